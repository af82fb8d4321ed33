using System.Text.RegularExpressions;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Findings;

/// <summary>What the headings and leads of a text make of the lines under them, and whether the text is an inspectorate's own.</summary>
internal static partial class FindingSections
{
    private const int LongestHeading = 120;

    /// <summary>What a heading or a lead opens.</summary>
    public static Section? Opened(string line, bool isHeading)
    {
        bool isLead = line[^1] == ':' && line.Length <= 300;
        if (!isLead && !isHeading && IsItem(line, ParagraphKind.Text)) return null;
        if (!isLead && !(isHeading || (line.Length <= LongestHeading && line[^1] is not ('.' or ',' or ';' or '"' or '”')))) return null;
        if (ToImprove().IsMatch(line)) return new("finding-list", FoundBy(line), Polarity.Weakness, true);
        if (Positive().IsMatch(line)) return new("finding-list", FoundBy(line), Polarity.Strength, true);
        if (Said().IsMatch(line)) return new(isLead ? "finding-list" : "finding-section", FoundBy(line), null, isLead);
        return isHeading || !isLead ? Section.None : null;
    }

    /// <summary>A letter or report that the inspectorate itself wrote: what stands in it as a fact is a finding.</summary>
    public static bool IsInspectorate(string text)
    {
        string start = text[..Math.Min(text.Length, 2500)];
        return Letter().IsMatch(start) || (Inspector().IsMatch(start) && text.AsSpan(0, Math.Min(600, text.Length)).Contains("nspection", StringComparison.Ordinal));
    }

    /// <summary>Whether a line is an item of a list by its looks.</summary>
    public static bool IsItem(string line, ParagraphKind kind) => kind == ParagraphKind.ListItem || Item().IsMatch(line) || char.IsLower(line[0]);

    private static string FoundBy(string line)
    {
        Match who = By().Match(line);
        return who.Success ? who.Value : "inspectors";
    }

    [GeneratedRegex(@"\b(?:needs? to improve|areas? (?:for|of) (?:improvement|development)|(?:asked|told) (?:leaders|the council|the authority) to|must improve|priority actions?|recommendations?|should)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ToImprove();

    [GeneratedRegex(@"\b(?:positive steps|strengths|what (?:is|are|was) (?:working|going) well|good practice|areas of strength)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\bwhat inspectors (?:said|found)\b|\b(?:inspectors?|ofsted|report|letter|visit)\b.{0,60}(?:found|said|noted|following|highlighted).{0,40}:$|\bfollowing from the (?:letter|report).{0,20}:$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(?:the (?:letter|report|inspection)|inspectors|Ofsted)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"\bthis (?:letter|report) summari[sz]es\b|\bfollowing (?:the|a) (?:monitoring|focused) visit\b.{0,200}\bI (?:am|write)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Letter();

    [GeneratedRegex(@"\b(?:lead|reporting) inspector\b|\b(?:His|Her) Majesty['’]s Inspector|\bReport published:|\bThe graded judge?ment\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inspector();

    [GeneratedRegex(@"^(?:[•◼■▪●*–-]|\(?[a-z0-9]{1,3}[.)]) ?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Item();
}

/// <summary>A stretch of lines that a heading or a lead makes findings of.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="FoundBy">Who found it.</param>
/// <param name="Polarity">What the heading says of all of them, or null.</param>
/// <param name="IsList">Only items belong to it.</param>
internal sealed record Section(string Rule, string FoundBy, Polarity? Polarity, bool IsList)
{
    /// <summary>A heading that opens nothing of the kind.</summary>
    public static Section None { get; } = new("", "", null, false);
}
