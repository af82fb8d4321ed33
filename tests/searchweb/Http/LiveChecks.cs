using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
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
        await File.WriteAllTextAsync(file, "=SUM(A1) is how \"this\" headline starts\n\n3 May 1999\n\nThe inspectors visited a nursery in Ambridge.\n\n“It was a quiet visit,” said Ada Quillfeather, the head of the nursery.\n");
        string before = await site.Text("/receipt.txt?q=visit");
        Receipt kept = Receipt.FromJson(await site.Text("/receipt.json?q=visit&source=news&source=other"));
        Assert.True(Again(kept).Same);
        site.Rebuild();

        XDocument feed = XDocument.Parse(await site.Text("/search.atom"));
        XElement first = feed.Root!.Elements("{http://www.w3.org/2005/Atom}entry").First();
        Assert.EndsWith("/documents/005_old", first.Element("{http://www.w3.org/2005/Atom}id")!.Value, StringComparison.Ordinal);
        byte[] csv = await site.Http.GetByteArrayAsync("/search.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        string rows = System.Text.Encoding.UTF8.GetString(csv);
        Assert.Contains("005_old,\"'=SUM(A1) is how \"\"this\"\" headline starts\",1999-05-03,", rows, StringComparison.Ordinal);
        Assert.Equal(rows.Count(c => c == '\n'), rows.Split("\r\n").Length - 1);
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
        foreach ((string path, string type) in ((string, string)[])[("/documents/005_old", "text/html"), ("/documents/005_old.ris", "text/html"), ("/api/v1/documents/005_old", "application/problem+json")])
        {
            using HttpResponseMessage gone = await site.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Equal(type, gone.Content.Headers.ContentType!.MediaType);
        }
        Assert.Equal(5, (int)(await site.Json("/api/v1/stats"))["documents"]!);
        Assert.Empty((await site.Json("/api/v1/quotes?q=quiet"))["items"]!.AsArray());
        // The same documents give the same fingerprint, however the index came about.
        Assert.Equal(Line(before, "fingerprint"), Line(await site.Text("/receipt.txt?q=visit"), "fingerprint"));
    }

    [Fact]
    public async Task Near_identical_texts_share_an_entry_and_are_counted_each()
    {
        string original = await File.ReadAllTextAsync(Directory.GetFiles(site.Corpus, "003_*.txt").Single());
        string[] copies = [Path.Combine(site.Corpus, "006_copy.txt"), Path.Combine(site.Corpus, "007_copy.txt")];
        await File.WriteAllTextAsync(copies[0], original);
        await File.WriteAllTextAsync(copies[1], original + "\n\nA line that only this printing has.\n");
        site.Rebuild();
        try
        {
            JsonNode json = await site.Json("/api/v1/search?q=council");
            JsonNode entry = Assert.Single(json["items"]!.AsArray(), i => i!["near"]!.AsArray().Count > 0)!;
            string[] together = [(string)entry["id"]!, .. entry["near"]!.AsArray().Select(n => (string)n!["id"]!)];
            Assert.Equal(["003_d97e06e5a25d2fc0", "006_copy", "007_copy"], together.Order(StringComparer.Ordinal));
            Assert.Equal((long)json["total"]!, (long)json["entries"]! + 2);
            Assert.Equal((long)json["total"]!, json["facets"]!["source"]!.AsArray().Sum(v => (long)v!["count"]!));
            Assert.Equal((int)json["total"]!, SearchChecks.Rows(await site.Text("/search.csv?q=council")));
            Assert.Equal((long)json["total"]!, (await site.Json("/api/v1/receipt?q=council"))["total"]!.GetValue<long>());

            IHtmlDocument page = await site.Page("/search?q=council");
            Assert.Equal(SearchChecks.Number(json["total"]!.ToString()), SearchChecks.Number(page.QuerySelector("#results")!.TextContent));
            Assert.Equal(json["items"]!.AsArray().Count, page.QuerySelectorAll("ol.hits")[0].Children.Length);
            IElement near = Assert.Single(page.QuerySelectorAll("details.near"));
            Assert.Equal("and 2 near-identical texts", near.QuerySelector("summary")!.TextContent.Trim());
            Assert.Equal(2, near.QuerySelectorAll("li a").Length);
            Assert.Contains("All numbers count documents", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Nearly the same text", (await site.Page("/documents/006_copy")).QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        }
        finally
        {
            foreach (string copy in copies) File.Delete(copy);
            site.Rebuild();
        }
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
