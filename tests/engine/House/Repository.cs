using System.Text.RegularExpressions;

namespace SearchEngine.Tests;

/// <summary>The source files of the project, found by walking up from where the tests run.</summary>
internal static partial class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The C# and Razor files below a folder, by path from the root with forward slashes.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources(params string[] folders) =>
        [.. folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f)))];

    /// <summary>A file's code without comments and without what stands in quotation marks.</summary>
    public static string Code(string text) => Noise().Replace(text, "");

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|@?\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Noise();

    private static string Find()
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "SearchEngine.sln"))) return d.FullName;
        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
