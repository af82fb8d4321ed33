using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>The words as written of a field of several segments, each once: numbered in byte order, which is the order of forms.</summary>
internal sealed class WordUnion
{
    private readonly byte[][] _words;
    private readonly int[][] _firsts; // for each source and term where its words begin in:
    private readonly int[][] _byTerm;
    private readonly (int Term, int Form, int DocFreq)[] _entries;

    public WordUnion(IReadOnlyList<FieldPostings?> sources)
    {
        var table = new BytesTable();
        _firsts = new int[sources.Count][];
        _byTerm = new int[sources.Count][];
        for (int s = 0; s < sources.Count; s++)
            if (sources[s] is { } source) (_firsts[s], _byTerm[s]) = Read(source, table);
        int[] order = table.Sorted();
        int[] rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++) rank[order[i]] = i;
        foreach (int[]? words in _byTerm)
            for (int i = 0; i < words?.Length; i++) words[i] = rank[words[i]];
        _words = [.. order.Select(w => table[w].ToArray())];
        _entries = new (int, int, int)[_words.Length];
    }

    /// <summary>The words of a term of a source, rising.</summary>
    public ReadOnlySpan<int> Of(int source, int term) => _byTerm[source].AsSpan(_firsts[source][term].._firsts[source][term + 1]);

    /// <summary>Says what becomes of a word; one never named is left out.</summary>
    public void Put(int word, int term, int form, int docFreq) => _entries[word] = (term, form, docFreq);

    public void WriteTo(SectionWriter file, string field)
    {
        var dictionary = new TermDictionaryWriter(3, backwards: true);
        for (int w = 0; w < _words.Length; w++)
        {
            (int term, int form, int docFreq) = _entries[w];
            if (docFreq > 0) dictionary.Add(_words[w], [(uint)term, (uint)form, (uint)docFreq]);
        }
        dictionary.WriteTo(file, field + ".words");
    }

    private static (int[] Firsts, int[] ByTerm) Read(FieldPostings source, BytesTable table)
    {
        TermDictionary words = source.Words!;
        int[] firsts = new int[source.Terms.Count + 1];
        TermCursor cursor = words.Enumerate();
        while (cursor.MoveNext()) firsts[cursor.Value(0) + 1]++;
        for (int t = 0; t + 1 < firsts.Length; t++) firsts[t + 1] += firsts[t];
        int[] byTerm = new int[words.Count];
        cursor = words.Enumerate();
        while (cursor.MoveNext()) byTerm[firsts[cursor.Value(0)] + cursor.Value(1)] = table.Add(cursor.Term, out _);
        return (firsts, byTerm);
    }
}
