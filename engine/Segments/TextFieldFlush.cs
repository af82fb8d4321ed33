using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>Turns a <see cref="TextFieldBuffer"/> into the sections of its field: lengths, postings term by term, words as written, texts.</summary>
internal sealed class TextFieldFlush
{
    private readonly TextFieldBuffer _buffer;
    private readonly SectionWriter _file;
    private readonly int _docs;
    private readonly int _room;
    private readonly TextFieldBuffer.Entry[] _entries; // in the order of the new documents
    private readonly int[] _newOf;
    private readonly byte[] _norms;
    private readonly StageClock? _clock;

    /// <param name="buffer">What is to be written.</param>
    /// <param name="file">Where to.</param>
    /// <param name="newOf">The new number of each document, or -1.</param>
    /// <param name="docs">How many documents there are.</param>
    /// <param name="room">How many places of words are sorted at once; a word that has more gets them.</param>
    /// <param name="clock">Is told of stages.</param>
    public TextFieldFlush(TextFieldBuffer buffer, SectionWriter file, int[] newOf, int docs, int room, StageClock? clock)
    {
        _buffer = buffer;
        _file = file;
        _docs = docs;
        _room = room;
        _clock = clock;
        _newOf = newOf;
        _entries = [.. buffer.Entries.Where(e => newOf[e.Doc] >= 0).OrderBy(e => newOf[e.Doc])];
        _norms = new byte[docs];
    }

    public void Write()
    {
        string name = _buffer.Field.Name;
        WriteLengths(name);
        WritePostings(name);
        if (_buffer.KeepsTexts) WriteTexts(name);
    }

    private void WriteLengths(string name)
    {
        long?[] lengths = new long?[_docs];
        foreach (TextFieldBuffer.Entry e in _entries)
        {
            lengths[_newOf[e.Doc]] = e.Length;
            _norms[_newOf[e.Doc]] = LengthCode.Encode(e.Length);
        }
        TextLengths.Write(_file, name, lengths, _norms);
    }

    private void WritePostings(string name)
    {
        Stage outside = _clock?.Enter(Stage.Invert) ?? default;
        var places = new WordPlaces(_buffer, _entries);
        _clock?.Enter(Stage.Encode);
        int[] words = [.. _buffer.Words.Sorted().Where(w => places.Counts[w] > 0)];
        int[] termOf = [.. _buffer.TermOf];
        int[] form = new int[_buffer.Words.Count]; // of each word among those of its term
        int[] forms = new int[_buffer.HasStems ? _buffer.Terms.Count : form.Length]; // of each term
        int[] totals = new int[forms.Length];
        foreach (int w in words)
        {
            form[w] = forms[termOf[w]]++;
            totals[termOf[w]] += places.Counts[w];
        }
        BytesTable names = _buffer.HasStems ? _buffer.Terms : _buffer.Words;
        int[] terms = [.. (_buffer.HasStems ? names.Sorted() : words).Where(t => forms[t] > 0)];
        int[] first = new int[forms.Length]; // where the words of each term begin in:
        int[] byTerm = new int[words.Length];
        int n = 0;
        foreach (int t in terms)
        {
            first[t] = n;
            n += forms[t];
        }
        foreach (int w in words) byTerm[first[termOf[w]] + form[w]] = w;

        int[] docFreq = new int[form.Length]; // of each word
        int[] ordinal = new int[forms.Length]; // of each term
        var writer = new PostingsWriter(_file, name, plain: !_buffer.HasStems, _norms, TextLengths.Weights(_norms));
        var term = new TermFlush(places, writer, [.. _entries.Select(e => _newOf[e.Doc])]);
        for (int from = 0, to; from < terms.Length; from = to)
        {
            int total = totals[terms[from]];
            for (to = from + 1; to < terms.Length && total + totals[terms[to]] <= _room; to++) total += totals[terms[to]];
            int last = terms[to - 1];
            _clock?.Enter(Stage.Invert);
            places.Sort(byTerm.AsSpan(first[terms[from]]..(first[last] + forms[last])), total);
            _clock?.Enter(Stage.Encode);
            foreach (int t in terms.AsSpan(from..to))
            {
                ordinal[t] = writer.Count;
                term.Write(names[t], byTerm.AsSpan(first[t], forms[t]), docFreq);
            }
        }
        writer.Finish();
        if (_buffer.HasStems)
        {
            var dictionary = new TermDictionaryWriter(3, backwards: true);
            foreach (int w in words) dictionary.Add(_buffer.Words[w], [(uint)ordinal[termOf[w]], (uint)form[w], (uint)docFreq[w]]);
            dictionary.WriteTo(_file, name + ".words");
        }
        _clock?.Enter(outside);
    }

    private void WriteTexts(string name)
    {
        int[] entryOf = new int[_docs];
        Array.Fill(entryOf, -1);
        for (int e = 0; e < _entries.Length; e++) entryOf[_newOf[_entries[e].Doc]] = e;
        _buffer.Texts.Write(_file, name, _docs, doc => entryOf[doc] < 0 ? default : _buffer.Record(_entries[entryOf[doc]]));
    }
}
