using System.Text.RegularExpressions;

namespace SearchEngine.Tests;

/// <summary>Who may know whom: searchweb → indexer → engine, and the folders of the engine as its README draws them.</summary>
public partial class ArrowTests
{
    /// <summary>For each folder of the engine, those it may use besides itself and the root.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Analysis"] = [],
        ["Storage"] = [],
        ["Postings"] = ["Storage"],
        ["Columns"] = ["Storage", "Postings"], // the values of a keyword field stand in a dictionary of terms
        ["Stored"] = ["Storage"],
        ["Segments"] = ["Analysis", "Postings", "Columns", "Stored", "Storage"],
        ["Queries"] = ["Analysis"],
        ["Matching"] = ["Analysis", "Queries", "Segments", "Postings", "Columns", "Stored", "Storage"],
        ["Facets"] = ["Matching", "Segments", "Columns", "Postings", "Storage"],
        ["Highlighting"] = ["Queries", "Analysis", "Postings", "Matching", "Segments", "Stored", "Storage"],
        ["Suggest"] = ["Analysis", "Segments", "Postings", "Matching"],
    };

    [Fact]
    public void Folders_of_the_engine_use_only_those_below_them()
    {
        string[] folders = [.. Directory.GetDirectories(Path.Combine(Repository.Root, "engine")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), folders);
        var wrong = new List<string>();
        int looked = 0;
        foreach ((string path, string text) in Repository.Sources("engine"))
        {
            string[] parts = path.Split('/');
            if (parts.Length < 3) continue; // the root may use all
            looked++;
            foreach (Match m in Using().Matches(text))
            {
                string used = m.Groups[1].Value;
                if (used != parts[1] && Allowed.ContainsKey(used) && !Allowed[parts[1]].Contains(used)) wrong.Add($"{path} uses {used}");
            }
        }
        Assert.True(looked > 50, $"only {looked} files were looked at");
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_engine_knows_neither_indexer_nor_site_and_the_indexer_no_site()
    {
        IEnumerable<string> wrong = Repository.Sources("engine").Where(f => f.Text.Contains("SearchEngine.Indexer", StringComparison.Ordinal) || f.Text.Contains("SearchEngine.Web", StringComparison.Ordinal))
            .Concat(Repository.Sources("indexer").Where(f => f.Text.Contains("SearchEngine.Web", StringComparison.Ordinal)))
            .Select(f => f.Path);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_Storage_touches_files()
    {
        IEnumerable<string> wrong = Repository.Sources("engine")
            .Where(f => !f.Path.StartsWith("engine/Storage/", StringComparison.Ordinal) && Files().IsMatch(Repository.Code(f.Text)))
            .Select(f => f.Path);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Unsafe_code_stands_only_in_Storage_and_Postings()
    {
        IEnumerable<string> wrong = Repository.Sources("engine", "indexer", "searchweb")
            .Where(f => !f.Path.StartsWith("engine/Storage/", StringComparison.Ordinal) && !f.Path.StartsWith("engine/Postings/", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(Repository.Code(f.Text), @"\bunsafe\b"))
            .Select(f => f.Path);
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"^using SearchEngine\.(\w+);|\bSearchEngine\.(?=[A-Z]\w+\.)(\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(File|Directory|FileStream|FileInfo|DirectoryInfo|MemoryMappedFile)\b\s*[.(]", RegexOptions.CultureInvariant)]
    private static partial Regex Files();
}
