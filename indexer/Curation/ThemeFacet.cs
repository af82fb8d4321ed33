using SearchEngine.Queries;

namespace SearchEngine.Indexer.Curation;

/// <summary>
/// Turns themes into the facet <see cref="CorpusSchema.Theme"/>: a passage is on a theme where its query matches, a document also where its
/// headline matches the theme's query for headlines. All plain words are required; alternatives are written with <c>OR</c>.
/// </summary>
internal static class ThemeFacet
{
    /// <exception cref="CurationException">A theme's query cannot be understood as it stands.</exception>
    public static SavedFacet Of(IReadOnlyList<Theme> themes, string file)
    {
        QueryParser passage = Parser(CorpusSchema.Passage), title = Parser(CorpusSchema.Title);
        return new SavedFacet(CorpusSchema.Theme, [.. themes.Select(theme => new SavedQuery(theme.Id, QueryOf(theme)))]);

        Query QueryOf(Theme theme)
        {
            List<Query> any = [.. theme.Queries.Select(query => Parse(passage, query, theme, file))];
            if (theme.Headline is { } headline) any.Add(Parse(title, headline, theme, file));
            return any is [var only] ? only : new BooleanQuery([], any, []);
        }
    }

    private static QueryParser Parser(string field) => new(CorpusSchema.Schema, new ParserOptions
    {
        DefaultFields = [new FieldBoost(field)],
        FieldNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["passage"] = field },
        ProximityBoost = 0,
    });

    // In a search box what is not understood is taken as plain words; in a file it is a mistake somebody wants to hear of.
    private static Query Parse(QueryParser parser, string query, Theme theme, string file)
    {
        ParsedQuery parsed = parser.Parse(query);
        if (parsed.Notes.Count > 0) throw new CurationException(file, theme.Line, $"theme '{theme.Id}': {parsed.Notes[0].Message}");
        return parsed.Query;
    }
}
