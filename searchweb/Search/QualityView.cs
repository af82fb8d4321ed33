using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>What is known of the data's quality: live counts, and what was measured.</summary>
/// <param name="Coverage">What the collection holds.</param>
/// <param name="Sources">Documents by kind of source.</param>
/// <param name="Certainties">Documents by how their date is known.</param>
/// <param name="Quotes">How many quotations.</param>
/// <param name="Reported">How often speech is reported without marks.</param>
/// <param name="Named">How many quotations have a named person as speaker.</param>
/// <param name="Inferred">How many speakers are inferred.</param>
/// <param name="Unattributed">How many quotations have no speaker.</param>
/// <param name="InferredDates">Documents whose date is inferred.</param>
/// <param name="Conflicts">Judgements that sources date differently.</param>
/// <param name="Near">Documents of nearly the same text, group by group.</param>
/// <param name="Changes">What came and went, newest first.</param>
/// <param name="Fingerprint">What the index holds.</param>
public sealed record QualityView(
    Coverage Coverage, IReadOnlyList<FacetOption> Sources, IReadOnlyList<FacetOption> Certainties, long Quotes, long Reported, long Named, long Inferred,
    long Unattributed, IReadOnlyList<DocumentLine> InferredDates, IReadOnlyList<RatingConflict> Conflicts, IReadOnlyList<IReadOnlyList<DocumentLine>> Near, IReadOnlyList<IndexChange> Changes, string Fingerprint)
{
    /// <summary>A share in percent, rounded; “none yet” of nothing.</summary>
    public static string Share(long part, long whole) =>
        whole == 0 ? "none yet" : (100.0 * part / whole).ToString("0", System.Globalization.CultureInfo.InvariantCulture) + " %";
}

/// <summary>A document that came, changed or went.</summary>
public sealed record IndexChange(DateTimeOffset At, string What, string Id);
