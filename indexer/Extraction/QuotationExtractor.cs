using SearchEngine.Indexer.Extraction.Persons;
using SearchEngine.Indexer.Extraction.Quotations;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Reads the quotations out of an article: direct, partial and reported ones with whoever they are given to, and the terms told apart from them.</summary>
public static class QuotationExtractor
{
    /// <summary>The quotations of an article, by their start.</summary>
    /// <param name="article">The article.</param>
    /// <param name="persons">Its persons.</param>
    /// <param name="authors">Its authors: who alone wrote it is "I" in it.</param>
    public static IReadOnlyList<Quotation> Extract(Article article, IReadOnlyList<Person> persons, IReadOnlyList<Evidence>? authors = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(persons);
        int author = -1;
        if (authors is { Count: 1 })
        {
            author = persons.Count;
            persons = [.. persons, new Person(authors[0].Text, PersonName.Slug(authors[0].Text))];
        }

        else if (authors is null or { Count: 0 })
        {
            author = LetterSigner.Of(article, persons);
        }

        var found = new QuotationWalk(article, persons, author).Run();
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found;
    }
}
