using System.Collections.Concurrent;
using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>What is counted over all segments of a snapshot, deleted documents left out.</summary>
internal sealed class CollectionStatistics(IReadOnlyList<SegmentView> segments)
{
    private readonly ConcurrentDictionary<string, FieldStatistics> _fields = new(StringComparer.Ordinal);

    /// <summary>The segments of the snapshot.</summary>
    public IReadOnlyList<SegmentView> Segments => segments;

    /// <summary>What is known of a text field.</summary>
    public FieldStatistics Of(string field)
    {
        if (_fields.TryGetValue(field, out FieldStatistics? known)) return known;
        long docs = 0, words = 0;
        foreach (SegmentView s in segments)
        {
            (int d, long w) = s.LengthsOf(field);
            docs += d;
            words += w;
        }
        return _fields.GetOrAdd(field, new FieldStatistics(docs, words));
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
            if (!words.TryFind(word, out TermEntry c)) continue;
            n += WordFreqOf(s, text, c);
        }
        return n;
    }

    /// <summary>The same in one segment, for a word found in its dictionary.</summary>
    public static int WordFreqOf(SegmentView segment, Segment.TextField text, in TermEntry word)
    {
        if (segment.Deleted is null) return word.Value(2);
        TermInfo info = text.Postings.InfoAt(word.Value(0));
        var forms = new FormSet(info.Forms);
        forms.Add(word.Value(1));
        return segment.DocFreqOf(text, info, forms, word.Value(2));
    }
}
