using SearchEngine.Indexer.Extraction.Dates;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads when a document was published, and the years its story speaks of.</summary>
public static class DateExtractor
{
    /// <summary>Reads the dates of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>The date of publication, and the years discussed, rising, one entry a year.</returns>
    public static (DateFact Published, IReadOnlyList<YearFact> YearsDiscussed) Extract(Article article)
    {
        var text = DatedText.Of(article);
        DateFact published = StatedPublication.Find(text) ?? PublicationInference.Find(text);
        return (published, YearsDiscussed.Find(text, published));
    }
}
