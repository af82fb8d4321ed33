namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>The titles and offices a text gives a person, as printed.</summary>
internal static class PersonRoles
{
    /// <summary>The gender a tie of kin gives: "her son Cai". Null where no role is one.</summary>
    public static Gender? GenderOf(IReadOnlyList<Evidence> roles)
    {
        foreach (var role in roles)
        {
            if (GenderOf(role.Text.AsSpan(role.Text.LastIndexOf(' ') + 1)) is Gender gender) return gender;
        }

        return null;
    }

    /// <summary>The gender of a word of kin, or null.</summary>
    public static Gender? GenderOf(ReadOnlySpan<char> kin) => kin switch
    {
        "son" or "father" or "brother" or "husband" or "grandfather" or "grandson" or "uncle" or "nephew" or "stepfather" or "widower" or "dad" => Gender.Male,
        "daughter" or "mother" or "sister" or "wife" or "grandmother" or "granddaughter" or "aunt" or "niece" or "stepmother" or "widow" or "mum" => Gender.Female,
        _ => null,
    };

    public static IReadOnlyList<Evidence> Of(Article article, List<NameMention> mentions)
    {
        var roles = new List<Evidence>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string text = article.Text;
        foreach (var mention in mentions)
        {
            var paragraph = article.Paragraphs[mention.Paragraph];
            if (NameContext.Before(text, mention.FormStart, paragraph.Start).Role is { } before) Add(before.Start, before.End, "role-before");
            if (mention.Titled) Add(mention.FormStart, mention.Start, "title");
            if (NameContext.After(text, mention.End, paragraph.End).Role is { } after) Add(after.Start, after.End, "role-after");
        }

        return roles;

        void Add(int start, int end, string rule)
        {
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '(')) end--;
            string phrase = PersonName.Clean(text.AsSpan(start, end - start));
            if (phrase.Length > 0 && seen.Add(phrase)) roles.Add(new Evidence(start, end, rule, phrase));
        }
    }
}
