using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// Walks the documents of a segment that match, in rising order, and scores them. Deleted documents are walked as well: the caller leaves
/// them out. Not for use by several threads.
/// <list type="bullet">
/// <item><see cref="Doc"/> is -1 before the first step and <see cref="NoMoreDocs"/> past the last document; it stays there.</item>
/// <item><see cref="Advance"/> may be given any target past <see cref="Doc"/>, <see cref="NoMoreDocs"/> too.</item>
/// <item><see cref="Score"/> may be asked only on a document, as often as wanted; it never changes where the scorer stands.</item>
/// </list>
/// </summary>
internal abstract class Scorer
{
    public const int NoMoreDocs = PostingsCursor.NoMoreDocs;

    public abstract int Doc { get; }

    /// <summary>About how many documents it will walk.</summary>
    public abstract long Cost { get; }

    public abstract int Next();

    /// <summary>Moves to the first document that is not before <paramref name="target"/>.</summary>
    public abstract int Advance(int target);

    /// <summary>
    /// The score of <see cref="Doc"/>. Where scores are added they are added as doubles: of a few dozen floats of like size that is exact, so
    /// the sum does not depend on the order, and every way to a result gives the same bits.
    /// </summary>
    public abstract float Score();

    /// <summary>
    /// A score that no document from <paramref name="from"/> to <paramref name="upTo"/>, both included, goes beyond.
    /// <paramref name="from"/> never falls from call to call and is never before <see cref="Doc"/>. The scorer stays where it is.
    /// </summary>
    /// <param name="from">The first document of the range.</param>
    /// <param name="upTo">How far the bound holds: <paramref name="from"/> or later.</param>
    public virtual double MaxScore(int from, out int upTo)
    {
        upTo = NoMoreDocs;
        return double.PositiveInfinity;
    }

    /// <summary>From now on documents that score less need not be found. The value never falls.</summary>
    /// <returns>True where the scorer leaves them out.</returns>
    public virtual bool LeaveOutBelow(float score) => false;

    /// <summary>From now on a document that scores less may be given any lower score. The value never falls.</summary>
    public virtual void ScoresMatterFrom(float score)
    {
        // most know no cheaper one
    }
}
