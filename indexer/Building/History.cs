using System.Text;
using System.Text.Json;

namespace SearchEngine.Indexer.Building;

/// <summary>
/// When documents came and went, and which quotations they held: the file <c>history</c> of an index, which alone survives a rebuild. One
/// event a line, only ever added to, before the commit that makes it true; a line cut short by a crash is passed over, and an event that
/// was already told is not told twice.
/// </summary>
public sealed class History
{
    /// <summary>The name of the file in the index's folder.</summary>
    public const string FileName = "history";

    private readonly Dictionary<string, DocumentHistory> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _quotes = new(StringComparer.Ordinal);

    private History() { }

    /// <summary>All documents there ever were, in no order.</summary>
    public IReadOnlyCollection<DocumentHistory> Documents => _documents.Values;

    /// <summary>Reads the history of an index; an empty one where there is none.</summary>
    public static History Read(string indexFolder)
    {
        var history = new History();
        string path = Path.Combine(indexFolder, FileName);
        if (!File.Exists(path)) return history;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            try
            {
                if (JsonSerializer.Deserialize(line, BuildingJson.Default.HistoryEvent) is { } told) history.Apply(told);
            }
            catch (JsonException)
            {
                // A line cut short: the build it belongs to was ended, and the next one told it again.
            }
        }
        return history;
    }

    /// <summary>A document that is or was there.</summary>
    public DocumentHistory? Find(string id) => _documents.GetValueOrDefault(id);

    /// <summary>The document that holds, or last held, a quotation.</summary>
    public DocumentHistory? FindQuote(string quoteId) => _quotes.TryGetValue(quoteId, out string? id) ? _documents[id] : null;

    /// <summary>Whether an event says more than is known.</summary>
    internal bool IsNews(HistoryEvent told)
    {
        DocumentHistory? known = Find(told.Id);
        if (told.Kind == HistoryEventKind.Removed) return known is { Removed: null };
        return known is null || known.Removed is not null || known.Path != told.Path || known.Hash != told.Hash || !SameQuotes(known, told);
    }

    /// <summary>Writes events down, to the disk.</summary>
    internal void Append(string indexFolder, IReadOnlyList<HistoryEvent> events)
    {
        if (events.Count == 0) return;
        var text = new StringBuilder();
        using var file = new FileStream(Path.Combine(indexFolder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n') text.Append('\n');
        }
        foreach (HistoryEvent told in events)
        {
            text.Append(JsonSerializer.Serialize(told, BuildingJson.Default.HistoryEvent)).Append('\n');
            Apply(told);
        }
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        file.Flush(flushToDisk: true);
    }

    private void Apply(HistoryEvent told)
    {
        DocumentHistory? known = Find(told.Id);
        DocumentHistory now = told.Kind == HistoryEventKind.Removed
            ? (known ?? new DocumentHistory(told.Id, told.Path, told.At, told.At, told.At, "")) with { Removed = told.At }
            : new DocumentHistory(told.Id, told.Path, known is { Removed: null } ? known.Added : told.At, told.At, null, told.Hash ?? "");
        var quotes = new Dictionary<string, QuoteHistory>(known?.Quotes ?? new Dictionary<string, QuoteHistory>(), StringComparer.Ordinal);
        // An event of a document that is there and says nothing of its quotations leaves them as they were.
        if (told.Kind == HistoryEventKind.Removed || told.Quotes is not null)
            foreach ((string id, QuoteHistory quote) in known?.Quotes ?? new Dictionary<string, QuoteHistory>())
                if (quote.Removed is null && told.Quotes?.ContainsKey(id) != true) quotes[id] = quote with { Removed = told.At };
        foreach ((string id, string hash) in told.Quotes ?? new Dictionary<string, string>())
        {
            quotes[id] = quotes.TryGetValue(id, out QuoteHistory? before) && before.Hash != hash
                ? new QuoteHistory(hash, [.. before.Earlier, before.Hash], null)
                : new QuoteHistory(hash, before?.Earlier ?? [], null);
            _quotes[id] = told.Id;
        }
        _documents[told.Id] = now with { Quotes = quotes };
    }

    private static bool SameQuotes(DocumentHistory known, HistoryEvent told)
    {
        if (told.Quotes is null) return true;
        return known.Quotes.Count(q => q.Value.Removed is null) == told.Quotes.Count
            && told.Quotes.All(q => known.Quotes.TryGetValue(q.Key, out QuoteHistory? quote) && quote is { Removed: null } && quote.Hash == q.Value);
    }
}
