using System.Globalization;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A role a person is given in print, with the documents that give it.</summary>
/// <param name="Role">As printed.</param>
/// <param name="Years">The years of the documents: <c>2017–2019</c>; empty where none is known.</param>
/// <param name="Documents">The documents, newest first.</param>
public sealed record RoleLine(string Role, string Years, IReadOnlyList<DocumentLine> Documents)
{
    /// <summary>The roles, those of most documents first.</summary>
    public static IEnumerable<RoleLine> Of(IEnumerable<(string Role, DocumentLine Document)> roles) =>
        roles.GroupBy(r => r.Role, StringComparer.OrdinalIgnoreCase)
            .Select(g => new RoleLine(g.Key, Range(g.Select(r => r.Document.Date?.Year).OfType<int>()), [.. g.Select(r => r.Document).DistinctBy(d => d.Id)]))
            .OrderByDescending(r => r.Documents.Count);

    private static string Range(IEnumerable<int> years)
    {
        int[] sorted = [.. years.Distinct().Order()];
        return sorted.Length == 0 ? "" : sorted.Length == 1 ? sorted[0].ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{sorted[0]}–{sorted[^1]}");
    }
}
