using SearchEngine.Queries;

namespace SearchEngine.Indexer.Curation;

/// <summary>Reads <c>synonyms.txt</c>.</summary>
internal static class SynonymsFile
{
    public static Synonyms Read(string name, string text)
    {
        try
        {
            return Synonyms.Parse(text.Split('\n'));
        }
        catch (FormatException e)
        {
            throw new CurationException(name, 0, e.Message, e);
        }
    }
}
