using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// Turns the log of a <see cref="TextFieldBuffer"/> into postings: a counting sort by term, over as many terms at once as fit a fixed
/// room, so that memory stays flat however long the log is.
/// </summary>
internal sealed class TextFieldFlush
{
    private const int RoomTokens = 1 << 21;

    private readonly TextFieldBuffer _buffer;
    private readonly SectionWriter _file;
    private readonly int _docs;
    private readonly TextFieldBuffer.Entry[] _entries; // in the order of the new documents
    private readonly int[] _newDocs;
    private readonly int[] _newOf;
    private readonly byte[] _norms;
    private readonly int[] _wordTokens;
    private readonly int[] _form; // of each word among those of its term
    private readonly int[] _forms; // of each term

    public TextFieldFlush(TextFieldBuffer buffer, SectionWriter file, int[] newOf, int docs)
    {
        _buffer = buffer;
        _file = file;
        _docs = docs;
        _newOf = newOf;
        _entries = [.. buffer.Entries.Where(e => newOf[e.Doc] >= 0).OrderBy(e => newOf[e.Doc])];
        _newDocs = [.. _entries.Select(e => newOf[e.Doc])];
        _norms = new byte[docs];
        _wordTokens = new int[buffer.Words.Count];
        _form = new int[buffer.Words.Count];
        _forms = new int[buffer.HasStems ? buffer.Terms.Count : buffer.Words.Count];
    }

    public void Write()
    {
        string name = _buffer.Field.Name;
        WriteLengths(name);
        CountWords();
        int[] words = [.. _buffer.Words.Sorted().Where(w => _wordTokens[w] > 0)];
        foreach (int w in words) _form[w] = _forms[_buffer.TermOf[w]]++;
        WritePostings(name, words);
        WriteTexts(name);
    }

    private void WriteLengths(string name)
    {
        long?[] lengths = new long?[_docs];
        for (int i = 0; i < _entries.Length; i++)
        {
            lengths[_newDocs[i]] = _entries[i].Length;
            _norms[_newDocs[i]] = LengthCode.Encode(_entries[i].Length);
        }
        TextLengths.Write(_file, name, lengths, _norms);
    }

    private void CountWords()
    {
        foreach (TextFieldBuffer.Entry e in _entries)
        {
            for (int done = 0; done < e.Length;)
            {
                ReadOnlySpan<int> run = _buffer.Log.Run(e.LogStart + done, e.Length - done);
                foreach (int w in run) _wordTokens[w]++;
                done += run.Length;
            }
        }
    }

    private void WritePostings(string name, int[] words)
    {
        int[] totals = new int[_forms.Length];
        foreach (int w in words) totals[_buffer.TermOf[w]] += _wordTokens[w];
        BytesTable terms = _buffer.HasStems ? _buffer.Terms : _buffer.Words;
        int[] order = [.. (_buffer.HasStems ? _buffer.Terms.Sorted() : words).Where(t => totals[t] > 0)];
        int[] wordDf = new int[_buffer.Words.Count];
        int[] ordinal = new int[_forms.Length];
        int[][] wordsOf = WordsByTerm(words);

        var writer = new PostingsWriter(_file, name, plain: !_buffer.HasStems);
        int[] next = new int[_forms.Length];
        int room = Math.Max(RoomTokens, order.Length == 0 ? 0 : order.Max(t => totals[t]));
        int[] docs = new int[room], positions = new int[room], forms = new int[room];
        int[] termDocs = new int[_entries.Length], termFreqs = new int[_entries.Length];
        for (int from = 0; from < order.Length;)
        {
            int to = from, used = 0;
            Array.Fill(next, -1);
            while (to < order.Length && used + totals[order[to]] <= room)
            {
                next[order[to]] = used;
                used += totals[order[to++]];
            }
            Scatter(next, docs, positions, forms);
            int start = 0;
            for (int t = from; t < to; t++)
            {
                int term = order[t], count = totals[term];
                int n = Group(docs.AsSpan(start, count), forms.AsSpan(start, count), termDocs, termFreqs, wordsOf[term], wordDf);
                ordinal[term] = writer.Count;
                writer.Add(terms[term], termDocs.AsSpan(0, n), termFreqs.AsSpan(0, n), positions.AsSpan(start, count), forms.AsSpan(start, count), _forms[term], _norms);
                start += count;
            }
            from = to;
        }
        writer.Finish();
        if (!_buffer.HasStems) return;
        var dictionary = new TermDictionaryWriter(3, backwards: true);
        foreach (int w in words) dictionary.Add(_buffer.Words[w], [(uint)ordinal[_buffer.TermOf[w]], (uint)_form[w], (uint)wordDf[w]]);
        dictionary.WriteTo(_file, name + ".words");
    }

    /// <summary>The words of each term, in the order of their forms.</summary>
    private int[][] WordsByTerm(int[] words)
    {
        int[][] byTerm = new int[_forms.Length][];
        for (int t = 0; t < byTerm.Length; t++) byTerm[t] = _forms[t] == 0 ? [] : new int[_forms[t]];
        foreach (int w in words) byTerm[_buffer.TermOf[w]][_form[w]] = w;
        return byTerm;
    }

    /// <summary>One pass over the log: each token of the terms at hand goes to its term's next place.</summary>
    private void Scatter(int[] next, int[] docs, int[] positions, int[] forms)
    {
        int[] termOf = [.. _buffer.TermOf];
        for (int i = 0; i < _entries.Length; i++)
        {
            TextFieldBuffer.Entry e = _entries[i];
            int doc = _newDocs[i];
            for (int position = 0; position < e.Length;)
            {
                foreach (int word in _buffer.Log.Run(e.LogStart + position, e.Length - position))
                {
                    int term = termOf[word], at = next[term];
                    if (at >= 0)
                    {
                        next[term] = at + 1;
                        docs[at] = doc;
                        positions[at] = position;
                        forms[at] = _form[word];
                    }
                    position++;
                }
            }
        }
    }

    /// <summary>Tokens to documents and frequencies; counts in how many documents each word stands.</summary>
    private static int Group(ReadOnlySpan<int> docs, ReadOnlySpan<int> forms, int[] termDocs, int[] termFreqs, int[] words, int[] wordDf)
    {
        int[] lastOf = words.Length <= 1 ? [] : new int[words.Length];
        Array.Fill(lastOf, -1);
        int n = 0, last = -1;
        for (int i = 0; i < docs.Length; i++)
        {
            if (docs[i] != last)
            {
                last = docs[i];
                termDocs[n] = last;
                termFreqs[n++] = 0;
            }
            termFreqs[n - 1]++;
            if (lastOf.Length == 0 || lastOf[forms[i]] == last) continue;
            lastOf[forms[i]] = last;
            wordDf[words[forms[i]]]++;
        }
        if (lastOf.Length == 0) wordDf[words[0]] = n;
        return n;
    }

    private void WriteTexts(string name)
    {
        _buffer.EndDocument();
        if (_buffer.Texts is not { } texts) return;
        int[] order = new int[_docs];
        Array.Fill(order, -1);
        for (int e = 0; e < _buffer.Entries.Count; e++)
            if (_newOf[_buffer.Entries[e].Doc] >= 0) order[_newOf[_buffer.Entries[e].Doc]] = e;
        texts.Write(_file, name, order);
    }
}
