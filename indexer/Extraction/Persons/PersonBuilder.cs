using SearchEngine.Indexer.Curation;

namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>Makes the facts of the persons found: corrections applied, forms, offices and gender read off their mentions.</summary>
internal static class PersonBuilder
{
    /// <summary>A first name alone that stands so often is all the name a person of the story has.</summary>
    private const int OftenNamed = 3;

    public static IReadOnlyList<Person> Build(Article article, List<PersonFile> files, PeopleCorrections people)
    {
        var persons = new List<Person>(files.Count);
        int[] starts = [.. files.SelectMany(f => f.Mentions).Select(m => m.Start).Order()];
        // one key, one person: "R.G. Menzies" and "R. G. Menzies" are the same
        foreach (var named in files.Select(f => (File: f, Name: Canonical(article, f, people))).GroupBy(x => PersonName.Slug(x.Name), StringComparer.Ordinal))
        {
            if (named.Key.Length == 0) continue;
            PersonFile[] group = [.. named.Select(x => x.File)];
            var mentions = group.SelectMany(f => f.Mentions).OrderBy(m => m.Start).ToList();
            IReadOnlyList<Evidence> roles = PersonRoles.Of(article, mentions);
            persons.Add(new Person(named.First().Name, named.Key)
            {
                Mentions = [.. mentions.Select(m => new Mention(m.Start, m.End, m.FormStart, m.Rule))],
                Forms = [.. mentions.Select(m => PersonName.Clean(article.Text.AsSpan(m.FormStart, m.End - m.FormStart))).Distinct(StringComparer.Ordinal)],
                Roles = roles,
                Gender = group.Select(f => f.Gender).FirstOrDefault(g => g is not null) ?? PersonRoles.GenderOf(roles) ?? PronounGender.Of(article, mentions, starts),
                Optional = group.All(f => f.Optional) && (mentions.Count < OftenNamed || group.All(f => f.IsOnlyRepeated)),
            });
        }

        persons.Sort((a, b) => a.Mentions[0].Start.CompareTo(b.Mentions[0].Start));
        return persons;
    }

    private static bool IsDocument(string path, string id) =>
        path == id || Path.ChangeExtension(path, null) == id || Path.GetFileNameWithoutExtension(path) == id;

    /// <summary>The name to go by, or an empty string for what is no person.</summary>
    private static string Canonical(Article article, PersonFile file, PeopleCorrections people)
    {
        string key = PeopleFile.Fold(file.Name);
        if (people.NotPersons.Contains(key)) return "";
        foreach (var (name, document, canonical) in people.Namesakes)
        {
            if (PeopleFile.Fold(name) == key && IsDocument(article.Source.Path, document)) return canonical;
        }

        if (people.Aliases.Count == 0) return file.Name;
        if (people.Aliases.TryGetValue(key, out string? alias)) return alias;
        foreach (var mention in file.Mentions)
        {
            string form = article.Text[mention.FormStart..mention.End];
            if (people.Aliases.TryGetValue(PeopleFile.Fold(PersonName.Clean(form)), out alias)) return alias;
        }

        return file.Name;
    }
}
