using System.Net;
using System.Xml.Linq;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Receipts;

namespace SearchEngine.Tests.Http;

/// <summary>What comes and goes while the site runs: checks 46, 47, 49, 56. It has a site of its own, since it changes the texts.</summary>
public class LiveChecks(SeedSite site) : IClassFixture<SeedSite>
{
    [Fact]
    public async Task Check46_47_49_a_text_that_comes_is_first_in_the_feed_and_one_that_goes_says_so()
    {
        string file = Path.Combine(site.Corpus, "005_old.txt");
        await File.WriteAllTextAsync(file, "=SUM(A1) is how this headline starts\n\n3 May 1999\n\nThe inspectors visited a nursery in Ambridge.\n\n“It was a quiet visit,” said Ada Quillfeather, the head of the nursery.\n");
        string before = await site.Text("/receipt.txt?q=visit");
        Receipt kept = Receipt.FromJson(await site.Text("/receipt.json?q=visit&source=news&source=other"));
        Assert.True(Again(kept).Same);
        site.Rebuild();

        XDocument feed = XDocument.Parse(await site.Text("/search.atom"));
        XElement first = feed.Root!.Elements("{http://www.w3.org/2005/Atom}entry").First();
        Assert.EndsWith("/documents/005_old", first.Element("{http://www.w3.org/2005/Atom}id")!.Value, StringComparison.Ordinal);
        Assert.Contains("'=SUM(A1)", await site.Text("/search.csv"), StringComparison.Ordinal);
        string after = await site.Text("/receipt.txt?q=visit");
        Assert.NotEqual(Line(before, "fingerprint"), Line(after, "fingerprint"));
        Assert.Contains("005_old", after, StringComparison.Ordinal);
        ReceiptComparison comparison = Again(kept);
        Assert.Equal(["005_old"], comparison.New.Select(h => h.Id));
        Assert.Empty(comparison.Gone);
        Assert.Empty(comparison.Notes);
        Assert.Contains("6 documents", (await site.Page("/")).Body!.TextContent, StringComparison.Ordinal);

        File.Delete(file);
        site.Rebuild();
        using HttpResponseMessage gone = await site.Http.GetAsync("/documents/005_old");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(5, (int)(await site.Json("/api/v1/stats"))["documents"]!);
        Assert.Empty((await site.Json("/api/v1/quotes?q=quiet"))["items"]!.AsArray());
        // The same documents give the same fingerprint, however the index came about.
        Assert.Equal(Line(before, "fingerprint"), Line(await site.Text("/receipt.txt?q=visit"), "fingerprint"));
    }

    // As the command line does it, from the receipt alone.
    private ReceiptComparison Again(Receipt kept)
    {
        using CorpusIndex index = CorpusIndex.Open(Indexer.Sources.Corpus.Open(new Indexer.Sources.CorpusOptions(site.Corpus)), site.Index);
        using Snapshot snapshot = index.Acquire();
        return ReceiptComparison.Of(kept, Receipt.Of(snapshot, index.Corpus, PersonKeys.Of(PersonKeys.Records(snapshot)), kept.Request, kept.Search));
    }

    private static string Line(string receipt, string name) => receipt.Split('\n').First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
}
