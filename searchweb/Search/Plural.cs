using System.Globalization;

namespace SearchEngine.Web.Search;

/// <summary>Numbers with their nouns.</summary>
public static class Plural
{
    /// <summary><c>1 document</c>, <c>2,000 documents</c>.</summary>
    public static string Of(long n, string noun) => Number(n) + " " + Noun(n, noun);

    /// <summary>The noun alone: <c>quotes</c>, <c>bodies</c>.</summary>
    public static string Noun(long n, string noun) =>
        n == 1 ? noun : noun is "person" ? "people" : noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es" : noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s";

    /// <summary>A number with its thousands parted.</summary>
    public static string Number(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
