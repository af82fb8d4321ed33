using SearchEngine.Indexer.Sources;
using SearchEngine.Queries;

namespace SearchEngine.Indexer;

/// <summary>The query language over whole documents: which fields people can name, and which are searched where they name none.</summary>
public static class SearchLanguage
{
    /// <summary>A match in the headline counts twice as much as one in the text.</summary>
    private const float TitleBoost = 2;

    /// <summary>The field names people type, and what they stand for.</summary>
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
    };

    /// <summary>A parser for searches of documents.</summary>
    /// <param name="snapshot">Where the words are looked up.</param>
    /// <param name="corpus">Whose synonyms hold.</param>
    /// <param name="match">What plain words mean.</param>
    /// <param name="text">Search the headline and the article's own text.</param>
    /// <param name="furniture">Search the furniture.</param>
    public static QueryParser Parser(Snapshot snapshot, Corpus corpus, MatchWords match = MatchWords.All, bool text = true, bool furniture = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(corpus);
        List<FieldBoost> fields = text ? [new FieldBoost(CorpusSchema.Title, TitleBoost), new FieldBoost(CorpusSchema.Text)] : [];
        if (furniture) fields.Add(new FieldBoost(CorpusSchema.Furniture));
        return new QueryParser(CorpusSchema.Schema, new ParserOptions
        {
            DefaultFields = fields,
            Match = match,
            FieldNames = FieldNames,
            SavedFacets = [CorpusSchema.Theme],
            Synonyms = corpus.Synonyms,
            DocumentFrequency = word => fields.Max(f => snapshot.DocumentFrequency(f.Field, word)),
            PhraseExists = (first, second) => fields.Any(f => Exists(snapshot, new PhraseQuery(f.Field, [first, second], 0, Form.Stem))),
        });
    }

    private static bool Exists(Snapshot snapshot, Query query) =>
        snapshot.Search(new SearchRequest { Query = query, Limit = 0, CountUpTo = 1 }).Total > 0;
}
