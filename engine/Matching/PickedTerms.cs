using System.Runtime.InteropServices;
using SearchEngine.Postings;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>From the words that a pattern picks to terms and their documents.</summary>
internal static class PickedTerms
{
    private const int FormBits = 24, TermBits = 32;

    /// <summary>The terms of the words that a pattern picks in a segment, by rank, then by term.</summary>
    public static List<PickedTerm> Of(IWordPattern pattern, SegmentView segment, string field)
    {
        var picked = new List<PickedTerm>();
        if (segment.Segment.Text(field) is not { } text) return picked;
        bool forms = text.Postings.Words is not null;
        var words = new List<long>(); // rank, term and form as one number, to be sorted
        pattern.Find(text.Postings.Words ?? text.Postings.Terms, (in TermCursor word, int rank) =>
            words.Add((long)rank << (TermBits + FormBits) | (long)(forms ? word.Value(0) : word.Ordinal) << FormBits | (uint)(forms ? word.Value(1) : 0)));
        Span<long> sorted = CollectionsMarshal.AsSpan(words);
        sorted.Sort();
        TermCursor cursor = text.Postings.Terms.Enumerate();
        for (int i = 0; i < sorted.Length;)
        {
            long key = sorted[i] >> FormBits;
            int next = i + 1;
            while (next < sorted.Length && sorted[next] >> FormBits == key) next++;
            cursor.MoveTo((int)(key & uint.MaxValue));
            TermInfo info = FieldPostings.InfoOf(cursor.Entry);
            picked.Add(new PickedTerm((int)(key >> TermBits), text, info, !forms || next - i == info.Forms ? null : FormsOf(sorted[i..next], info)));
            i = next;
        }
        return picked;
    }

    /// <summary>Adds the documents of a term that come before a limit.</summary>
    /// <param name="term">The term.</param>
    /// <param name="into">Takes them.</param>
    /// <param name="cursor">Serves one term of the field after the other; null before the first.</param>
    /// <param name="limit">The first document that is not wanted.</param>
    public static void Add(in PickedTerm term, DocSet into, ref PostingsCursor? cursor, int limit = int.MaxValue)
    {
        FieldPostings postings = term.Text.Postings;
        if (postings.FirstDocAtLeast(term.Info) >= limit) return;
        if (cursor is null) cursor = new PostingsCursor(postings, term.Info);
        else cursor.Reset(term.Info);
        if (term.Forms is not null)
        {
            var some = new FormCursor(cursor, term.Forms);
            while (some.Next() < limit) into.Add(some.Doc);
            return;
        }
        for (int b = 0; cursor.LoadBlock(b) && cursor.Doc < limit; b++)
            foreach (int doc in cursor.Docs) into.Add(doc);
    }

    private static FormSet FormsOf(ReadOnlySpan<long> words, in TermInfo info)
    {
        var forms = new FormSet(info.Forms);
        foreach (long word in words) forms.Add((int)(word & ((1 << FormBits) - 1)));
        return forms;
    }
}
