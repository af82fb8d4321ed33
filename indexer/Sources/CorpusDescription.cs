using System.Reflection;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Sources;

/// <summary>The text of a file that describes a corpus, and what to call it in messages.</summary>
internal sealed record CorpusDescription(string Name, string Text)
{
    /// <summary>The file that is named; else the folder's own; else, where there is one, the default the program carries; else nothing.</summary>
    public static CorpusDescription Read(string? named, string folder, string file, bool hasDefault)
    {
        if (named is not null && !File.Exists(named)) throw new FileNotFoundException($"there is no file {named}", named);
        string path = named ?? Path.Combine(folder, file);
        if (File.Exists(path)) return new CorpusDescription(named ?? file, TextOf(path));
        return new CorpusDescription("default " + file, hasDefault ? Default(file) : "");
    }

    private static string TextOf(string path)
    {
        try
        {
            return CanonicalText.Of(TextDecoder.Decode(File.ReadAllBytes(path)).Characters).Text;
        }
        catch (UnreadableFileException e)
        {
            throw new CurationException(path, 0, e.Message, e);
        }
    }

    private static string Default(string file)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file);
        if (stream is null) return "";
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
