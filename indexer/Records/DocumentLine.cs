using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>What a quotation, a person or a rating shows of the document it stands in, so that a list need not fetch the document.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Label">What a list calls it (<see cref="CorpusSchema.Label"/>).</param>
/// <param name="Date">When it was published, null where not known.</param>
/// <param name="DateBasis">How that is known.</param>
/// <param name="Source">What kind of source it is.</param>
public sealed record DocumentLine(string Id, string Label, PartialDate? Date, Basis DateBasis, string Source);
