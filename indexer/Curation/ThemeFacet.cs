using SearchEngine.Queries;

namespace SearchEngine.Indexer.Curation;

/// <summary>Turns themes into the facet <see cref="CorpusSchema.Theme"/>. Their queries are read over passages, all plain words required; alternatives are written with <c>OR</c>.</summary>
internal static class ThemeFacet
{
    /// <exception cref="CurationException">A theme's query cannot be understood as it stands.</exception>
    public static SavedFacet Of(IReadOnlyList<Theme> themes, string file)
    {
        if (themes.Count == 0) return new SavedFacet(CorpusSchema.Theme, []);
        var parser = new QueryParser(CorpusSchema.Schema, new ParserOptions
        {
            DefaultFields = [new FieldBoost(CorpusSchema.Passage)],
            FieldNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["passage"] = CorpusSchema.Passage },
            ProximityBoost = 0,
        });
        return new SavedFacet(CorpusSchema.Theme, [.. themes.Select(theme => new SavedQuery(theme.Id, Parse(parser, theme, file)))]);
    }

    // In a search box what is not understood is taken as plain words; in a file it is a mistake somebody wants to hear of.
    private static Query Parse(QueryParser parser, Theme theme, string file)
    {
        ParsedQuery parsed = parser.Parse(theme.Query);
        if (parsed.Notes.Count > 0) throw new CurationException(file, theme.Line, $"theme '{theme.Id}': {parsed.Notes[0].Message}");
        return parsed.Query;
    }
}
