using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Curation;

/// <summary>Puts a sidecar's facts in place of the extracted ones: a curated fact beats an extracted one and says so.</summary>
internal static class SidecarFacts
{
    /// <summary>The rule that curated facts name. Their evidence is the sidecar, not the text: its span is empty.</summary>
    public const string Rule = "sidecar";

    /// <summary>Evidence by a person's word.</summary>
    public static Evidence Evidence(string text) => new(0, 0, Rule, text);

    public static Facts Apply(this Sidecar sidecar, Facts facts)
    {
        if (sidecar.Title is { } title) facts = facts with { Title = Evidence(title) };
        if (sidecar.Date is { } date)
            facts = facts with { Published = new DateFact(date, Basis.Curated, "A person wrote this date into the file’s sidecar.", [Evidence(Iso(date))]) };
        if (sidecar.Source is { } source) facts = facts with { Source = new SourceFact(source, Basis.Curated, Evidence(source)) };
        if (sidecar.Persons is { } persons) facts = facts with { Persons = [.. persons.Select(p => Joined(p, facts.Persons))] };
        if (sidecar.Ratings is { } ratings) facts = facts with { Ratings = ratings, CurrentRating = Current(ratings) };
        return facts;
    }

    /// <summary>A date as it is written in a sidecar.</summary>
    public static string Iso(PartialDate date) => date switch
    {
        { Month: null } => FormattableString.Invariant($"{date.Year:0000}"),
        { Day: null } => FormattableString.Invariant($"{date.Year:0000}-{date.Month:00}"),
        _ => FormattableString.Invariant($"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
    };

    // Whom the text was found to name keeps where it does.
    private static Person Joined(Person curated, IReadOnlyList<Person> extracted)
    {
        Person? same = extracted.FirstOrDefault(p => p.Slug == curated.Slug);
        if (same is null) return curated;
        return same with
        {
            Name = curated.Name,
            Forms = [.. same.Forms.Union(curated.Forms, StringComparer.Ordinal)],
            Roles = curated.Roles.Count > 0 ? curated.Roles : same.Roles,
            Optional = false,
        };
    }

    private static Rating? Current(IReadOnlyList<Rating> ratings) =>
        ratings.FirstOrDefault(r => r is { Area: "overall", Status: RatingStatus.Given })
        ?? ratings.FirstOrDefault(r => r is { Area: "overall", Status: RatingStatus.InForce });
}
