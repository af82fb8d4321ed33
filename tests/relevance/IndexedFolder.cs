using SearchEngine.Indexer;
using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Sources;
using SearchEngine.Web;
using SearchEngine.Web.Search;

namespace SearchEngine.Tests;

/// <summary>A folder of texts, indexed as the indexer does it and asked as the site asks; its index is gone when disposed.</summary>
internal sealed class IndexedFolder : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("relevance-tests-");
    private readonly SearchIndex _index;

    public IndexedFolder(string folder)
    {
        Corpus corpus = Corpus.Open(new CorpusOptions(folder));
        BuildSummary summary = Pipeline.Build(corpus, _place.FullName);
        Assert.Empty(summary.Failed);
        _index = SearchIndex.Open(_place.FullName, [corpus.ThemeFacet]);
        Snapshot snapshot = _index.Acquire();
        Collection = new Collection(snapshot, corpus, History.Read(_place.FullName), Catalogue.Of(snapshot, corpus));
    }

    /// <summary>What the site's pages read from.</summary>
    public Collection Collection { get; }

    /// <summary>The ids the first page shows, in order: those with all words, then those with some.</summary>
    public IReadOnlyList<string> Found(GradedQuery query)
    {
        DocumentResults results = DocumentSearch.Run(Collection, SearchUrl.Parse("/search", "?" + query.Address));
        return [.. results.Items.Concat(results.Partial).Select(i => i.Line.Id).Take(10)];
    }

    public void Dispose()
    {
        Collection.Dispose();
        _index.Dispose();
        _place.Delete(true);
    }
}
