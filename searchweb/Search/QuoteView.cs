using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;

namespace SearchEngine.Web.Search;

/// <summary>A quotation on its own.</summary>
/// <param name="Item">The quotation.</param>
/// <param name="Before">The text before it in its paragraph, or the paragraph before.</param>
/// <param name="After">The text after it.</param>
/// <param name="Cue">The words that attribute it, where they stand apart from the quotation; null where nobody is given.</param>
/// <param name="Others">Other quotations of the same speaker, nearest first.</param>
/// <param name="Reference">How to cite it.</param>
public sealed record QuoteView(QuoteItem Item, string Before, string After, string? Cue, IReadOnlyList<QuoteDetails> Others, Reference Reference);
