using System.Globalization;

namespace SearchEngine.Web.Search;

/// <summary>What the collection holds, and what it therefore cannot answer.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="FirstYear">The earliest year of publication known; null where none is.</param>
/// <param name="LastYear">The latest.</param>
/// <param name="Undated">How many documents have no known year.</param>
/// <param name="Years">Documents by year, every year of the range, those without any included.</param>
/// <param name="Updated">When it last changed.</param>
public sealed record Coverage(int Documents, int? FirstYear, int? LastYear, int Undated, IReadOnlyList<YearCount> Years, DateTimeOffset Updated)
{
    private static readonly string[] Small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The range of years: <c>2017–2019</c>; empty where no year is known.</summary>
    public string Range => FirstYear is not { } first ? "" : first == LastYear
        ? first.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first}–{LastYear}");

    /// <summary>The sentence every empty result carries: not found here is not never said.</summary>
    public string Sentence
    {
        get
        {
            string range = Range.Length > 0 ? ", " + Range : "";
            string undated = Undated == 0 ? "" : $", {InWords(Undated)} of unknown year";
            return $"This collection has {Plural.Of(Documents, "document")}{range}{undated}. It is not complete.";
        }
    }

    private static string InWords(int n) => n < Small.Length ? Small[n] : n.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>How many documents a year has.</summary>
public sealed record YearCount(int Year, int Documents);
