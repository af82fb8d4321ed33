namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Turns whom a quotation is given to into a speaker with name, key, role and cue.</summary>
internal sealed class SpeakerBuilder(string text, IReadOnlyList<Person> persons)
{
    internal Speaker Build(Attachment bond)
    {
        var who = bond.Who;
        string printed = Clean(text[who.Printed.Start..who.Printed.End]);
        var cue = new Evidence(bond.Cue.Start, bond.Cue.End, who.Rule.Length > 0 && !bond.Rule.Contains("carried", StringComparison.Ordinal) ? bond.Rule + "+" + who.Rule : bond.Rule, text[bond.Cue.Start..bond.Cue.End]);
        if (who.IsPerson)
        {
            var person = persons[who.Person];
            return new Speaker(SpeakerType.Person, person.Name, person.Slug, printed, RoleOf(person), bond.Basis, cue) { With = With(who, bond, cue) };
        }
        string phrase = Clean(text[who.Phrase.Start..who.Phrase.End]);
        string name = NameOf(phrase, who.Head);
        return new Speaker(TypeOf(name, who.Head), name, PhraseSlug.Of(name), printed, null, bond.Basis, cue);
    }

    // Who is named with the first: one cue for all.
    private Speaker[]? With(Attributed who, Attachment bond, Evidence cue) =>
        who.Others is not { Length: > 0 } others ? null
            : [.. others.Select(o => new Speaker(SpeakerType.Person, persons[o].Name, persons[o].Slug, persons[o].Name, RoleOf(persons[o]), bond.Basis, cue))];

    // The office the text gives; failing that the title.
    private string? RoleOf(Person person)
    {
        string? title = null;
        foreach (var role in person.Roles)
        {
            string printed = role.Text.Length > 0 ? role.Text : text[role.Start..role.End];
            if (printed.Contains(' ', StringComparison.Ordinal)) return Clean(printed);
            title ??= printed;
        }
        return title;
    }

    private static SpeakerType TypeOf(string name, WordClass head)
    {
        if (name.EndsWith("inspectors", StringComparison.OrdinalIgnoreCase)) return SpeakerType.Body;
        if ((head & WordClass.Body) != 0 && (head & WordClass.Role) == 0) return SpeakerType.Body;
        if ((head & (WordClass.Role | WordClass.People)) != 0) return SpeakerType.Role;
        if ((head & (WordClass.Document | WordClass.Event)) != 0) return SpeakerType.Document;
        if ((head & WordClass.Body) != 0) return SpeakerType.Body;
        return char.IsUpper(name[0]) && !name.StartsWith("The ", StringComparison.Ordinal) && !name.StartsWith("A ", StringComparison.Ordinal) ? SpeakerType.Body : SpeakerType.Role;
    }

    // A report or a visit spoken of before or after is a definite one: "a focused visit", "Kestleford’s last monitoring visit", "its letter"
    // all name the one the text is about.
    private static string NameOf(string phrase, WordClass head)
    {
        string name = phrase;
        if ((head & (WordClass.Document | WordClass.Event)) != 0)
        {
            int space = name.IndexOf(' ', StringComparison.Ordinal);
            string first = space > 0 ? name[..space] : "";
            if (first is "a" or "A" or "an" or "An" or "its" or "Its" or "their" or "Their" or "his" or "His" or "her" or "Her" or "this" or "This" or "that" or "That")
            {
                name = "the" + name[space..];
            }
            else if ((head & WordClass.Event) != 0 && space > 0)
            {
                int possessor = Math.Max(name.LastIndexOf("’s ", StringComparison.Ordinal), name.LastIndexOf("'s ", StringComparison.Ordinal));
                if (possessor >= 0) name = "the " + name[(possessor + 3)..];
            }
            if (name.StartsWith("the last ", StringComparison.Ordinal) || name.StartsWith("the new ", StringComparison.Ordinal) || name.StartsWith("the latest ", StringComparison.Ordinal))
                name = "the " + name[(name.IndexOf(' ', 4) + 1)..];
        }
        // The article begins no sentence here.
        foreach (string article in new[] { "The ", "A ", "An ", "One " })
        {
            if (name.StartsWith(article, StringComparison.Ordinal)) return char.ToLowerInvariant(name[0]) + name[1..];
        }
        int end = name.IndexOf(' ', StringComparison.Ordinal);
        bool common = Lexicon.Of(name.AsSpan(0, end < 0 ? name.Length : end)) is var kind && (kind & (WordClass.People | WordClass.Determiner)) != 0;
        return common ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    // Line breaks and characters nobody sees are no part of a name.
    private static string Clean(string printed)
    {
        if (printed.AsSpan().IndexOfAny("\n\t\u00A0\u00AD\u200B") < 0) return printed;
        var words = printed.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
            .Split((char[])['\n', '\t', '\u00A0', ' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }
}
