using System.Text.Json;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Receipts;

/// <summary>A search that can be done again and compared.</summary>
/// <param name="Search">The site's address of it.</param>
/// <param name="Request">The search itself.</param>
/// <param name="Understood">The query as understood.</param>
/// <param name="Fingerprint">What the index held.</param>
/// <param name="Analyzer">The version of schema and analysis.</param>
/// <param name="Extractors">The version of the extractors.</param>
/// <param name="Date">When.</param>
/// <param name="Total">How many documents matched.</param>
/// <param name="Hits">The first of them in order, at most <see cref="MostHits"/>.</param>
public sealed record Receipt(
    string Search, RecordedSearch Request, string Understood, string Fingerprint, int Analyzer, int Extractors, DateTimeOffset Date, long Total,
    IReadOnlyList<ReceiptHit> Hits)
{
    /// <summary>A receipt lists at most so many documents.</summary>
    public const int MostHits = 10_000;

    /// <summary>Does a search and writes down what came of it.</summary>
    /// <param name="snapshot">The commit searched.</param>
    /// <param name="corpus">Its themes and synonyms.</param>
    /// <param name="people">Its people.</param>
    /// <param name="request">The search.</param>
    /// <param name="search">The site's address of it.</param>
    public static Receipt Of(Snapshot snapshot, Sources.Corpus corpus, PersonKeys people, RecordedSearch request, string search)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(request);
        Query query = request.Parse(snapshot, corpus, people).Query;
        SearchResult found = snapshot.Search(request.Request(query) with { Limit = MostHits, Fetch = [CorpusSchema.Label] });
        return new Receipt(
            search, request, query.ToString(), snapshot.Fingerprint, CorpusSchema.Version, FactExtractor.Version, DateTimeOffset.UtcNow, found.Total,
            [.. found.Hits.Select(h => new ReceiptHit(h.Id, h.Text(CorpusSchema.Label) ?? h.Id, h.Score))]);
    }

    /// <summary>As indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReceiptJson.Default.Receipt);

    /// <summary>From its JSON.</summary>
    /// <exception cref="ArgumentException">It is no receipt.</exception>
    public static Receipt FromJson(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize(json, ReceiptJson.Default.Receipt) is { Request: not null, Hits: not null } receipt) return receipt;
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"this is no receipt as the site gives it at /receipt.json: {e.Message}", e);
        }
        throw new ArgumentException("this is no receipt as the site gives it at /receipt.json");
    }
}

/// <summary>A document of a receipt.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What lists call it.</param>
/// <param name="Score">Its score; 0 where sorted otherwise.</param>
public sealed record ReceiptHit(string Id, string Title, float Score);
