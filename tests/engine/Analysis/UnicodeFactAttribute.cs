namespace SearchEngine.Tests.Analysis;

/// <summary>A test that reads Unicode's own test data (Debian's package unicode-data), of the version our tables are of: skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnicodeFactAttribute : FactAttribute
{
    public UnicodeFactAttribute(string name)
    {
        string path = Path.Combine(WordBreakTests.Unicode, name);
        if (!File.Exists(path)) Skip = $"{path} is not installed";
        else if (!File.ReadLines(path).First().Contains("-15.0.", StringComparison.Ordinal)) Skip = $"{path} is not of Unicode 15.0";
    }
}
