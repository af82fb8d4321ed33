using SearchEngine.Postings;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// Any of the words that a pattern picks from the dictionary: prefix, wildcard, fuzzy. The pattern sorts its words into ranks; a document
/// scores as the best rank of its words says.
/// </summary>
internal sealed class WordsWeight(string what, string field, IWordPattern pattern, float boost) : Weight
{
    public override Scorer? Scorer(SegmentView segment)
    {
        DocSet?[] sets = Find(segment);
        var scorers = new List<Scorer>();
        for (int rank = 0; rank < sets.Length; rank++)
            if (sets[rank] is { } set) scorers.Add(new SetScorer(set, boost * pattern.ScoreOf(rank)));
        return scorers.Count switch { 0 => null, 1 => scorers[0], _ => new DisjunctionScorer(scorers, 1, 0) };
    }

    public override void Collect(SegmentView segment, DocSet into)
    {
        foreach (DocSet? set in Find(segment))
            if (set is not null) into.Or(set);
    }

    public override Explanation? Explain(SegmentView segment, int doc) =>
        ScoreOf(segment, doc) is { } score ? new Explanation(score, $"{what}: by the nearest word, the same for every match", []) : null;

    /// <summary>The matching documents of each rank.</summary>
    private DocSet?[] Find(SegmentView segment)
    {
        var sets = new DocSet?[pattern.Ranks];
        if (segment.Segment.Text(field) is not { } text) return sets;
        TermDictionary dictionary = text.Postings.Words ?? text.Postings.Terms;
        var byTerm = new SortedDictionary<(int Rank, int Term), FormSet?>();
        pattern.Find(dictionary, (in TermCursor word, int rank) =>
        {
            if (text.Postings.Words is null)
            {
                byTerm[(rank, word.Ordinal)] = null;
                return;
            }
            int term = (int)word.Value(0);
            if (!byTerm.TryGetValue((rank, term), out FormSet? forms)) byTerm.Add((rank, term), forms = new FormSet(text.Postings.InfoAt(term).Forms));
            forms!.Add((int)word.Value(1));
        });
        foreach (((int rank, int term), FormSet? forms) in byTerm)
        {
            DocSet set = sets[rank] ??= new DocSet(segment.Docs);
            var cursor = new PostingsCursor(text.Postings, text.Postings.InfoAt(term));
            if (forms is null || forms.Count == cursor.Info.Forms)
            {
                for (int b = 0; b < cursor.BlockCount; b++)
                {
                    cursor.LoadBlock(b);
                    foreach (int doc in cursor.Docs) set.Add(doc);
                }
                continue;
            }
            var some = new FormCursor(cursor, forms);
            while (some.Next() != PostingsCursor.NoMoreDocs) set.Add(some.Doc);
        }
        return sets;
    }
}

/// <summary>Takes a word of a dictionary that a pattern picked.</summary>
internal delegate void WordFound(in TermCursor word, int rank);

/// <summary>Picks words from a dictionary.</summary>
internal interface IWordPattern
{
    /// <summary>How many ranks of nearness there are.</summary>
    int Ranks { get; }

    /// <summary>What a document whose nearest word is of that rank scores, before boosts.</summary>
    float ScoreOf(int rank);

    /// <summary>Hands on every word that fits, in byte order.</summary>
    void Find(TermDictionary words, WordFound found);
}
