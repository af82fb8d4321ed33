using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>What is counted over all segments of a snapshot, deleted documents left out.</summary>
internal sealed class CollectionStatistics(IReadOnlyList<SegmentView> segments)
{
    /// <summary>Documents that have a text field, and their average length in words.</summary>
    public (long Docs, double AverageLength) LengthsOf(string field)
    {
        long docs = 0, words = 0;
        foreach (SegmentView s in segments)
        {
            (int d, long w) = s.LengthsOf(field);
            docs += d;
            words += w;
        }
        return (docs, docs == 0 ? 1 : Math.Max(1, words / (double)docs));
    }

    /// <summary>In how many documents a term stands.</summary>
    public long DocFreqOf(string field, ReadOnlySpan<byte> term)
    {
        long n = 0;
        foreach (SegmentView s in segments)
            if (s.Segment.Text(field) is { } text && text.Postings.TryFind(term, out TermInfo info)) n += s.DocFreqOf(text, info);
        return n;
    }

    /// <summary>In how many documents a word stands as written.</summary>
    public long WordFreqOf(string field, ReadOnlySpan<byte> word)
    {
        long n = 0;
        foreach (SegmentView s in segments)
        {
            if (s.Segment.Text(field) is not { } text) continue;
            if (text.Postings.Words is not { } words)
            {
                if (text.Postings.TryFind(word, out TermInfo info)) n += s.DocFreqOf(text, info);
                continue;
            }
            if (!words.TryFind(word, out TermDictionary.Cursor c)) continue;
            n += WordFreqOf(s, text, c);
        }
        return n;
    }

    /// <summary>The same in one segment, for a word found in its dictionary.</summary>
    public static int WordFreqOf(SegmentView segment, Segment.TextField text, in TermDictionary.Cursor word)
    {
        if (segment.Deleted is null) return (int)word.Value(2);
        TermInfo info = text.Postings.InfoAt((int)word.Value(0));
        var forms = new FormSet(info.Forms);
        forms.Add((int)word.Value(1));
        return segment.DocFreqOf(text, info, forms, (int)word.Value(2));
    }
}
