using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>Turns a <see cref="TextFieldBuffer"/> into the sections of its field: lengths, postings term by term, words as written, texts.</summary>
internal sealed class TextFieldFlush
{
    private readonly TextFieldBuffer _buffer;
    private readonly SectionWriter _file;
    private readonly string _name;
    private readonly int _docs;
    private readonly int[] _newOf;
    private readonly StageClock? _clock;
    private readonly TextFieldBuffer.Entry[] _entries; // in the order of the new documents
    private readonly byte[] _norms;
    private readonly int[] _termOf; // of each word
    private readonly int[] _form; // of each word among those of its term
    private readonly int[] _docFreq; // of each word
    private readonly int[] _forms; // of each term
    private readonly int[] _ordinal; // of each term
    private int[] _words = []; // those that stand in a document, in byte order

    /// <param name="buffer">What is to be written.</param>
    /// <param name="file">Where to.</param>
    /// <param name="newOf">The new number of each document, or -1.</param>
    /// <param name="docs">How many documents there are.</param>
    /// <param name="clock">Is told of stages.</param>
    public TextFieldFlush(TextFieldBuffer buffer, SectionWriter file, int[] newOf, int docs, StageClock? clock)
    {
        _buffer = buffer;
        _file = file;
        _name = buffer.Field.Name;
        _docs = docs;
        _newOf = newOf;
        _clock = clock;
        _entries = [.. buffer.Entries.Where(e => newOf[e.Doc] >= 0).OrderBy(e => newOf[e.Doc])];
        _norms = new byte[docs];
        _termOf = [.. buffer.TermOf];
        _form = new int[_termOf.Length];
        _docFreq = new int[_termOf.Length];
        _forms = new int[buffer.HasStems ? buffer.Terms.Count : _termOf.Length];
        _ordinal = new int[_forms.Length];
    }

    /// <summary>Writes the lengths and the postings.</summary>
    /// <param name="room">About how many places of words may be sorted at once.</param>
    public void WritePostings(int room)
    {
        WriteLengths();
        Stage outside = _clock?.Enter(Stage.Invert) ?? default;
        var places = new WordPlaces(_buffer, _entries, _newOf, _docs);
        _clock?.Enter(Stage.Encode);
        WritePostings(places, room);
        _clock?.Enter(outside);
    }

    /// <summary>Writes the words as written and the texts, after the postings.</summary>
    public void WriteWords()
    {
        Stage outside = _clock?.Enter(Stage.Encode) ?? default;
        if (_buffer.HasStems)
        {
            var dictionary = new TermDictionaryWriter(3, backwards: true);
            foreach (int w in _words) dictionary.Add(_buffer.Words[w], [(uint)_ordinal[_termOf[w]], (uint)_form[w], (uint)_docFreq[w]]);
            dictionary.WriteTo(_file, _name + ".words");
        }
        if (_buffer.KeepsTexts) WriteTexts();
        _clock?.Enter(outside);
    }

    private void WriteLengths()
    {
        long?[] lengths = new long?[_docs];
        foreach (TextFieldBuffer.Entry e in _entries)
        {
            lengths[_newOf[e.Doc]] = e.Length;
            _norms[_newOf[e.Doc]] = LengthCode.Encode(e.Length);
        }
        TextLengths.Write(_file, _name, lengths, _norms);
    }

    private void WritePostings(WordPlaces places, int room)
    {
        _words = [.. _buffer.Words.Sorted().Where(w => places.Counts[w] > 0)];
        int[] totals = new int[_forms.Length];
        foreach (int w in _words)
        {
            _form[w] = _forms[_termOf[w]]++;
            totals[_termOf[w]] += places.Counts[w];
        }
        BytesTable names = _buffer.HasStems ? _buffer.Terms : _buffer.Words;
        int[] terms = [.. (_buffer.HasStems ? names.Sorted() : _words).Where(t => _forms[t] > 0)];
        (int[] byTerm, int[] first) = WordsByTerm(terms);
        room = RoomFor(totals, room);
        places.MakeRoom(room);
        var writer = new PostingsWriter(_file, _name, plain: !_buffer.HasStems, _norms, TextLengths.Weights(_norms));
        var term = new TermFlush(places, writer);
        for (int from = 0, to; from < terms.Length; from = to)
        {
            int total = totals[terms[from]];
            for (to = from + 1; to < terms.Length && total + totals[terms[to]] <= room; to++) total += totals[terms[to]];
            int last = terms[to - 1];
            _clock?.Enter(Stage.Invert);
            places.Sort(byTerm.AsSpan(first[terms[from]]..(first[last] + _forms[last])));
            _clock?.Enter(Stage.Encode);
            foreach (int t in terms.AsSpan(from..to))
            {
                _ordinal[t] = writer.Count;
                term.Write(names[t], byTerm.AsSpan(first[t], _forms[t]), _docFreq);
            }
        }
        writer.Finish();
    }

    /// <summary>Room for about equal parts, as few as the wanted room allows; and for the most frequent term.</summary>
    private static int RoomFor(int[] totals, int wanted)
    {
        int all = totals.Sum(), parts = Math.Max(1, (int)Math.Ceiling((double)all / wanted));
        return Math.Max(totals.Max(), all / parts + all / 64);
    }

    /// <summary>The words by the order of their terms, those of a term in the order of its forms, and where those of each term begin.</summary>
    private (int[] ByTerm, int[] First) WordsByTerm(int[] terms)
    {
        int[] first = new int[_forms.Length];
        int n = 0;
        foreach (int t in terms)
        {
            first[t] = n;
            n += _forms[t];
        }
        int[] byTerm = new int[n];
        foreach (int w in _words) byTerm[first[_termOf[w]] + _form[w]] = w;
        return (byTerm, first);
    }

    private void WriteTexts()
    {
        int[] entryOf = new int[_docs];
        Array.Fill(entryOf, -1);
        for (int e = 0; e < _entries.Length; e++) entryOf[_newOf[_entries[e].Doc]] = e;
        _buffer.Texts.Write(_file, _name, _docs, doc => entryOf[doc] < 0 ? default : _buffer.Record(_entries[entryOf[doc]]));
    }
}
