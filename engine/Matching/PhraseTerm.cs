using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>One word of a phrase: a term, or some forms of it, at an offset from the phrase's start.</summary>
/// <param name="term">Its documents.</param>
/// <param name="forms">The forms wanted; null for all.</param>
/// <param name="offset">Which word of the phrase it is.</param>
/// <param name="frequent">The term's documents as a set, or null.</param>
/// <param name="next">The bit of the term that must stand right after it; 0 where none must.</param>
internal sealed class PhraseTerm(PostingsCursor term, FormSet? forms, int offset, byte next, DocSet? frequent)
{
    private readonly DocLookup? _lookup = frequent is null ? null : new DocLookup(term, frequent);
    private int[] _some = [];

    /// <summary>Which word of the phrase it is.</summary>
    public int Offset { get; } = offset;

    /// <summary>The documents of the term; in some of them no wanted form may stand.</summary>
    public PostingsCursor Term => term;

    /// <summary>False where the term is known not to stand in a document.</summary>
    public bool MayStandIn(int doc) => frequent is null || frequent[doc];

    /// <summary>The term's documents as a set, or null.</summary>
    public DocSet? Frequent => frequent;

    /// <summary>The bit of the term that must stand right after it; 0 where none must.</summary>
    public byte Next => next;

    /// <summary>
    /// How often the term stands in a document; 0 where it does not, or where the next word does not stand right after it. Documents must rise
    /// until <see cref="Rewind"/>.
    /// </summary>
    public int FrequencyIn(int doc)
    {
        if (_lookup is null)
        {
            int at = term.Doc < doc ? term.Advance(doc) : term.Doc;
            return at == doc && MayBeFollowed ? term.Freq : 0;
        }
        if (!frequent![doc]) return 0;
        _lookup.MoveTo(doc);
        return next == 0 || (_lookup.Followers & next) != 0 ? _lookup.Freq : 0;
    }

    /// <summary>Has the cursor stand on the document last asked about.</summary>
    public void MoveCursor() => _lookup?.MoveCursor();

    /// <summary>Back to before the first document.</summary>
    public void Rewind()
    {
        if (_lookup is null) term.Rewind();
        else _lookup.Rewind();
    }

    /// <summary>The next word may stand right after it in the term's document.</summary>
    public bool MayBeFollowed => next == 0 || (term.Followers[term.Index] & next) != 0;

    /// <summary>Moves to the next of the term's documents in which the next word may stand right after it.</summary>
    public int NextMayBeFollowed()
    {
        int doc = term.Next();
        if (next == 0) return doc;
        while (doc != PostingsCursor.NoMoreDocs)
        {
            ReadOnlySpan<byte> followers = term.Followers;
            int i = term.Index;
            while (i < followers.Length && (followers[i] & next) == 0) i++;
            if (i < followers.Length)
            {
                term.MoveTo(i);
                return term.Doc;
            }
            term.MoveTo(i - 1);
            doc = term.Next();
        }
        return doc;
    }

    /// <summary>The positions of the wanted forms in the term's document, rising; none where no such form stands in it. Valid until it moves.</summary>
    public ReadOnlySpan<int> Positions() => PaddedPositions(out int count)[..count];

    /// <summary>The same, going on with numbers that are far below any position (<see cref="PostingsCursor.PaddedPositions"/>).</summary>
    public ReadOnlySpan<int> PaddedPositions(out int count)
    {
        ReadOnlySpan<int> all = term.PaddedPositions(out count);
        if (forms is null) return all;
        if (_some.Length < all.Length + PostingsCursor.Padding) _some = new int[2 * (all.Length + PostingsCursor.Padding)];
        ReadOnlySpan<int> form = term.Forms();
        int n = 0;
        for (int i = 0; i < count; i++)
            if (forms[form[i]]) _some[n++] = all[i];
        count = n;
        _some.AsSpan(n, PostingsCursor.Padding).Fill(int.MinValue / 2);
        return _some.AsSpan(0, (n + PostingsCursor.Padding - 1) & -PostingsCursor.Padding);
    }
}
