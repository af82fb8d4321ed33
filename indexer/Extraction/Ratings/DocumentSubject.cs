using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Whose services a document is about: the place most often named as a council, an authority or the owner of children's services.</summary>
internal sealed partial class DocumentSubject
{
    private const int MostText = 20_000;
    private const int MostNames = 200;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private DocumentSubject(string text)
    {
        string start = text.Length > MostText ? text[..MostText] : text;
        int seen = 0;
        foreach (ValueMatch match in Owner().EnumerateMatches(start))
        {
            if (++seen > MostNames) break;
            Count(Bare(start.AsSpan(match.Index, match.Length)));
        }

        foreach (ValueMatch match in BoroughOf().EnumerateMatches(start))
        {
            if (++seen > MostNames) break;
            ReadOnlySpan<char> words = start.AsSpan(match.Index, match.Length);
            Count(Bare(words[(words.IndexOf(" of ") + 4)..]));
        }

        foreach (ValueMatch match in ServicesIn().EnumerateMatches(start))
        {
            if (++seen > 2 * MostNames) break;
            ReadOnlySpan<char> words = start.AsSpan(match.Index, match.Length);
            Count(Bare(words[(words.IndexOf(" in ") + 4)..]));
        }

        IsOfServices = _counts.Count > 0 || start.Contains("children's services", StringComparison.OrdinalIgnoreCase) || start.Contains("children's social care", StringComparison.OrdinalIgnoreCase);
        foreach ((string name, int count) in _counts)
        {
            if (Name is null || count > _counts[Name]) Name = name;
        }
    }

    /// <summary>The place, or null.</summary>
    public string? Name { get; }

    /// <summary>Whether the text speaks of a council or of services for children at all: else it is about a school, a home or a hospital of its own.</summary>
    public bool IsOfServices { get; }

    public static DocumentSubject Of(RatedText text) => new(text.Text);

    /// <summary>The place that the words before a verb of grading name as graded, or null: <c>since Croydon was </c>.</summary>
    public static string? Graded(string before)
    {
        Match match = GradedPlace().Match(before);
        if (!match.Success || NoPlace().IsMatch(match.Groups[1].ValueSpan)) return null;
        string place = Bare(match.Groups[1].ValueSpan);
        return place.Length > 0 ? place : null;
    }

    /// <summary>The place a sentence opens with and says this grade of: <c>Barrowmere is </c>, <c>Ashcombe has dropped from </c>. Null for none.</summary>
    public static string? Opening(string before)
    {
        Match match = OpeningPlace().Match(before);
        return match.Success && !NoPlace().IsMatch(match.Groups[1].ValueSpan) && Bare(match.Groups[1].ValueSpan) is { Length: > 0 } place ? place : null;
    }

    /// <summary>Whether a place is another one than the document's own. A place the text names as often as its own is one of several.</summary>
    public bool IsAnother(string place, string text)
    {
        if (Name is null || Name.Contains(place, StringComparison.Ordinal) || place.Contains(Name, StringComparison.Ordinal)) return false;
        return _counts.GetValueOrDefault(place) * 2 < _counts[Name] && Occurrences(text, place) * 3 <= Occurrences(text, Name);
    }

    /// <summary>Whether the text names a place as an authority's.</summary>
    public bool Knows(string place) => _counts.ContainsKey(place);

    private void Count(string name)
    {
        if (name.Length > 0) _counts[name] = _counts.GetValueOrDefault(name) + 1;
    }

    /// <summary>How often the start of a text has a name, at most 50.</summary>
    public static int Occurrences(string text, string name)
    {
        int count = 0;
        int limit = Math.Min(text.Length, MostText);
        for (int at = 0; count < 50 && (at = text.IndexOf(name, at, limit - at, StringComparison.Ordinal)) >= 0; at += name.Length) count++;
        return count;
    }

    private static string Bare(ReadOnlySpan<char> words)
    {
        foreach (ReadOnlySpan<char> start in (ReadOnlySpan<string>)["Inspection of ", "Statement on ", "The ", "Feedback ", "For ", "At ", "In "])
        {
            if (words.StartsWith(start, StringComparison.Ordinal)) words = words[start.Length..];
        }

        foreach (ReadOnlySpan<char> end in (ReadOnlySpan<string>)["children's", "child", "Children's", "local", "council", "Council", "'s", "City", "County", "Borough", "Shadow", "Metropolitan", "District", "London", "Unitary", "Inspection", "Monitoring", "Report"])
        {
            int at = words.IndexOf(end, StringComparison.Ordinal);
            if (at == 0) return "";
            if (at > 0 && (end[0] == '\'' || words[at - 1] == ' ')) words = words[..at].TrimEnd();
        }

        return NoPlace().IsMatch(words) ? "" : words.ToString();
    }

    [GeneratedRegex(@"\b[A-Z][\w-]+(?:(?:, (?=[A-Z][\w-]+ and )| (?:(?:and|upon|on|&|with) )?)[A-Z][\w-]+){0,4}(?:'s)? (?:local authority|[Cc]ouncil\b|children's (?:services|social care)|child services|child protection (?:services?|department|teams?))", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b(?:[Bb]orough|[Cc]ity|[Cc]ounty) of [A-Z][\w-]+(?: (?:(?:and|upon|on|&|with) )?[A-Z][\w-]+){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex BoroughOf();

    [GeneratedRegex(@"\b(?:[Cc]hildren|[Ss]ervices|[Cc]are) in [A-Z][\w-]+(?:(?: (?:and|upon|on|&|with))? [A-Z][\w-]+){0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex ServicesIn();

    [GeneratedRegex(@"\b([A-Z][\w'-]+(?: (?:and|upon|on|the|&|[A-Z][\w'-]+)){0,3}),?(?: which)? (?:was|were|is|has been|had been) (?:\w+ly )?(?:" + GradingWords.Rated + @"|given|found|classed|awarded|to be)\b[^,;]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex GradedPlace();

    [GeneratedRegex(@"^\W*([A-Z][\w'-]+(?: (?:and|upon|on|the|&|[A-Z][\w'-]+)){0,3}) (?:(?:is|was|remains) (?:now |still |again )?|(?:has |have )?(?:also )?(?:dropped|fallen|fell|risen|rose|moved|gone|climbed|slipped|improved|jumped)[^.,;]{0,30}(?:from|to) )(?:an? )?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningPlace();

    [GeneratedRegex(@"^(?:The|It|This|That|They|We|He|She|Children|Inspectors|Services?|Ofsted|Council|Councils|Our|Its|Leaders|Both|All|Overall|There|What|Each|Every|Social|Early|Cabinet|County|City|Borough|Authority|LSCB|Board|Which|Members|Senior|Staff|Care|Local|Government|A|An|And|But|Management|Leadership|Both|Three|Two|Four|Five|Six|Since|In|On|At|Of|For|Members|Leader|Director|Information|Summary|Section|January|February|March|April|May|June|July|August|September|October|November|December|Cabinet|Deputy|Executive|Head|England|London)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoPlace();
}
