using System.Text;
using SearchEngine.Postings;
using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>A word of a query, looked up once in every segment.</summary>
internal sealed class IndexedWord
{
    private readonly Place[] _places;
    private readonly int _count;

    /// <param name="field">A text field.</param>
    /// <param name="word">Folded.</param>
    /// <param name="form">By stem, or only as written.</param>
    /// <param name="analysis">How the field is read.</param>
    /// <param name="statistics">The snapshot.</param>
    public IndexedWord(string field, string word, Form form, TextAnalysis analysis, CollectionStatistics statistics)
    {
        int most = Encoding.UTF8.GetMaxByteCount(word.Length) + Terms.Room;
        Span<byte> room = most <= 256 ? stackalloc byte[512] : new byte[2 * most];
        ReadOnlySpan<byte> folded = room[..Encoding.UTF8.GetBytes(word, room)];
        Span<byte> rest = room[folded.Length..];
        ReadOnlySpan<byte> term = rest[..Terms.Of(folded, analysis, rest)];
        FollowerBit = Followers.BitOf(term);
        bool exact = form == Form.Exact && analysis == TextAnalysis.English;
        ReadOnlySpan<byte> wanted = exact ? folded : term;
        _places = new Place[statistics.Segments.Count];
        foreach (SegmentView segment in statistics.Segments)
        {
            if (segment.Segment.Text(field) is not { } text) continue;
            if ((exact ? FindForm(segment, text, wanted) : FindTerm(segment, text, wanted)) is not { } place) continue;
            _places[_count++] = place;
            DocFreq += place.Live;
        }
    }

    /// <summary>In how many documents it stands, deleted ones left out.</summary>
    public long DocFreq { get; }

    /// <summary>The bit of its term among those that follow another (<see cref="Followers"/>).</summary>
    public byte FollowerBit { get; }

    /// <summary>Where it stands in a segment, or null.</summary>
    public Place? In(SegmentView segment)
    {
        foreach (Place place in _places.AsSpan(0, _count))
            if (place.Segment == segment) return place;
        return null;
    }

    private static Place? FindTerm(SegmentView segment, Segment.TextField text, ReadOnlySpan<byte> term) =>
        text.Postings.TryFind(term, out TermInfo info) ? new Place(segment, text, info, null, segment.DocFreqOf(text, info)) : null;

    private static Place? FindForm(SegmentView segment, Segment.TextField text, ReadOnlySpan<byte> word)
    {
        if (text.Postings.Words is not { } words) return FindTerm(segment, text, word);
        if (!words.TryFind(word, out TermEntry entry)) return null;
        TermInfo info = text.Postings.InfoAt(entry.Value(0));
        FormSet? forms = null;
        if (info.Forms > 1)
        {
            forms = new FormSet(info.Forms);
            forms.Add(entry.Value(1));
        }
        return new Place(segment, text, info, forms, CollectionStatistics.WordFreqOf(segment, text, entry));
    }

    /// <summary>The word in one segment.</summary>
    /// <param name="Segment">Which.</param>
    /// <param name="Text">The field there.</param>
    /// <param name="Info">The term.</param>
    /// <param name="Forms">The forms of the term that are wanted; null for all.</param>
    /// <param name="Live">In how many documents it stands that are not deleted.</param>
    internal sealed record Place(SegmentView Segment, Segment.TextField Text, TermInfo Info, FormSet? Forms, int Live)
    {
        /// <summary>The term's documents, whatever forms are wanted, where it is a frequent one.</summary>
        public DocSet? Frequent => Text.Frequent.Find(Info);

        /// <summary>A cursor before the first document of the term.</summary>
        public PostingsCursor Cursor() => SearchRoom.Cursor(Text.Postings, Info);
    }
}
