using System.Text.RegularExpressions;

namespace SearchEngine.Tests;

/// <summary>That a stranger finds a component: each says what it is, and the README names those that pages share.</summary>
public partial class ComponentTests
{
    [Fact]
    public void Every_component_says_what_it_is_and_every_part_stands_in_the_readme()
    {
        string site = Site();
        string readme = File.ReadAllText(Path.Combine(site, "README.md"));
        string[] files = [.. Directory.GetFiles(Path.Combine(site, "Pages"), "*.razor", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "_Imports.razor").Order(StringComparer.Ordinal)];
        Assert.True(files.Length > 30, $"only {files.Length} components were looked at");
        Assert.All(files, f => Assert.Matches(Remark(), File.ReadAllText(f)));
        Assert.All(files.Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "Parts"), f => Assert.Contains($"`{Path.GetFileNameWithoutExtension(f)}`", readme, StringComparison.Ordinal));
    }

    private static string Site()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "searchweb", "Pages"))) return Path.Combine(folder.FullName, "searchweb");
        throw new DirectoryNotFoundException("The folder searchweb is not above the tests.");
    }

    [GeneratedRegex(@"\A@\* [A-Z].*[.?] \*@", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Remark();
}
