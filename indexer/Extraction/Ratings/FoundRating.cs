namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>A grade used as a grade, before it is known what it is worth beside the document's others. Offsets are folded.</summary>
internal sealed record FoundRating(GradeMention Mention, TextSpan Sentence, string Rule, string Area)
{
    /// <summary>Why it is only mentioned, or null.</summary>
    public string? OnlyMentioned { get; init; }

    /// <summary>Its words place it in the past: <c>previously</c>, <c>up from</c>, <c>inherited a service that was</c>.</summary>
    public bool IsPast { get; init; }

    /// <summary>Its words place it now: a row, a heading, the present or perfect tense, the latest inspection.</summary>
    public bool IsPresent { get; init; }

    /// <summary>Its verb is told in the past tense, which is news or history as the other grades say.</summary>
    public bool IsToldAsPast { get; init; }

    /// <summary>The date its own words give.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Its date is counted from the document's own: <c>three years ago</c>. It is no date of the sentence.</summary>
    public bool IsRelative { get; init; }

    /// <summary>Its words name the authority it was given to, one that the document knows as such.</summary>
    public bool IsOfKnownPlace { get; init; }

    /// <summary>The place its own words name, or the document's.</summary>
    public string? Subject { get; init; }

    /// <summary>It was given, but to another place or body than the document's own.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>It stands on its own outside the document's subject (a children's home) and never makes the document's own grade.</summary>
    public bool IsAside { get; init; }
}
