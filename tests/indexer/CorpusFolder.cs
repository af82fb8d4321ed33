using System.Text;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Sources;
using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>A corpus folder of a test, with its index beside it; gone when disposed.</summary>
internal sealed class CorpusFolder : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("indexer-tests-");

    public CorpusFolder()
    {
        Directory.CreateDirectory(Folder);
        // Folders of tests must not depend on the default themes and synonyms.
        Write("themes.yaml", "themes: []");
        Write("synonyms.txt", "");
    }

    public string Folder => Path.Combine(_place.FullName, "texts");

    public string IndexFolder => Path.Combine(_place.FullName, "index");

    public Corpus Corpus => Corpus.Open(new CorpusOptions(Folder));

    public CorpusFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public CorpusFolder Write(string path, byte[] bytes)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public CorpusFolder Delete(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public BuildSummary Build(BuildOptions? options = null) => Pipeline.Build(Corpus, IndexFolder, options);

    /// <summary>The ids of the documents, in order.</summary>
    public string[] Ids() => Find(Query.All);

    /// <summary>The ids of the documents that match, in ordinal order.</summary>
    public string[] Find(Query query)
    {
        using SearchIndex index = SearchIndex.Open(IndexFolder, [Corpus.ThemeFacet]);
        using Snapshot snapshot = index.Acquire();
        SearchResult result = snapshot.Search(new SearchRequest
        {
            Query = query,
            Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Document])],
            Limit = 1000,
        });
        return [.. result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)];
    }

    public string[] FindWord(string word) => Find(new TermQuery(CorpusSchema.Text, word));

    public void Dispose() => _place.Delete(true);
}
