using System.Text.RegularExpressions;

namespace SearchEngine.Web.Exports;

/// <summary>Text on one line, for formats where a line is a unit.</summary>
internal static partial class OneLine
{
    /// <summary>The text with every run of white space and control characters as one space.</summary>
    public static string Of(string text) => Breaks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
