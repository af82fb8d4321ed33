using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads all facts out of one document: the order of the extractors, in one place. No state: one document never depends on another.</summary>
public static class FactExtractor
{
    /// <summary>The extractors' version: raised when any of them changes what it finds, so that texts are read again.</summary>
    public const int Version = 1;

    /// <summary>Reads a source text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="people">Corrections of <c>people.yaml</c>.</param>
    public static (Article Article, Facts Facts) Extract(SourceText source, PeopleCorrections people)
    {
        var article = ArticleBuilder.Build(source);
        var (title, authors, kind) = MetadataExtractor.Extract(article);
        var (published, years) = DateExtractor.Extract(article);
        var persons = PersonExtractor.Extract(article, authors, people);
        var (ratings, current) = RatingExtractor.Extract(article, published);
        return (article, new Facts
        {
            Title = title,
            Published = published,
            YearsDiscussed = years,
            Source = kind,
            Authors = authors,
            Persons = persons,
            Quotations = QuotationExtractor.Extract(article, persons),
            Ratings = ratings,
            CurrentRating = current,
            Findings = FindingExtractor.Extract(article),
        });
    }
}

/// <summary>The corrections of <c>people.yaml</c>: who is one person, who are two, what is no person.</summary>
public sealed record PeopleCorrections
{
    /// <summary>No corrections.</summary>
    public static PeopleCorrections None { get; } = new();

    /// <summary>From a printed name, folded, to the canonical name that is meant.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Names, folded, that are no persons.</summary>
    public IReadOnlySet<string> NotPersons { get; init; } = new HashSet<string>();

    /// <summary>Names, folded, that stand for different people: name, the id of a document, and the canonical name (with a distinguishing addition) there.</summary>
    public IReadOnlyList<(string Name, string Document, string Canonical)> Namesakes { get; init; } = [];
}
