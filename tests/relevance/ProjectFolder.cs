using System.Runtime.CompilerServices;

namespace SearchEngine.Tests;

/// <summary>Where the project's files lie.</summary>
internal static class ProjectFolder
{
    /// <summary>This folder.</summary>
    public static string Here { get; } = Path.GetDirectoryName(PathOfThisFile())!;

    /// <summary>The texts searched out of the box.</summary>
    public static string Corpus { get; } = Path.GetFullPath(Path.Combine(Here, "..", "..", "corpus"));

    private static string PathOfThisFile([CallerFilePath] string path = "") => path;
}
