using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>Facets, filters, sorting and paging, against counting by hand.</summary>
public class FacetTests
{
    private static readonly SavedFacet Themes = new("theme",
    [
        new SavedQuery("care", new TermQuery("text", "care")),
        new SavedQuery("weak-plans", new PhraseQuery("text", ["weak", "plan"], 3, Form.Stem)),
        new SavedQuery("nothing", Query.None),
    ]);

    [Theory]
    [InlineData(11, 1)]
    [InlineData(12, 10)]
    public void Counts_are_exact_and_ignore_their_own_filter(int seed, int commits)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(seed);
        Dictionary<string, Document> documents = Fill(folder, random, 300, commits);
        using SearchIndex index = SearchIndex.Open(folder.Path, [Themes]);
        using Snapshot snapshot = index.Acquire();
        for (int i = 0; i < 40; i++)
        {
            Query query = random.Query();
            HashSet<string> matching = [.. snapshot.Search(new SearchRequest { Query = query, Limit = int.MaxValue }).Hits.Select(h => h.Id)];
            string year = (2015 + random.Next(7)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            string[] people = [random.Word(), random.Word()];
            SearchResult result = snapshot.Search(new SearchRequest
            {
                Query = query,
                Filters = [new FacetFilter("year", [year]), new FacetFilter("person", people)],
                Facets = [new FacetRequest("year"), new FacetRequest("person", 5), new FacetRequest("theme")],
                Limit = int.MaxValue,
            });
            bool OfYear(Document d) => Values(d, "year").Contains(year);
            bool OfPeople(Document d) => Values(d, "person").Any(people.Contains);
            Document[] all = [.. documents.Values.Where(d => matching.Contains(d.Id))];

            Assert.Equal(all.Where(d => OfYear(d) && OfPeople(d)).Select(d => d.Id).Order(StringComparer.Ordinal), result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
            Assert.Equal(result.Total, result.Hits.Count);
            AssertCounts(all.Where(OfPeople), "year", result.Facets[0], int.MaxValue, [year]);
            AssertCounts(all.Where(OfYear), "person", result.Facets[1], 5, people);
            int care = all.Count(d => OfYear(d) && OfPeople(d) && snapshot.Explain(new TermQuery("text", "care"), d.Id) is not null);
            Assert.Equal(care, result.Facets[2].Values.FirstOrDefault(v => v.Value == "care")?.Count ?? 0);
        }
    }

    [Fact]
    public void A_filter_without_matches_keeps_its_value_in_sight()
    {
        using var folder = new TemporaryFolder();
        Fill(folder, new RandomCollection(1), 20, 1);
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        SearchResult result = snapshot.Search(new SearchRequest { Filters = [new FacetFilter("year", ["1066"])], Facets = [new FacetRequest("year")] });
        Assert.Equal(0, result.Total);
        Assert.Contains(new FacetValue("1066", 0, true), result.Facets[0].Values);
        Assert.Contains(result.Facets[0].Values, v => v.Count > 0);
    }

    [Theory]
    [InlineData("date", false)]
    [InlineData("date", true)]
    [InlineData("year", false)]
    [InlineData("year", true)]
    public void Sorts_by_a_field_with_the_unknown_last(string field, bool descending)
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, Document> documents = Fill(folder, new RandomCollection(7), 200, 8);
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        SearchResult all = snapshot.Search(new SearchRequest { Sort = new Sort(field, descending), Limit = int.MaxValue });
        Assert.Equal(documents.Count, all.Hits.Count);
        IEnumerable<Document> known = documents.Values.Where(d => Key(d, field) is not null).OrderBy(d => d.Id, StringComparer.Ordinal);
        known = descending ? known.OrderByDescending(d => Key(d, field)) : known.OrderBy(d => Key(d, field));
        IEnumerable<Document> unknown = documents.Values.Where(d => Key(d, field) is null).OrderBy(d => d.Id, StringComparer.Ordinal);
        Assert.Equal(known.Concat(unknown).Select(d => d.Id), all.Hits.Select(h => h.Id));
        Assert.Equal(all.Hits.Skip(30).Take(12).Select(h => h.Id), snapshot.Search(new SearchRequest { Sort = new Sort(field, descending), Offset = 30, Limit = 12 }).Hits.Select(h => h.Id));
    }

    [Fact]
    public void Pages_of_a_ranked_search_join_without_gap_or_repeat()
    {
        using var folder = new TemporaryFolder();
        Fill(folder, new RandomCollection(3), 250, 6);
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        var request = new SearchRequest { Query = new BooleanQuery([], [new TermQuery("text", "visit"), new TermQuery("text", "care")], []), Limit = 7 };
        string[] all = [.. snapshot.Search(request with { Limit = int.MaxValue }).Hits.Select(h => h.Id)];
        List<string> paged = [];
        for (int at = 0; at < all.Length; at += 7) paged.AddRange(snapshot.Search(request with { Offset = at }).Hits.Select(h => h.Id));
        Assert.Equal(all, paged);
    }

    [Fact]
    public void A_saved_facet_reaches_the_parent_and_what_covers_the_match()
    {
        using var folder = new TemporaryFolder();
        var schema = new Schema([Field.Text("passage"), Field.Keyword("kind"), Field.Number("from"), Field.Number("to")]) { CoverFrom = "from", CoverTo = "to" };
        using (IndexWriter writer = IndexWriter.Open(folder.Path, schema))
        {
            writer.Replace("a",
            [
                new Document("a1").Add("passage", "nothing here"),
                new Document("a2").Add("passage", "caseloads are high"),
                new Document("a-quote-of-1").Add("kind", "quotation").Add("from", 2).Add("to", 2),
                new Document("a-quote-of-1-and-2").Add("kind", "quotation").Add("from", 3).Add("to", 2),
                new Document("a").Add("kind", "document"),
            ]);
            writer.Replace("b", [new Document("b1").Add("passage", "nothing"), new Document("b").Add("kind", "document")]);
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path, [new SavedFacet("theme", [new SavedQuery("caseloads", new TermQuery("passage", "caseload"))])]);
        using Snapshot snapshot = index.Acquire();
        SearchResult result = snapshot.Search(new SearchRequest { Filters = [new FacetFilter("theme", ["caseloads"])] });
        Assert.Equal(["a2", "a-quote-of-1-and-2", "a"], result.Hits.Select(h => h.Id));
        Assert.Equal(3, result.Total);
        SearchResult all = snapshot.Search(new SearchRequest { Fetch = ["theme"] });
        Assert.Equal(result.Hits.Select(h => h.Id), all.Hits.Where(h => h.Texts("theme").SequenceEqual(["caseloads"])).Select(h => h.Id));
    }

    private static Dictionary<string, Document> Fill(TemporaryFolder folder, RandomCollection random, int count, int commits)
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        using IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema);
        for (int i = 0; i < count; i++)
        {
            string id = $"d{random.Next(count):d4}";
            documents[id] = random.Document(id);
            writer.Replace(id, [documents[id]]);
            if (i % (count / commits) == 0) writer.Commit();
        }
        writer.Commit();
        return documents;
    }

    private static void AssertCounts(IEnumerable<Document> documents, string field, FacetResult facet, int limit, string[] selected)
    {
        (string Value, int Count)[] expected = [.. documents.SelectMany(d => Values(d, field).Distinct()).GroupBy(v => v).Select(g => (g.Key, g.Count())).OrderByDescending(x => x.Item2).ThenBy(x => x.Key, StringComparer.Ordinal)];
        Assert.Equal(expected.Length, facet.Distinct);
        Assert.Equal(expected.Take(limit), facet.Values.Take(Math.Min(limit, expected.Length)).Select(v => (v.Value, v.Count)));
        foreach (string s in selected) Assert.Contains(facet.Values, v => v.Value == s && v.Selected);
    }

    private static IEnumerable<string> Values(Document d, string field) => d.Values.Where(v => v.Field == field).Select(v => v.Text!);

    private static string? Key(Document d, string field) =>
        d.Values.Where(v => v.Field == field).Select(v => v.Text ?? (v.Number + 1000).ToString("d6", System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).FirstOrDefault();
}
