namespace SearchEngine.Web.Search;

/// <summary>Prepares the home page.</summary>
internal static class HomeReader
{
    private const int MostPeople = 8;

    /// <summary>What the home page shows.</summary>
    public static HomeView Read(Collection c)
    {
        FacetOption[] themes = [.. c.Corpus.Themes.Select(t => new FacetOption(t.Id, t.Label, c.ThemeCounts.GetValueOrDefault(t.Id), false)).Where(t => t.Count > 0)];
        PersonEntry[] people = [.. c.People.MostQuoted.Where(p => p.Quotes > 0).Take(MostPeople)];
        return new HomeView(c.Coverage, themes, people, Examples(c, themes, people));
    }

    // One for each kind of reader: a phrase, a person, a theme with a rating; each finds something.
    private static List<Link> Examples(Collection c, FacetOption[] themes, PersonEntry[] people)
    {
        var examples = new List<Link>();
        SearchUrl search = new("/search");
        foreach (string phrase in (string[])["\"management oversight\"", "\"monitoring visit\"", "\"early help\""])
            if (examples.Count == 0 && DocumentSearch.Count(c, search.With("q", phrase)) > 0)
                examples.Add(new Link(search.With("q", phrase).ToString(), phrase.Replace("\"", "", StringComparison.Ordinal) is var words ? $"“{words}”" : ""));
        if (people.Length > 0) examples.Add(new Link("/quotes?speaker=" + FormEncoding.Encode(people[0].Slug), $"what {people[0].Name} said"));
        foreach (FacetOption theme in themes.OrderByDescending(t => t.Count))
        {
            SearchUrl url = search.With("theme", theme.Value).With("rating", "inadequate");
            if (DocumentSearch.Count(c, url) == 0) continue;
            examples.Add(new Link(url.ToString(), $"{theme.Label} while rated Inadequate"));
            break;
        }
        return examples;
    }
}
