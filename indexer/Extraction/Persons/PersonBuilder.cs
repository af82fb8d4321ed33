namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>Makes the facts of the persons found: corrections applied, forms, offices and gender read off their mentions.</summary>
internal static class PersonBuilder
{
    public static IReadOnlyList<Person> Build(Article article, List<PersonFile> files, PeopleCorrections people)
    {
        var persons = new List<Person>(files.Count);
        foreach (var group in files.GroupBy(f => Canonical(article, f, people), StringComparer.Ordinal))
        {
            if (group.Key.Length == 0) continue;
            var mentions = group.SelectMany(f => f.Mentions).OrderBy(m => m.Start).ToList();
            persons.Add(new Person(group.Key, PersonName.Slug(group.Key))
            {
                Mentions = [.. mentions.Select(m => new Mention(m.Start, m.End, m.FormStart, m.Rule))],
                Forms = [.. mentions.Select(m => PersonName.Clean(article.Text.AsSpan(m.FormStart, m.End - m.FormStart))).Distinct(StringComparer.Ordinal)],
                Roles = PersonRoles.Of(article, mentions),
                Gender = group.Select(f => f.Gender).FirstOrDefault(g => g is not null),
                Optional = group.All(f => f.Optional),
            });
        }

        persons.Sort((a, b) => a.Mentions[0].Start.CompareTo(b.Mentions[0].Start));
        return persons;
    }

    /// <summary>The name to go by, or an empty string for what is no person.</summary>
    private static string Canonical(Article article, PersonFile file, PeopleCorrections people)
    {
        string folded = PersonName.Fold(file.Name);
        if (people.NotPersons.Contains(folded)) return "";
        foreach (var (name, document, canonical) in people.Namesakes)
        {
            if (PersonName.Fold(name) == folded && document == Path.GetFileNameWithoutExtension(article.Source.Path)) return canonical;
        }

        return people.Aliases.TryGetValue(folded, out string? alias) ? alias : file.Name;
    }
}
