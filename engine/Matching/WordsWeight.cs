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
        using PickedTerms picked = PickedTerms.Of(pattern, segment, field);
        foreach (PickedTerm term in picked.Terms) picked.Add(term, sets[term.Rank] ??= new DocSet(segment.Docs));
        var scorers = new List<Scorer>();
        for (int rank = 0; rank < sets.Length; rank++)
            if (sets[rank] is { } set) scorers.Add(new SetScorer(set, ScoreOf(rank)));
        return scorers.Count switch { 0 => null, 1 => scorers[0], _ => new DisjunctionScorer(scorers, 1, 0) };
    }

    public override void Collect(SegmentView segment, DocSet into)
    {
        using PickedTerms picked = PickedTerms.Of(pattern, segment, field);
        foreach (PickedTerm term in picked.Terms) picked.Add(term, into);
    }

    public override Explanation? Explain(SegmentView segment, int doc) =>
        ScoreOf(segment, doc) is { } score ? new Explanation(score, $"{query}: by the nearest word, the same for every match", []) : null;

    /// <summary>
    /// Offers the best documents. All of a rank score alike, so they are the first ones of the best rank, then of the next; of each term no
    /// more is read than comes before the last that is wanted, unless all matches are.
    /// </summary>
    /// <param name="view">The segment.</param>
    /// <param name="allowed">Which documents may be offered.</param>
    /// <param name="top">Takes the best.</param>
    /// <param name="matches">Takes all that match, deleted ones too; null where they are not wanted.</param>
    public void Top(SegmentView view, Acceptance allowed, TopHits top, DocSet? matches)
    {
        using PickedTerms picked = PickedTerms.Of(pattern, view, field);
        ReadOnlySpan<PickedTerm> terms = picked.Terms;
        DocSet seen = DocSet.Rent(view.Docs), better = DocSet.Rent(view.Docs); // documents of this rank, and of those before
        for (int left = top.Capacity; !terms.IsEmpty && (left > 0 || matches is not null);)
        {
            int rank = terms[0].Rank, count = 1;
            while (count < terms.Length && terms[count].Rank == rank) count++;
            float score = ScoreOf(rank);
            int limit = score < top.Threshold ? 0 : score > top.Threshold ? view.Docs : Math.Min(view.Docs, top.TieDoc);
            if (matches is null) limit = AddFirst(picked, terms[..count], seen, allowed, better, left, limit);
            else
                foreach (PickedTerm term in terms[..count]) picked.Add(term, seen);
            matches?.Or(seen);
            for (int doc = seen.Next(0); doc < limit && left > 0; doc = seen.Next(doc + 1))
            {
                if (better[doc] || !allowed[doc]) continue;
                top.Offer(doc, score);
                left--;
            }
            if (limit == 0) left = 0; // lower ranks cannot win either
            better.Or(seen);
            seen.Clear();
            terms = terms[count..];
        }
        seen.Return();
        better.Return();
    }

    /// <summary>Adds the first documents of terms of one rank, the most frequent first: after it few of the others need be read.</summary>
    /// <returns>Past the last document that is wanted; the limit given, where there are not so many before it.</returns>
    private static int AddFirst(PickedTerms picked, ReadOnlySpan<PickedTerm> terms, DocSet seen, Acceptance allowed, DocSet better, int wanted, int limit)
    {
        int most = 0;
        for (int t = 1; t < terms.Length; t++)
            if (terms[t].Info.DocFreq > terms[most].Info.DocFreq) most = t;
        limit = picked.AddFirst(terms[most], seen, allowed, better, wanted, limit);
        for (int t = 0; t < terms.Length; t++)
            if (t != most) limit = picked.AddFirst(terms[t], seen, allowed, better, wanted, limit);
        int found = 0;
        for (int doc = seen.Next(0); doc < limit; doc = seen.Next(doc + 1))
            if (!better[doc] && allowed[doc] && ++found == wanted) return doc + 1;
        return limit;
    }

    private float ScoreOf(int rank) => boost * pattern.ScoreOf(rank);
}
