using System.Runtime.InteropServices;
using SearchEngine.Postings;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>The terms of the words that a pattern picks in a segment, and their documents. Dispose it: the thread's next search uses it again.</summary>
internal sealed class PickedTerms : IDisposable
{
    private const int FormBits = 24, TermBits = 32;

    [ThreadStatic]
    private static PickedTerms? _spare;

    private readonly List<long> _words = []; // rank, term and form as one number, to be sorted
    private readonly List<PickedTerm> _terms = [];
    private PostingsCursor? _cursor; // serves one term of the field after the other
    private FormCursor? _forms;

    private PickedTerms()
    {
    }

    /// <summary>The terms by rank, then by term.</summary>
    public ReadOnlySpan<PickedTerm> Terms => CollectionsMarshal.AsSpan(_terms);

    /// <summary>Finds the words that a pattern picks.</summary>
    public static PickedTerms Of(IWordPattern pattern, SegmentView segment, string field)
    {
        PickedTerms picked = _spare ?? new PickedTerms();
        _spare = null;
        if (segment.Segment.Text(field) is { } text) picked.Find(pattern, text);
        return picked;
    }

    /// <summary>Adds all documents of a term.</summary>
    public void Add(in PickedTerm term, DocSet into)
    {
        if (term.Forms is not null) FormsOf(CursorOf(term), term.Forms).AddAllTo(into);
        else if (term.Text.Frequent.Find(term.Info) is { } set) into.Or(set);
        else CursorOf(term).AddAllTo(into);
    }

    /// <summary>Adds a term's documents before a limit, until so many are found that may be hits.</summary>
    /// <param name="term">The term.</param>
    /// <param name="into">Takes them.</param>
    /// <param name="allowed">Which documents may be hits.</param>
    /// <param name="not">Documents that are hits already.</param>
    /// <param name="wanted">How many hits are wanted.</param>
    /// <param name="limit">The first document that is not wanted.</param>
    /// <returns>The limit from now on: past the last of those wanted, where all are found.</returns>
    public int AddFirst(in PickedTerm term, DocSet into, Acceptance allowed, DocSet not, int wanted, int limit)
    {
        if (term.Text.Postings.FirstDocAtLeast(term.Info) >= limit) return limit;
        PostingsCursor cursor = CursorOf(term);
        FormCursor? some = term.Forms is null ? null : FormsOf(cursor, term.Forms);
        for (int doc = some?.Next() ?? cursor.Next(); doc < limit; doc = some?.Next() ?? cursor.Next())
        {
            into.Add(doc);
            if (!not[doc] && allowed[doc] && --wanted == 0) return doc + 1;
        }
        return limit;
    }

    public void Dispose()
    {
        _words.Clear();
        _terms.Clear();
        _cursor = null;
        _forms = null;
        _spare = this;
    }

    private void Find(IWordPattern pattern, Segment.TextField text)
    {
        bool forms = text.Postings.Words is not null;
        pattern.Find(text.Postings.Words ?? text.Postings.Terms, (in TermCursor word, int rank) =>
            _words.Add((long)rank << (TermBits + FormBits) | (long)(forms ? word.Value(0) : word.Ordinal) << FormBits | (uint)(forms ? word.Value(1) : 0)));
        Span<long> sorted = CollectionsMarshal.AsSpan(_words);
        sorted.Sort();
        TermCursor cursor = text.Postings.Terms.Enumerate();
        for (int i = 0; i < sorted.Length;)
        {
            long key = sorted[i] >> FormBits;
            int next = i + 1;
            while (next < sorted.Length && sorted[next] >> FormBits == key) next++;
            cursor.MoveTo((int)(key & uint.MaxValue));
            TermInfo info = FieldPostings.InfoOf(cursor.Entry);
            _terms.Add(new PickedTerm((int)(key >> TermBits), text, info, !forms || next - i == info.Forms ? null : FormsOf(sorted[i..next], info)));
            i = next;
        }
    }

    private PostingsCursor CursorOf(in PickedTerm term)
    {
        if (_cursor is null) _cursor = SearchRoom.Cursor(term.Text.Postings, term.Info);
        else _cursor.Reset(term.Text.Postings, term.Info);
        return _cursor;
    }

    private FormCursor FormsOf(PostingsCursor cursor, FormSet wanted)
    {
        _forms ??= new FormCursor(cursor, wanted);
        _forms.Reset(wanted);
        return _forms;
    }

    private static FormSet FormsOf(ReadOnlySpan<long> words, in TermInfo info)
    {
        var forms = new FormSet(info.Forms);
        foreach (long word in words) forms.Add((int)(word & ((1 << FormBits) - 1)));
        return forms;
    }
}
