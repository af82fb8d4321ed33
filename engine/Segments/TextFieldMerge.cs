using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// Merges the postings of one text field: terms in step, their forms united, their documents renumbered. Blocks stand in the order of their
/// keys in every segment, so the new numbers rise in each source and the sources are read side by side, without sorting.
/// </summary>
internal sealed class TextFieldMerge
{
    private readonly Field _field;
    private readonly FieldPostings?[] _sources;
    private readonly int[][] _newOf;
    private readonly PostingsWriter _writer;
    private readonly WordUnion? _words;
    private readonly bool _deletions;
    private readonly TermCursor[] _terms;
    private readonly bool[] _live; // its cursor stands on a term
    private readonly List<Source> _at = []; // the sources that have the term at hand

    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="sources">Its postings in each segment, null where it has none.</param>
    /// <param name="newOf">For each segment, the new number of each document, or -1.</param>
    /// <param name="norms">The length code of each new document.</param>
    public TextFieldMerge(SectionWriter file, Field field, FieldPostings?[] sources, int[][] newOf, byte[] norms)
    {
        _field = field;
        _sources = sources;
        _newOf = newOf;
        _writer = new PostingsWriter(file, field.Name, plain: field.Analysis == TextAnalysis.Plain, norms, TextLengths.Weights(norms));
        _words = field.Analysis == TextAnalysis.English ? new WordUnion(sources) : null;
        _deletions = newOf.Any(n => n.Contains(-1));
        _terms = new TermCursor[sources.Length];
        _live = new bool[sources.Length];
    }

    public void Write(SectionWriter file)
    {
        for (int s = 0; s < _sources.Length; s++)
        {
            if (_sources[s] is not { } source) continue;
            _terms[s] = source.Terms.Enumerate();
            _live[s] = _terms[s].MoveNext();
        }
        for (int least = LeastTerm(); least >= 0; least = LeastTerm())
        {
            byte[] term = _terms[least].Term.ToArray();
            for (int s = 0; s < _sources.Length; s++)
                if (_live[s] && _terms[s].Term.SequenceEqual(term)) _at.Add(new Source(s, _terms[s].Ordinal, FieldPostings.InfoOf(_terms[s].Entry)));
            MergeTerm(term);
            foreach (Source s in _at) _live[s.Number] = _terms[s.Number].MoveNext();
            _at.Clear();
        }
        _writer.Finish();
        _words?.WriteTo(file, _field.Name);
    }

    private int LeastTerm()
    {
        int least = -1;
        for (int s = 0; s < _sources.Length; s++)
            if (_live[s] && (least < 0 || _terms[s].Term.SequenceCompareTo(_terms[least].Term) < 0)) least = s;
        return least;
    }

    private void MergeTerm(byte[] term)
    {
        int[] words = _words is null ? [0] : UnionOfWords();
        foreach (Source s in _at)
        {
            s.FormOf = _words is null ? [0] : [.. _words.Of(s.Number, s.Term).ToArray().Select(w => Array.BinarySearch(words, w))];
            if (_deletions) CountLive(s);
        }
        int forms = _deletions ? DropDead(ref words) : words.Length;
        if (forms == 0) return;
        int[] docFreq = new int[words.Length];
        int[] last = new int[words.Length];
        Array.Fill(last, -1);
        _writer.Begin(forms);
        foreach (Source s in _at) s.Open(_sources[s.Number]!, _newOf[s.Number]);
        for (Source? next = Nearest(); next is not null; next = Nearest())
        {
            int doc = next.Doc;
            _writer.BeginDocument(doc);
            _writer.AddFollowers(next.Cursor!.Followers[next.Cursor.Index]);
            ReadOnlySpan<int> positions = next.Cursor.Positions();
            ReadOnlySpan<int> formAt = next.Cursor.Forms();
            for (int i = 0; i < positions.Length; i++)
            {
                int form = next.FormOf[formAt[i]];
                _writer.AddPosition(positions[i], form);
                if (last[form] == doc) continue;
                last[form] = doc;
                docFreq[form]++;
            }
            next.MoveNext();
        }
        for (int f = 0; f < words.Length; f++) _words?.Put(words[f], _writer.Count, f, docFreq[f]);
        _writer.End(term);
    }

    private int[] UnionOfWords()
    {
        if (_at.Count == 1) return _words!.Of(_at[0].Number, _at[0].Term).ToArray();
        var union = new SortedSet<int>();
        foreach (Source s in _at)
            foreach (int w in _words!.Of(s.Number, s.Term)) union.Add(w);
        return [.. union];
    }

    /// <summary>Notes which forms stand in documents that are not deleted.</summary>
    private void CountLive(Source s)
    {
        s.LiveForms = new bool[s.Info.Forms];
        s.Open(_sources[s.Number]!, _newOf[s.Number]);
        for (; s.Doc != PostingsCursor.NoMoreDocs; s.MoveNext())
        {
            s.Cursor!.Positions();
            foreach (int f in s.Cursor.Forms()) s.LiveForms[f] = true;
        }
    }

    /// <summary>Leaves out the words that only deleted documents held.</summary>
    /// <returns>How many forms are left.</returns>
    private int DropDead(ref int[] words)
    {
        bool[] live = new bool[words.Length];
        foreach (Source s in _at)
            for (int f = 0; f < s.FormOf.Length; f++) live[s.FormOf[f]] |= s.LiveForms[f];
        int[] formOf = new int[words.Length];
        int n = 0;
        for (int f = 0; f < words.Length; f++) formOf[f] = live[f] ? n++ : -1;
        foreach (Source s in _at) s.FormOf = [.. s.FormOf.Select(f => formOf[f])];
        words = [.. words.Where((_, f) => live[f])];
        return n;
    }

    private Source? Nearest()
    {
        Source nearest = _at[0];
        foreach (Source s in _at)
            if (s.Doc < nearest.Doc) nearest = s;
        return nearest.Doc == PostingsCursor.NoMoreDocs ? null : nearest;
    }

    /// <summary>One segment's postings of the term at hand.</summary>
    private sealed class Source(int number, int term, TermInfo info)
    {
        private int[] _newOf = [];

        public int Number => number;

        public int Term => term;

        public TermInfo Info => info;

        /// <summary>The new form of each of its forms.</summary>
        public int[] FormOf { get; set; } = [];

        /// <summary>Whether each of its forms stands in a document that is not deleted.</summary>
        public bool[] LiveForms { get; set; } = [];

        public PostingsCursor? Cursor { get; private set; }

        /// <summary>The new number of the document it stands on.</summary>
        public int Doc { get; private set; }

        public void Open(FieldPostings field, int[] newOf)
        {
            _newOf = newOf;
            Cursor = new PostingsCursor(field, info);
            MoveNext();
        }

        /// <summary>Moves to the next document that is not deleted.</summary>
        public void MoveNext()
        {
            do
            {
                int old = Cursor!.Next();
                Doc = old == PostingsCursor.NoMoreDocs ? old : _newOf[old];
            }
            while (Doc < 0);
        }
    }
}
