namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>
/// Puts the mentions of one document together to persons: the same name; a title and surname with the full name they fit; then first names
/// and surnames alone. Different first names or titles of different gender keep people of one surname apart.
/// </summary>
internal sealed class PersonResolver(string text)
{
    /// <summary>The persons so far.</summary>
    public List<PersonFile> Persons { get; } = [];

    public void Resolve(List<NameMention> mentions)
    {
        mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.FormStart.CompareTo(b.FormStart));
        foreach (var mention in mentions) if (mention.IsFull) AddFull(mention);
        foreach (var mention in mentions) if (!mention.IsFull) AddSurname(mention);
    }

    /// <summary>Gives a first name the surname it shares with the name after "and", unless the document has somebody else of that first name.</summary>
    public void AddCouple(NameToken first, NameMention shared)
    {
        string name = PersonName.Clean(text.AsSpan(first.Start, first.End - first.Start));
        string folded = PersonName.Fold(name);
        if (Persons.Exists(p => p.IsFull && p.Parts[0] == folded)) return;
        string full = name + shared.Name[shared.Name.IndexOf(' ')..];
        Persons.Add(new PersonFile(new NameMention(first.Start, first.End, first.Start, first.Paragraph, full, "shared-surname") { IsFull = true }));
    }

    private void AddFull(NameMention mention)
    {
        PersonFile? match = null;
        foreach (var person in Persons)
        {
            if (!SameFullName(person.Parts, mention.Parts) && !(person.Nickname == mention.Parts[0] && person.Surname == mention.Parts[^1]) || GendersClash(person.Gender, mention.Gender)) continue;
            if (match is not null && !SameParts(person.Parts, mention.Parts)) continue;
            match = person;
            if (SameParts(person.Parts, mention.Parts)) break;
        }

        match ??= BornAs(mention);
        if (match is null) Persons.Add(new PersonFile(mention));
        else match.Add(mention);
    }

    /// <summary>"Born Rosalind Peake": the one person so far of that first name.</summary>
    private PersonFile? BornAs(NameMention mention)
    {
        if (!text.AsSpan(0, mention.Start).EndsWith("orn ", StringComparison.Ordinal)) return null;
        PersonFile? found = null;
        foreach (var person in Persons)
        {
            if (!person.IsFull || person.Parts[0] != mention.Parts[0]) continue;
            if (found is not null) return null;
            found = person;
        }

        return found;
    }

    /// <summary>The same surname and the same first name, or an initial of it; a middle name may be left out.</summary>
    private static bool SameFullName(string[] a, string[] b)
    {
        if (SameParts(a, b)) return true;
        if (a.Length < 2 || b.Length < 2 || a[^1] != b[^1]) return false;
        if (a[0] == b[0]) return a.Length != b.Length || MiddleFits(a, b);
        bool initial = a[0].Length == 1 || b[0].Length == 1;
        return initial && a[0][0] == b[0][0] && !(a[0].Length == 1 && b[0].Length == 1);
    }

    private static bool MiddleFits(string[] a, string[] b)
    {
        for (int i = 1; i < a.Length - 1; i++) if (a[i][0] != b[i][0]) return false;
        return true;
    }

    private static bool SameParts(string[] a, string[] b) => a.AsSpan().SequenceEqual(b);

    private static bool GendersClash(Gender? a, Gender? b) => a is not null && b is not null && a != b;

    /// <summary>A title and a surname: the person of that surname whom it fits, the nearest before it; a person by surname alone if there is none.</summary>
    private void AddSurname(NameMention mention)
    {
        PersonFile? best = null;
        int bestRank = int.MinValue;
        foreach (var person in Persons)
        {
            bool byFirstName = mention.TakesFirstName && person.IsFull && person.Parts[0] == mention.Parts[0];
            if ((!byFirstName && !EndsWith(person.Parts, mention.Parts)) || GendersClash(person.Gender ?? FirstNameGender(person), mention.Gender)) continue;
            int rank = -Math.Min(person.Distance(mention.Start), 1_000_000);
            if (mention.Gender is not null && person.Gender == mention.Gender) rank += 2_000_000;
            if (person.Parts.Length == mention.Parts.Length && !person.IsFull) rank -= 3_000_000;
            if (rank > bestRank) (best, bestRank) = (person, rank);
        }

        if (best is null) Persons.Add(new PersonFile(mention));
        else best.Add(mention);
    }

    private static bool EndsWith(string[] name, string[] end) =>
        name.Length >= end.Length && name.AsSpan(name.Length - end.Length).SequenceEqual(end);

    private static Gender? FirstNameGender(PersonFile person) => !person.IsFull ? null : (NameLexicon.Of(person.Parts[0]) & WordKinds.FirstName) switch
    {
        WordKinds.FemaleName => Gender.Female,
        WordKinds.MaleName => Gender.Male,
        _ => null,
    };

    /// <summary>Names standing alone: the surname or first name of exactly one person, or a first name nobody bears in full.</summary>
    public void ResolveSingles(Article article, List<NameToken> singles)
    {
        var byName = new Dictionary<string, PersonFile?>(StringComparer.Ordinal);
        bool abbreviates = text.Contains('(');
        foreach (var person in Persons)
        {
            Register(person.Surname, person);
            if (person.IsFull && person.Parts[0].Length > 1) Register(person.Parts[0], person);
            if (abbreviates && person.IsFull && Initials(person) is { Length: > 1 } initials && text.Contains($"({initials.ToUpperInvariant()})", StringComparison.Ordinal)) Register(initials, person);
            if (person.Nickname is { } nickname && nickname != person.Parts[0]) Register(nickname, person);
        }

        var unknown = new List<NameToken>();
        foreach (var single in singles)
        {
            var printed = text.AsSpan(single.Start, single.End - single.Start);
            if (byName.Count > 0 && byName.TryGetValue(PersonName.Fold(printed.ToString()).Replace(' ', '-'), out var person))
            {
                if (person is not null && FitsAlone(single) && !person.Mentions.Exists(m => m.Start == single.Start)) person.Add(Mention(single, "alias"));
            }
            else if (single is { IsUnknown: true, Alone: true } && printed.Length >= 3 && ShortFormOf(printed) is { } called)
            {
                called.Add(Mention(single, "short-form"));
            }
            else if ((single.IsFirstName || single.IsUnknown && IsApposed(single) || single.Is(WordKinds.FirstName) && !single.Is(WordKinds.Place | WordKinds.Body) && HasAge(article, single)) && !single.AllCapitals && single.Alone && !single.Is(WordKinds.Title | WordKinds.Rank | WordKinds.Role))
            {
                unknown.Add(single);
            }
        }

        foreach (var single in unknown) AddFirstName(article, single);
        if (unknown.Count > 1) AddRepeated(unknown);
        if (Persons.Exists(p => p.Optional)) AddMentions(article, singles);

        void Register(string name, PersonFile person) => byName[name] = byName.TryGetValue(name, out var other) && other != person ? null : person;
    }

    /// <summary>A first name again and again, and never with a surname: somebody of the story.</summary>
    private void AddRepeated(List<NameToken> unknown)
    {
        var first = new Dictionary<string, NameToken>(StringComparer.Ordinal);
        foreach (var single in unknown)
        {
            if (!single.IsFirstName) continue;
            string folded = PersonName.Fold(PersonName.Clean(text.AsSpan(single.Start, single.End - single.Start)));
            if (first.TryAdd(folded, single) || Persons.Exists(p => p.Optional && p.Parts.AsSpan().SequenceEqual([folded]))) continue;
            Persons.Add(new PersonFile(Mention(first[folded], "first-name")) { Optional = true, IsOnlyRepeated = true });
        }
    }

    /// <summary>What names nobody by itself does where the same first name is somebody's elsewhere.</summary>
    private void AddMentions(Article article, List<NameToken> singles)
    {
        var known = Persons.FindAll(p => p.Optional);
        foreach (var single in singles)
        {
            if (!single.Is(WordKinds.FirstName) && !single.IsUnknown || single.AllCapitals || !single.Alone) continue;
            var printed = text.AsSpan(single.Start, single.End - single.Start);
            PersonFile? person = null;
            foreach (var optional in known)
            {
                if (printed.Equals(optional.Name, StringComparison.Ordinal)) person = optional;
            }

            if (person is null || person.Mentions.Exists(m => m.Start == single.Start)) continue;
            if (single.Is(WordKinds.Common) && NameContext.After(text, single.After, article.Paragraphs[single.Paragraph].End).Rule is not ("speech" or "does" or "who")) continue;
            person.Add(Mention(single, "first-name"));
        }
    }

    private static string Initials(PersonFile person) => string.Concat(person.Parts.Select(p => string.Concat(p.Split('-').Where(x => x.Length > 0).Select(x => x[0]))));

    /// <summary>"My manager, Viv, told me": commas on both sides.</summary>
    private bool IsApposed(NameToken single) =>
        single.Start > 1 && text[single.Start - 1] == ' ' && text[single.Start - 2] == ',' && single.After < text.Length && text[single.After] == ',';

    /// <summary>"Precious, 14, said": whatever else the word means, it has an age.</summary>
    private bool HasAge(Article article, NameToken single) => NameContext.After(text, single.After, article.Paragraphs[single.Paragraph].End).Rule == "age";

    /// <summary>"Nas" for the one person whose first name begins so.</summary>
    private PersonFile? ShortFormOf(ReadOnlySpan<char> printed)
    {
        string folded = PersonName.Fold(printed.ToString());
        PersonFile? found = null;
        foreach (var person in Persons)
        {
            if (!person.IsFull || !person.Parts[0].StartsWith(folded, StringComparison.Ordinal)) continue;
            if (found is not null) return null;
            found = person;
        }

        return found;
    }

    /// <summary>A surname that is an ordinary word or a place counts alone only where a capital must mean a name.</summary>
    private static bool FitsAlone(NameToken single) => !single.Is(WordKinds.Body | WordKinds.Place | WordKinds.Role) && !(single.Opening && single.Is(WordKinds.Common));

    private void AddFirstName(Article article, NameToken single)
    {
        var paragraph = article.Paragraphs[single.Paragraph];
        string name = PersonName.Clean(text.AsSpan(single.Start, single.End - single.Start));
        string[] parts = [PersonName.Fold(name)];
        if (Persons.Exists(p => p.Optional && SameParts(p.Parts, parts)) || !IsFirstNameAlone(single, paragraph.Start, paragraph.End)) return;
        Persons.Add(new PersonFile(Mention(single, "first-name")) { Optional = true });
    }

    /// <summary>"Malachi said", "17-year-old Malachi", "his wife Lucy", "Malachi – not his real name", "Malachi’s": a person speaks, is somebody's, or is given another name.</summary>
    private bool IsFirstNameAlone(NameToken single, int from, int to)
    {
        var (before, role, rule) = NameContext.Before(text, single.Start, from);
        if (before < 0) return false;
        if (rule == "speech") return true;
        if (rule == "role-before" && role is { } phrase && text.AsSpan(phrase.End, single.Start - phrase.End).Trim() is "" or ",") return true;
        var lead = text.AsSpan(from, single.Start - from).TrimEnd();
        if (lead.EndsWith("-year-old", StringComparison.Ordinal)) return true;
        var rest = text.AsSpan(single.After, Math.Min(to - single.After, 30)).TrimStart(" \u00A0,–—-(");
        return rest.StartsWith("not his real name", StringComparison.Ordinal) || rest.StartsWith("not her real name", StringComparison.Ordinal) || rest.StartsWith("not their real name", StringComparison.Ordinal)
            || NameContext.After(text, single.After, to) is (NameScore.Strong, _, "speech" or "age" or "who");
    }

    private NameMention Mention(NameToken single, string rule) =>
        new(single.Start, single.End, single.Start, single.Paragraph, PersonName.Clean(text.AsSpan(single.Start, single.End - single.Start)), rule);
}
