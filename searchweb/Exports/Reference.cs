using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Exports;

/// <summary>What is cited: a document, or a quotation in it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Its source kind: <c>news</c>, <c>council</c>…</param>
/// <param name="Date">When it was published, as far as known.</param>
/// <param name="DateIsInferred">The date is worked out, not printed.</param>
/// <param name="Authors">Its bylines as printed.</param>
/// <param name="Address">The absolute address of what is cited.</param>
/// <param name="Accessed">The day it was looked up.</param>
public sealed record Reference(
    string Id, string Title, string Source, PartialDate? Date, bool DateIsInferred, IReadOnlyList<string> Authors, string Address, DateOnly Accessed)
{
    /// <summary>The words quoted, or null where the document as a whole is cited.</summary>
    public string? Quotation { get; init; }

    /// <summary>Who is quoted, with role, or null.</summary>
    public string? Speaker { get; init; }
}
