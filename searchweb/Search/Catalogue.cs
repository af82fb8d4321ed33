using System.Globalization;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Digests;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Web.Search;

/// <summary>What is worked out once for each commit and kept as long as it is the newest: coverage, people, sizes of themes.</summary>
internal sealed class Catalogue
{
    private const int MostRankings = 100;

    private Catalogue(Snapshot snapshot, Corpus corpus, Coverage coverage, PeopleDirectory people, IReadOnlyDictionary<string, int> themes)
    {
        Generation = snapshot.Generation;
        Corpus = corpus;
        Coverage = coverage;
        People = people;
        ThemeCounts = themes;
        Near = NearTexts.Of(snapshot);
        Phrases = PhraseBook.Of(snapshot);
        RoleStatements = RoleSpeech.All(snapshot);
    }

    /// <summary>The commit it describes.</summary>
    public long Generation { get; }

    /// <summary>The corpus whose themes it counts.</summary>
    public Corpus Corpus { get; }

    /// <summary>What the commit holds.</summary>
    public Coverage Coverage { get; }

    /// <summary>Everybody its documents name.</summary>
    public PeopleDirectory People { get; }

    /// <summary>Documents by theme.</summary>
    public IReadOnlyDictionary<string, int> ThemeCounts { get; }

    /// <summary>Which documents are nearly the same text.</summary>
    public NearTexts Near { get; }

    /// <summary>The phrases that documents keep coming back to.</summary>
    public PhraseBook Phrases { get; }

    /// <summary>What is said by somebody named by office alone.</summary>
    public IReadOnlyList<RoleSpeech> RoleStatements { get; }

    /// <summary>Rankings that were folded, by their list's address.</summary>
    public BoundedCache<FoldedRanking> Rankings { get; } = new(MostRankings);

    /// <summary>Reads a commit.</summary>
    public static Catalogue Of(Snapshot snapshot, Corpus corpus)
    {
        SearchResult all = snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)],
            Facets = [new FacetRequest(CorpusSchema.Year), .. corpus.Themes.Count > 0 ? [new FacetRequest(CorpusSchema.Theme)] : (FacetRequest[])[]],
            Limit = 0,
        });
        var themes = all.Facets.Count > 1
            ? all.Facets[1].Values.ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal)
            : new Dictionary<string, int>(StringComparer.Ordinal);
        return new Catalogue(snapshot, corpus, CoverageOf(snapshot, all), PeopleDirectory.Of(snapshot), themes);
    }

    private static Coverage CoverageOf(Snapshot snapshot, SearchResult all)
    {
        var counts = all.Facets[0].Values.Where(v => v.Value != CorpusSchema.Unknown)
            .ToDictionary(v => int.Parse(v.Value, CultureInfo.InvariantCulture), v => v.Count);
        int undated = all.Facets[0].Values.FirstOrDefault(v => v.Value == CorpusSchema.Unknown)?.Count ?? 0;
        int? first = counts.Count > 0 ? counts.Keys.Min() : null, last = counts.Count > 0 ? counts.Keys.Max() : null;
        YearCount[] years = first is { } from && last is { } to
            ? [.. Enumerable.Range(from, to - from + 1).Select(y => new YearCount(y, counts.GetValueOrDefault(y)))]
            : [];
        return new Coverage((int)all.Total, first, last, undated, years, snapshot.CommittedAt);
    }
}
