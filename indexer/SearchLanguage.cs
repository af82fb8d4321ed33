using SearchEngine.Indexer.Sources;
using SearchEngine.Queries;

namespace SearchEngine.Indexer;

/// <summary>The query language: which fields people can name, and which are searched where they name none.</summary>
public static class SearchLanguage
{
    /// <summary>A match in the headline counts twice as much as one in the text.</summary>
    private const float TitleBoost = 2;

    /// <summary>The field names people type, and what they stand for in searches of documents.</summary>
    public static IReadOnlyDictionary<string, string> FieldNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = CorpusSchema.Title,
        ["text"] = CorpusSchema.Text,
        ["furniture"] = CorpusSchema.Furniture,
        ["person"] = CorpusSchema.Person,
        ["speaker"] = CorpusSchema.PersonQuoted,
        ["year"] = CorpusSchema.Year,
        ["rating"] = CorpusSchema.Rating,
        ["theme"] = CorpusSchema.Theme,
        ["source"] = CorpusSchema.Source,
        ["kind"] = CorpusSchema.QuoteKind,
    };

    /// <summary>A parser for searches of documents.</summary>
    /// <param name="snapshot">Where the words are looked up.</param>
    /// <param name="corpus">Whose synonyms hold.</param>
    /// <param name="match">What plain words mean.</param>
    /// <param name="text">Search the headline and the article's own text.</param>
    /// <param name="furniture">Search the furniture.</param>
    public static QueryParser Parser(Snapshot snapshot, Corpus corpus, MatchWords match = MatchWords.All, bool text = true, bool furniture = false)
    {
        List<FieldBoost> fields = text ? [new FieldBoost(CorpusSchema.Title, TitleBoost), new FieldBoost(CorpusSchema.Text)] : [];
        if (furniture) fields.Add(new FieldBoost(CorpusSchema.Furniture));
        return Parser(snapshot, corpus, match, fields, FieldNames);
    }

    /// <summary>A parser for searches of the records that hold one text field: quotations, passages. Every name of a text stands for that field.</summary>
    /// <param name="snapshot">Where the words are looked up.</param>
    /// <param name="corpus">Whose synonyms hold.</param>
    /// <param name="match">What plain words mean.</param>
    /// <param name="field"><see cref="CorpusSchema.Quote"/> or <see cref="CorpusSchema.Passage"/>.</param>
    public static QueryParser Parser(Snapshot snapshot, Corpus corpus, MatchWords match, string field)
    {
        var names = new Dictionary<string, string>(FieldNames, StringComparer.Ordinal) { ["text"] = field, ["title"] = field, ["furniture"] = field };
        if (field == CorpusSchema.Quote) names["speaker"] = CorpusSchema.Speaker;
        return Parser(snapshot, corpus, match, [new FieldBoost(field)], names);
    }

    /// <summary>What plain words mean, by the word that addresses and receipts have for it: <c>all</c>, <c>any</c>, <c>exact</c>.</summary>
    public static MatchWords MatchOf(string word) => word switch
    {
        "any" => MatchWords.Any,
        "exact" => MatchWords.Exact,
        _ => MatchWords.All,
    };

    private static QueryParser Parser(
        Snapshot snapshot, Corpus corpus, MatchWords match, IReadOnlyList<FieldBoost> fields, IReadOnlyDictionary<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(corpus);
        return new QueryParser(CorpusSchema.Schema, new ParserOptions
        {
            DefaultFields = fields,
            Match = match,
            FieldNames = names,
            SavedFacets = [CorpusSchema.Theme],
            Synonyms = corpus.Synonyms,
            DocumentFrequency = word => fields.Max(f => snapshot.DocumentFrequency(f.Field, word)),
            PhraseExists = (first, second) => fields.Any(f => Exists(snapshot, new PhraseQuery(f.Field, [first, second], 0, Form.Stem))),
        });
    }

    private static bool Exists(Snapshot snapshot, Query query) =>
        snapshot.Search(new SearchRequest { Query = query, Limit = 0, CountUpTo = 1 }).Total > 0;
}
