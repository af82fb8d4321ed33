using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads all facts out of one document: the order of the extractors, in one place. No state: of other documents only what they share is told.</summary>
public static class FactExtractor
{
    /// <summary>The extractors' version: raised when any of them changes what it finds, so that texts are read again.</summary>
    public const int Version = 4;

    /// <summary>Reads a source text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="people">Corrections of <c>people.yaml</c>.</param>
    /// <param name="repeated">Hashes of the blocks that many files of its folder share, or null: furniture.</param>
    public static (Article Article, Facts Facts) Extract(SourceText source, PeopleCorrections people, IReadOnlyCollection<ulong>? repeated = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        Article article = ArticleBuilder.Build(source, repeated);
        (Evidence? title, IReadOnlyList<Evidence> authors, SourceFact kind) = MetadataExtractor.Extract(article);
        (DateFact published, IReadOnlyList<YearFact> years) = DateExtractor.Extract(article);
        IReadOnlyList<Person> persons = PersonExtractor.Extract(article, authors, people);
        (IReadOnlyList<Rating> ratings, Rating? current) = RatingExtractor.Extract(article, published);
        return (article, new Facts
        {
            Title = title,
            Published = published,
            YearsDiscussed = years,
            Source = kind,
            Authors = authors,
            Persons = persons,
            Quotations = QuotationExtractor.Extract(article, persons, authors),
            Ratings = ratings,
            CurrentRating = current,
            Findings = FindingExtractor.Extract(article),
        });
    }
}
