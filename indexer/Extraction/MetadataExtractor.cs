using SearchEngine.Indexer.Extraction.Metadata;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads what a document says of itself: its headline, who wrote it, and what kind of source it is.</summary>
internal static class MetadataExtractor
{
    public static (Evidence? Title, IReadOnlyList<Evidence> Authors, SourceFact Source) Extract(Article article)
    {
        var authors = AuthorFinder.Find(article);
        return (TitleFinder.Find(article), authors, SourceKindFinder.Find(article, authors));
    }
}
