namespace SearchEngine.Indexer.Extraction;

/// <summary>One mention of a grade.</summary>
/// <param name="Grade"><c>outstanding</c>, <c>good</c>, <c>requires-improvement</c>, <c>inadequate</c>; of older scales <c>adequate</c>, <c>satisfactory</c>.</param>
/// <param name="Area"><c>overall</c>, or a judgement area: <c>leaders</c>, <c>help-and-protection</c>, <c>children-in-care</c>, <c>care-leavers</c>; older areas by their own names, as slugs.</param>
/// <param name="Status">What the mention is worth.</param>
/// <param name="Subject">Whose grade, as printed or as the document's own subject: <c>Croydon</c>; null where the text does not say.</param>
/// <param name="Date">When it was given, as far as stated.</param>
/// <param name="Sentence">The sentence, and the rule.</param>
/// <param name="Mark">The words of the grade itself.</param>
public sealed record Rating(
    string Grade, string Area, RatingStatus Status, string? Subject, PartialDate? Date, Evidence Sentence, TextSpan Mark)
{
    /// <summary>It was given, but to another place or body than the document's own: a neighbouring council, a school.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The scale it belongs to: <c>ofsted-2013</c> (four grades from Outstanding to Inadequate), <c>ofsted-2009</c> (with Adequate or Satisfactory).</summary>
    public string Scheme { get; init; } = "ofsted-2013";
}

/// <summary>What the mention of a grade is worth.</summary>
public enum RatingStatus
{
    /// <summary>Hoped for, hypothetical, another place's, an own audit's.</summary>
    Mentioned,

    /// <summary>Given earlier and since replaced.</summary>
    Historic,

    /// <summary>Given earlier and standing when the document was written.</summary>
    InForce,

    /// <summary>Given by the event the document is about.</summary>
    Given,
}
