using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>Merges the postings of one text field: terms in step, their forms united, their documents renumbered and interleaved.</summary>
internal sealed class TextFieldMerge(Field field, Segment.TextField?[] sources, int[][] newOf, byte[] norms)
{
    private readonly List<byte[]>?[] _words = [.. sources.Select(s => s?.Postings.Words is { } w ? ReadWords(w) : null)];
    private readonly List<int>[]?[] _wordsOf = [.. sources.Select(s => s?.Postings.Words is { } w ? WordsByTerm(w, s.Postings.Terms.Count) : null)];
    private readonly WordList _list = new();
    private readonly List<Doc> _docs = [];
    private readonly List<int> _positions = [];
    private readonly List<int> _forms = [];

    public void Write(SectionWriter file)
    {
        var writer = new PostingsWriter(file, field.Name, plain: field.Analysis == TextAnalysis.Plain);
        var cursors = new TermCursor[sources.Length];
        bool[] live = new bool[sources.Length];
        for (int s = 0; s < sources.Length; s++)
        {
            if (sources[s] is not { } source) continue;
            cursors[s] = source.Postings.Terms.Enumerate();
            live[s] = cursors[s].MoveNext();
        }
        while (true)
        {
            int least = -1;
            for (int s = 0; s < sources.Length; s++)
                if (live[s] && (least < 0 || cursors[s].Term.SequenceCompareTo(cursors[least].Term) < 0)) least = s;
            if (least < 0) break;
            byte[] term = cursors[least].Term.ToArray();
            MergeTerm(writer, term, cursors, live);
            for (int s = 0; s < sources.Length; s++)
                if (live[s] && cursors[s].Term.SequenceEqual(term)) live[s] = cursors[s].MoveNext();
        }
        writer.Finish();
        if (field.Analysis == TextAnalysis.English) _list.WriteTo(file, field.Name);
    }

    private void MergeTerm(PostingsWriter writer, byte[] term, TermCursor[] cursors, bool[] live)
    {
        _docs.Clear();
        _positions.Clear();
        _forms.Clear();
        SortedDictionary<byte[], int> forms = new(ByteOrder.Comparer); // word -> documents; its place is the form
        for (int s = 0; s < sources.Length; s++)
        {
            if (!live[s] || !cursors[s].Term.SequenceEqual(term) || _wordsOf[s] is not { } wordsOf) continue;
            foreach (int w in wordsOf[cursors[s].Ordinal]) forms[_words[s]![w]] = 0;
        }
        byte[][] words = forms.Count == 0 ? [term] : [.. forms.Keys];
        for (int s = 0; s < sources.Length; s++)
            if (live[s] && cursors[s].Term.SequenceEqual(term)) Read(s, FieldPostings.InfoOf(cursors[s].Entry), cursors[s].Ordinal, words);
        if (_docs.Count == 0) return;
        _docs.Sort((a, b) => a.Number.CompareTo(b.Number));

        int[] docs = new int[_docs.Count], freqs = new int[_docs.Count], positions = new int[_positions.Count], formAt = new int[_positions.Count];
        int[] docFreq = new int[words.Length], last = new int[words.Length];
        Array.Fill(last, -1);
        int p = 0;
        for (int i = 0; i < docs.Length; i++)
        {
            Doc d = _docs[i];
            docs[i] = d.Number;
            freqs[i] = d.Freq;
            for (int j = 0; j < d.Freq; j++, p++)
            {
                positions[p] = _positions[d.First + j];
                int form = formAt[p] = _forms[d.First + j];
                if (last[form] == i) continue;
                last[form] = i;
                docFreq[form]++;
            }
        }
        int formCount = DropUnused(words, docFreq, formAt, writer.Count);
        writer.Add(term, docs, freqs, positions, formAt, formCount, norms);
    }

    /// <summary>Forms that only deleted documents held are no more; the others are listed.</summary>
    private int DropUnused(byte[][] words, int[] docFreq, int[] formAt, int term)
    {
        if (field.Analysis != TextAnalysis.English) return 1;
        int[] renumbered = new int[words.Length];
        int n = 0;
        for (int f = 0; f < words.Length; f++)
        {
            if (docFreq[f] == 0) continue;
            renumbered[f] = n;
            _list.Add(words[f], term, n++, docFreq[f]);
        }
        if (n < words.Length)
            for (int i = 0; i < formAt.Length; i++) formAt[i] = renumbered[formAt[i]];
        return n;
    }

    private void Read(int source, in TermInfo info, int term, byte[][] words)
    {
        int[] form = [0];
        if (_wordsOf[source] is { } wordsOf)
            form = [.. wordsOf[term].Select(w => Array.BinarySearch(words, _words[source]![w], ByteOrder.Comparer))];
        var cursor = new PostingsCursor(sources[source]!.Postings, info);
        while (cursor.Next() != PostingsCursor.NoMoreDocs)
        {
            int doc = newOf[source][cursor.Doc];
            if (doc < 0) continue;
            ReadOnlySpan<int> positions = cursor.Positions();
            _docs.Add(new Doc(doc, positions.Length, _positions.Count));
            foreach (int p in positions) _positions.Add(p);
            foreach (int f in cursor.Forms()) _forms.Add(form[f]);
        }
    }

    private static List<byte[]> ReadWords(TermDictionary words)
    {
        var list = new List<byte[]>(words.Count);
        var cursor = words.Enumerate();
        while (cursor.MoveNext()) list.Add(cursor.Term.ToArray());
        return list;
    }

    /// <summary>For each term its words; they come in byte order, which is the order of forms.</summary>
    private static List<int>[] WordsByTerm(TermDictionary words, int terms)
    {
        var lists = new List<int>[terms];
        for (int t = 0; t < terms; t++) lists[t] = new List<int>(1);
        var cursor = words.Enumerate();
        while (cursor.MoveNext()) lists[cursor.Value(0)].Add(cursor.Ordinal);
        return lists;
    }

    private readonly record struct Doc(int Number, int Freq, int First);
}
