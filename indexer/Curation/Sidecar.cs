using System.Globalization;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Extraction.Persons;
using YamlDotNet.RepresentationModel;

namespace SearchEngine.Indexer.Curation;

/// <summary>
/// What a person says of one source file, in a <c>.yaml</c> of its name beside it: <c>title</c>, <c>date</c> (2019-03-14, 2019-03 or 2019),
/// <c>source</c>, <c>persons</c> (names, or a <c>name</c> with <c>role</c> and <c>also</c>), <c>ratings</c> (<c>grade</c>, and optionally
/// <c>area</c>, <c>status</c>, <c>subject</c>, <c>date</c>, <c>scheme</c>). What it does not mention stays as extracted.
/// </summary>
internal sealed record Sidecar
{
    public string? Title { get; init; }

    public PartialDate? Date { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<Person>? Persons { get; init; }

    public IReadOnlyList<Rating>? Ratings { get; init; }

    public static Sidecar Read(string name, string text)
    {
        var file = new YamlFile(name);
        if (file.Root(text) is not { } root) return new Sidecar();
        Dictionary<string, YamlNode> entries = file.Entries(root, "title", "date", "source", "persons", "ratings");
        return new Sidecar
        {
            Title = entries.TryGetValue("title", out YamlNode? title) ? file.Text(title, "title") : null,
            Date = entries.TryGetValue("date", out YamlNode? date) ? ReadDate(file, date) : null,
            Source = entries.TryGetValue("source", out YamlNode? source)
                ? file.OneOf(source, "source", "news", "council", "inspectorate", "government", "opinion", "transcript", "other") : null,
            Persons = entries.TryGetValue("persons", out YamlNode? persons) ? [.. file.List(persons, "persons").Select(n => ReadPerson(file, n))] : null,
            Ratings = entries.TryGetValue("ratings", out YamlNode? ratings) ? [.. file.List(ratings, "ratings").Select(n => ReadRating(file, n))] : null,
        };
    }

    private static PartialDate ReadDate(YamlFile file, YamlNode node)
    {
        string text = file.Text(node, "date");
        foreach (string format in (string[])["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)) continue;
            return new PartialDate(date.Year, format.Length > 4 ? date.Month : null, format.Length > 7 ? date.Day : null);
        }
        throw file.Error(node, $"date '{text}' must be written 2019-03-14, 2019-03 or 2019");
    }

    private static Person ReadPerson(YamlFile file, YamlNode node)
    {
        if (node is YamlScalarNode) return Named(file.Text(node, "a person"), [], []);
        Dictionary<string, YamlNode> entries = file.Entries(file.Map(node, "a person"), "name", "role", "also");
        if (!entries.TryGetValue("name", out YamlNode? name)) throw file.Error(node, "a person has no name");
        return Named(file.Text(name, "name"),
            entries.TryGetValue("role", out YamlNode? role) ? file.Texts(role, "role") : [],
            entries.TryGetValue("also", out YamlNode? also) ? file.Texts(also, "also") : []);

        static Person Named(string name, IReadOnlyList<string> roles, IReadOnlyList<string> also) => new(name, PersonName.Slug(name))
        {
            Forms = [name, .. also],
            Roles = [.. roles.Select(SidecarFacts.Evidence)],
        };
    }

    private static Rating ReadRating(YamlFile file, YamlNode node)
    {
        Dictionary<string, YamlNode> entries = file.Entries(file.Map(node, "a rating"), "grade", "area", "status", "subject", "date", "scheme");
        if (!entries.TryGetValue("grade", out YamlNode? gradeNode)) throw file.Error(node, "a rating has no grade");
        string grade = file.OneOf(gradeNode, "grade", "outstanding", "good", "requires-improvement", "inadequate", "adequate", "satisfactory");
        string status = entries.TryGetValue("status", out YamlNode? s) ? file.OneOf(s, "status", "given", "in-force", "historic", "mentioned") : "given";
        PartialDate? date = entries.TryGetValue("date", out YamlNode? d) ? ReadDate(file, d) : null;
        var rating = new Rating(grade, Optional("area") ?? "overall", StatusOf(status), Optional("subject"), date, SidecarFacts.Evidence(grade), default);
        return entries.TryGetValue("scheme", out YamlNode? scheme)
            ? rating with { Scheme = file.OneOf(scheme, "scheme", "ofsted-2013", "ofsted-2009") }
            : rating with { Scheme = grade is "adequate" or "satisfactory" ? "ofsted-2009" : "ofsted-2013" };

        string? Optional(string key) => entries.TryGetValue(key, out YamlNode? value) ? file.Text(value, key) : null;
    }

    private static RatingStatus StatusOf(string word) => word switch
    {
        "given" => RatingStatus.Given,
        "in-force" => RatingStatus.InForce,
        "historic" => RatingStatus.Historic,
        _ => RatingStatus.Mentioned,
    };
}
