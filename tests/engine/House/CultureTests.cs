using System.Text.RegularExpressions;

namespace SearchEngine.Tests;

/// <summary>What no analyser flags: code whose outcome depends on the culture of the machine, or on hash codes that differ from run to run.</summary>
public class CultureTests
{
    [Theory]
    [InlineData(@"\.(OrderBy|OrderByDescending|ThenBy|ThenByDescending)\((\w+) => \2\)", "sorts strings by culture: give a comparer")]
    [InlineData(@"\bnew SortedDictionary<string,[^>]*>\(\)", "sorts by culture: give a comparer")]
    [InlineData(@"\bnew SortedSet<string>\(\)", "sorts by culture: give a comparer")]
    [InlineData(@"\.(ToLower|ToUpper)\(\)", "follows the culture: use the invariant one")]
    [InlineData(@"\.Normalize\(", "does nothing without ICU: fold by table")]
    [InlineData(@"\bCultureInfo\.CurrentCulture\b", "depends on the machine")]
    public void No_code_depends_on_the_culture(string pattern, string why)
    {
        IReadOnlyList<(string Path, string Text)> sources = Repository.Sources("engine", "indexer", "searchweb");
        Assert.True(sources.Count > 150, $"only {sources.Count} files were looked at");
        Assert.Empty(sources.Where(f => Regex.IsMatch(Repository.Code(f.Text), pattern)).Select(f => $"{f.Path} {why}"));
    }

    [Fact]
    public void No_hash_code_of_a_string_is_stored_or_sorted_by()
    {
        IEnumerable<string> wrong = Repository.Sources("engine", "indexer").Where(f => Repository.Code(f.Text).Contains("GetHashCode()", StringComparison.Ordinal) && !f.Text.Contains("override int GetHashCode()", StringComparison.Ordinal)).Select(f => f.Path);
        Assert.Empty(wrong);
    }
}
