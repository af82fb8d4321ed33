using SearchEngine.Indexer.Extraction.Ratings;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads every mention of an inspection's grade, and the document's own overall grade.</summary>
public static class RatingExtractor
{
    /// <summary>Reads the ratings of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="published">When it was published.</param>
    /// <returns>Every mention of a grade in order, and the overall grade the document's own words state as standing, or null.</returns>
    public static (IReadOnlyList<Rating> Ratings, Rating? Current) Extract(Article article, DateFact published)
    {
        var text = new RatedText(article, FoldedText.Of(article));
        List<GradeMention> mentions = GradeScanner.Scan(text.Text);
        if (mentions.Count == 0) return ([], null);

        var finder = new RatingFinder(text, mentions, published);
        List<FoundRating> found = finder.Find();
        if (found.Count == 0) return ([], null);

        var standing = new RatingStanding(found, published.Date, finder.Event, RatingTense.IsVisit(text.Text));
        FoundRating? current = standing.Current();
        Rating? currentRating = null;
        var ratings = new List<Rating>(found.Count);
        foreach (FoundRating rating in found)
        {
            Rating made = Make(text, rating, standing);
            if (ReferenceEquals(rating, current)) currentRating = made;
            ratings.Add(made);
        }

        return (ratings, currentRating);
    }

    private static Rating Make(RatedText text, FoundRating rating, RatingStanding standing)
    {
        TextSpan sentence = text.Folded.ToSource(rating.Sentence.Start, rating.Sentence.End);
        TextSpan mark = text.Folded.ToSource(rating.Mention.Start, rating.Mention.End);
        string rule = rating.OnlyMentioned is null ? rating.Rule : $"{rating.Rule}/{rating.OnlyMentioned}";
        return new(rating.Mention.Grade, rating.Area, standing.Status(rating), rating.Subject, standing.DateOf(rating), new Evidence(sentence.Start, sentence.End, rule), mark)
        {
            IsElsewhere = rating.IsElsewhere,
            Scheme = Grades.IsOld(rating.Mention.Grade) ? "ofsted-2009" : "ofsted-2013",
        };
    }
}
