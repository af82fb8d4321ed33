namespace SearchEngine.Web.Hosting;

/// <summary>What the site serves, and where.</summary>
/// <param name="Corpus">The folder of source files.</param>
/// <param name="Index">The folder of its index.</param>
/// <param name="Port">The port on 127.0.0.1; 0 for any free one.</param>
internal sealed record SiteOptions(string Corpus, string Index, int Port)
{
    /// <summary>The port where none is given.</summary>
    public const int DefaultPort = 5080;

    private const string CorpusName = "corpus";
    private const string IndexName = ".index";

    /// <summary>Reads <c>--corpus</c>, <c>--index</c> and <c>--port</c>.</summary>
    public static SiteOptions Read(IConfiguration settings)
    {
        string? given = settings["corpus"];
        string corpus = Path.GetFullPath(given ?? DefaultCorpus());
        string index = settings["index"] ?? (given is null && Path.GetDirectoryName(corpus) is { } home ? Path.Combine(home, IndexName) : Path.Combine(corpus, IndexName));
        return new SiteOptions(corpus, Path.GetFullPath(index), settings.GetValue("port", DefaultPort));
    }

    // The folder "corpus" of the working directory, or of a folder above it or above the program.
    private static string DefaultCorpus()
    {
        foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string corpus = Path.Combine(folder.FullName, CorpusName);
                if (Directory.Exists(corpus)) return corpus;
            }
        }
        return CorpusName;
    }
}
