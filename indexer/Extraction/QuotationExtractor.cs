using SearchEngine.Indexer.Extraction.Quotations;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads the quotations out of an article: direct, partial and reported ones with whoever they are given to, and the terms told apart from them.</summary>
public static class QuotationExtractor
{
    /// <summary>The quotations of an article, by their start.</summary>
    /// <param name="article">The article.</param>
    /// <param name="persons">Its persons.</param>
    public static IReadOnlyList<Quotation> Extract(Article article, IReadOnlyList<Person> persons)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(persons);
        var found = new QuotationWalk(article, persons).Run();
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found;
    }
}
