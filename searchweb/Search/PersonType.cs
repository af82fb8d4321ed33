namespace SearchEngine.Web.Search;

/// <summary>Tells council people and inspectors by the words of the roles and titles they are printed with; whoever has neither is "other".</summary>
internal static class PersonType
{
    private static readonly string[] Inspecting = ["inspector", "inspectors", "hmi", "ofsted"];
    private static readonly string[] OfCouncil = ["council", "councils", "councillor", "cllr", "mayor", "alderman", "borough"];

    /// <summary><c>council</c>, <c>inspector</c> or <c>other</c>.</summary>
    /// <param name="printed">Forms of the name, with titles, and roles.</param>
    public static string Of(IEnumerable<string> printed)
    {
        string type = "other";
        foreach (HashSet<string> words in printed.Select(p => Folding.Words(p).ToHashSet(StringComparer.Ordinal)))
        {
            if (words.Overlaps(Inspecting)) return "inspector";
            bool runsServices = words.Contains("director") && (words.Contains("children") || words.Contains("childrens") || words.Contains("services"));
            if (words.Overlaps(OfCouncil) || runsServices || (words.Contains("cabinet") && words.Contains("member"))) type = "council";
        }
        return type;
    }
}
