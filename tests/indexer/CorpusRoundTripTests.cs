using SearchEngine.Indexer;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>The texts that come with the project, and those shared beside it, go through the index and come back to the character.</summary>
public sealed class CorpusRoundTripTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void Documents_and_quotations_come_back_as_they_stand_in_the_files()
    {
        foreach (string? folder in (string?[])[ProjectFolder("corpus"), SharedData.Find("eval/dev/docs")])
            if (folder is not null)
                foreach (string path in Directory.EnumerateFiles(folder).Where(p => Path.GetExtension(p) is ".txt" or ".html" && Path.GetFileName(p) != "synonyms.txt"))
                    _corpus.Write(Path.GetFileName(path), File.ReadAllBytes(path));
        Assert.Empty(_corpus.Build().Failed);

        using SearchIndex index = SearchIndex.Open(_corpus.IndexFolder);
        using Snapshot snapshot = index.Acquire();
        string[] ids = _corpus.Ids();
        Assert.True(ids.Length >= 5);
        foreach (string id in ids)
        {
            StoredDocument document = StoredDocument.From(snapshot.Get(id, StoredDocument.Fetch)!);
            byte[] bytes = File.ReadAllBytes(_corpus.PathOf(document.Stored.Path));
            SourceText source = SourceReaders.For(document.Stored.Path)!.Read(document.Stored.Path, bytes);
            Assert.Equal(source.Text, document.Text);
            Assert.Equal(source.Paragraphs.Select(p => (p.Span, p.Kind)), document.Paragraphs.Select(p => (p.Span, p.Kind)));
            CheckQuotations(snapshot, document);
        }
    }

    public void Dispose() => _corpus.Dispose();

    private static void CheckQuotations(Snapshot snapshot, StoredDocument document)
    {
        var query = new BooleanQuery([new KeywordQuery(CorpusSchema.Kind, CorpusSchema.Kinds.Quotation), new KeywordQuery(CorpusSchema.DocumentId, document.Id)], [], []);
        SearchResult found = snapshot.Search(new SearchRequest { Query = query, Limit = 1000, Fetch = [CorpusSchema.Details, CorpusSchema.Paragraph] });
        Assert.Equal(document.Stored.QuoteIds.Count(id => id is not null), found.Hits.Count);
        foreach (QuoteDetails quote in found.Hits.Select(h => QuoteDetails.FromJson(h.Text(CorpusSchema.Details)!)))
        {
            Assert.Equal(quote.Text, string.Join('\n', quote.Quotation.Segments.Select(document.Slice)));
            Assert.Equal(quote.Paragraph, document.ParagraphAt(quote.Quotation.Start));
            Assert.Equal(document.Label, quote.Document.Label);
            Assert.Contains(quote.Id, document.Stored.QuoteIds);
            Assert.NotNull(snapshot.Get(RecordId.Quotation(quote.Id), []));
        }
    }

    private static string? ProjectFolder(string name)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "SearchEngine.sln"))) return Path.Combine(at.FullName, name);
        return null;
    }
}
