using SearchEngine.Indexer.Extraction.Persons;

namespace SearchEngine.Indexer.Extraction;

/// <summary>
/// Finds the persons an article's own text names: by titles, offices, verbs of speech and apposition, with lists of names as evidence
/// only. Bylines and furniture name nobody.
/// </summary>
internal static class PersonExtractor
{
    /// <summary>The persons by first mention.</summary>
    public static IReadOnlyList<Person> Extract(Article article, IReadOnlyList<Evidence> authors, PeopleCorrections people)
    {
        var tokens = NameScanner.Scan(article, authors);
        var reader = new NameReader(article, tokens);
        reader.Read();
        var resolver = new PersonResolver(article.Text);
        resolver.Resolve(reader.Found);
        foreach (var (first, shared) in reader.Couples()) resolver.AddCouple(first, shared);
        resolver.ResolveSingles(article, reader.Singles);
        // Whoever wrote the text is its author, also where a line about the author names him or her once more.
        resolver.Persons.RemoveAll(p => p.IsFull && authors.Any(a => PersonName.Fold(a.Text) == PersonName.Fold(p.Name)));
        return PersonBuilder.Build(article, resolver.Persons, people);
    }
}
