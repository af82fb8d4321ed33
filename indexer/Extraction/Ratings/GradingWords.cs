namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Parts of patterns that the rules for grades share.</summary>
internal static class GradingWords
{
    /// <summary>The verbs that grade, as participles.</summary>
    public const string Rated = "rated|judged|graded|branded|deemed";

    /// <summary>The grades that are hardly ever mere praise: all but good.</summary>
    public const string NotGood = "outstanding|inadequate|satisfactory|adequate|requir(?:es?|ed|ing) improvement";

    /// <summary>A year behind a grade: <c> in 2018</c>, <c> since May 2018</c>.</summary>
    public const string YearAfter = """^["']? (?:in|since|back in) (?:\w+ )?(?:19|20)\d\d\b""";
}
