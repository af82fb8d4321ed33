using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Search;

/// <summary>What people call the values that addresses and the index hold as keys.</summary>
public static class Labels
{
    /// <summary>The grades of today's scale, best first: always all shown.</summary>
    public static IReadOnlyList<string> Scale { get; } = ["outstanding", "good", "requires-improvement", "inadequate"];

    /// <summary>A grade: <c>Requires improvement</c>.</summary>
    public static string Grade(string grade) => Words(grade);

    /// <summary>A judgement area: <c>Help and protection</c>.</summary>
    public static string Area(string area) => area == "overall" ? "Overall" : Words(area);

    /// <summary>What kind of source: <c>News report</c>.</summary>
    public static string Source(string source) => source switch
    {
        "news" => "News report",
        "council" => "Council document",
        "inspectorate" => "Inspectorate report",
        "government" => "Government document",
        "opinion" => "Opinion",
        "transcript" => "Transcript",
        _ => "Other source",
    };

    /// <summary>What a mention of a grade is worth.</summary>
    public static string Status(RatingStatus status) => status switch
    {
        RatingStatus.Given => "Given",
        RatingStatus.InForce => "In force",
        RatingStatus.Historic => "Historic",
        _ => "Only mentioned",
    };

    /// <summary>How words are given as someone's.</summary>
    public static string Kind(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "Direct",
        QuotationKind.Partial => "Part-quote",
        QuotationKind.Reported => "Reported, not quoted",
        _ => "Term",
    };

    /// <summary>How sure a date is: a word or two behind it; empty for one the text states.</summary>
    public static string DateNote(Basis basis) => basis switch
    {
        Basis.Inferred => "inferred",
        Basis.Curated => "curated",
        _ => "",
    };

    /// <summary>For better or worse, in a word.</summary>
    public static string Polarity(string polarity) => Words(polarity);

    /// <summary>A value of a filter.</summary>
    public static string Value(string key, string value) => key switch
    {
        "year" => value == "unknown" ? "not known" : value,
        "rating" => Grade(value),
        "source" => Source(value),
        "area" => Area(value),
        "status" when value == "mentioned" => "Only mentioned",
        "kind" => value switch { "direct" => "Direct", "partial" => "Part-quote", _ => "Reported, not quoted" },
        "certainty" => value == "stated" ? "Speaker stated" : "Speaker inferred",
        "speaker" when value == "unknown" => "not identified",
        _ => Words(value),
    };

    /// <summary>The name of a filter.</summary>
    public static string Key(string key) => key switch
    {
        "from" => "From year",
        "to" => "To year",
        "source" => "Source",
        "kind" => "Kind of quote",
        "certainty" => "How the speaker is known",
        "speaker-type" => "Kind of speaker",
        "area" => "Area",
        "scheme" => "Scale",
        _ => Words(key),
    };

    /// <summary>A key as words: hyphens as spaces, the first letter a capital.</summary>
    public static string Words(string key)
    {
        string words = key.Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
