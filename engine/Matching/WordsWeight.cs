using SearchEngine.Postings;
using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// Any of the words that a pattern picks from the dictionary: prefix, wildcard, fuzzy. The pattern sorts its words into ranks; a document
/// scores as the best rank of its words says.
/// </summary>
internal sealed class WordsWeight(Query query, string field, IWordPattern pattern, float boost) : Weight
{
    public override Scorer? Scorer(SegmentView segment)
    {
        var sets = new DocSet?[pattern.Ranks];
        PostingsCursor? cursor = null;
        foreach (PickedTerm term in PickedTerms.Of(pattern, segment, field)) PickedTerms.Add(term, sets[term.Rank] ??= new DocSet(segment.Docs), ref cursor);
        var scorers = new List<Scorer>();
        for (int rank = 0; rank < sets.Length; rank++)
            if (sets[rank] is { } set) scorers.Add(new SetScorer(set, ScoreOf(rank)));
        return scorers.Count switch { 0 => null, 1 => scorers[0], _ => new DisjunctionScorer(scorers, 1, 0) };
    }

    public override void Collect(SegmentView segment, DocSet into)
    {
        PostingsCursor? cursor = null;
        foreach (PickedTerm term in PickedTerms.Of(pattern, segment, field)) PickedTerms.Add(term, into, ref cursor);
    }

    public override Explanation? Explain(SegmentView segment, int doc) =>
        ScoreOf(segment, doc) is { } score ? new Explanation(score, $"{query}: by the nearest word, the same for every match", []) : null;

    /// <summary>
    /// Offers the best documents. All of a rank score alike, so they are the first ones of the best rank, then of the next; of each term no
    /// more is read than comes before the last that is wanted, unless all matches are.
    /// </summary>
    /// <param name="view">The segment.</param>
    /// <param name="segment">Its number.</param>
    /// <param name="allowed">Which documents may be offered.</param>
    /// <param name="top">Takes the best.</param>
    /// <param name="matches">Takes all that match, deleted ones too; null where they are not wanted.</param>
    public void Top(SegmentView view, int segment, Acceptance allowed, TopHits top, DocSet? matches)
    {
        List<PickedTerm> terms = PickedTerms.Of(pattern, view, field);
        PostingsCursor? cursor = null;
        DocSet seen = DocSet.Rent(view.Docs), better = DocSet.Rent(view.Docs); // documents of this rank, and of those before
        for (int from = 0, to, left = top.Capacity; from < terms.Count && (left > 0 || matches is not null); from = to)
        {
            int rank = terms[from].Rank, limit = view.Docs;
            for (to = from; to < terms.Count && terms[to].Rank == rank; to++)
            {
                PickedTerms.Add(terms[to], seen, ref cursor, limit);
                if (matches is null) limit = LimitOf(seen, better, allowed, limit, left);
            }
            matches?.Or(seen);
            float score = ScoreOf(rank);
            for (int doc = seen.Next(0); doc < limit && left > 0; doc = seen.Next(doc + 1))
            {
                if (better[doc] || !allowed[doc]) continue;
                if (score >= top.Threshold) top.Offer(segment, doc, score);
                left--;
            }
            better.Or(seen);
            seen.Clear();
        }
        seen.Return();
        better.Return();
    }

    /// <summary>Past the last of the first so many new documents allowed; the limit given, where there are not so many before it.</summary>
    private static int LimitOf(DocSet seen, DocSet better, Acceptance allowed, int limit, int wanted)
    {
        for (int doc = seen.Next(0); doc < limit; doc = seen.Next(doc + 1))
            if (!better[doc] && allowed[doc] && --wanted == 0) return doc + 1;
        return limit;
    }

    private float ScoreOf(int rank) => boost * pattern.ScoreOf(rank);
}
