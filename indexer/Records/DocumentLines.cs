using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>Reads back from the index what a list shows of a document.</summary>
public static class DocumentLines
{
    /// <summary>The fields a hit must bring.</summary>
    public static IReadOnlyList<string> Fetch { get; } = [CorpusSchema.Label, CorpusSchema.Date, CorpusSchema.Certainty, CorpusSchema.Source];

    /// <summary>From a document's hit with <see cref="Fetch"/>.</summary>
    public static DocumentLine Of(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return new DocumentLine(
            hit.Id, hit.Text(CorpusSchema.Label) ?? hit.Id, DateOf(hit.Number(CorpusSchema.Date)),
            Values.BasisOf(hit.Text(CorpusSchema.Certainty)), hit.Text(CorpusSchema.Source) ?? "other");
    }

    /// <summary>From the index's number yyyymmdd, zeros for what is not known of it; null where there is none.</summary>
    public static PartialDate? DateOf(long? number) => number is { } n and > 0
        ? new PartialDate((int)(n / 10000), n / 100 % 100 is > 0 and var m ? (int)m : null, n % 100 is > 0 and var d ? (int)d : null)
        : null;
}
