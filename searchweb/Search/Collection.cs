using SearchEngine.Indexer;
using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Digests;
using SearchEngine.Indexer.Records;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Web.Search;

/// <summary>A lease on one commit of the collection, with what is derived from it. Dispose it when the page's data are read.</summary>
internal sealed class Collection(Snapshot snapshot, Corpus corpus, History history, Catalogue catalogue) : IDisposable
{
    /// <summary>What a list shows of a document.</summary>
    public static IReadOnlyList<string> LineFields { get; } =
        [.. DocumentLines.Fetch, CorpusSchema.Rating, CorpusSchema.QuoteCount];

    private readonly Dictionary<string, (DocumentLine, string?)> _lines = new(StringComparer.Ordinal);

    /// <summary>The commit.</summary>
    public Snapshot Snapshot => snapshot;

    /// <summary>Themes and synonyms.</summary>
    public Corpus Corpus => corpus;

    /// <summary>When documents came and went.</summary>
    public History History => history;

    /// <summary>What the commit holds.</summary>
    public Coverage Coverage => catalogue.Coverage;

    /// <summary>Everybody its documents name.</summary>
    public PeopleDirectory People => catalogue.People;

    /// <summary>How many documents each theme has.</summary>
    public IReadOnlyDictionary<string, int> ThemeCounts => catalogue.ThemeCounts;

    /// <summary>Which documents are nearly the same text.</summary>
    public NearTexts Near => catalogue.Near;

    /// <summary>The phrases that documents keep coming back to.</summary>
    public PhraseBook Phrases => catalogue.Phrases;

    /// <summary>What is said by somebody named by office alone.</summary>
    public IReadOnlyList<RoleSpeech> RoleStatements => catalogue.RoleStatements;

    /// <summary>Rankings that were folded, by their list's address.</summary>
    public BoundedCache<FoldedRanking> Rankings => catalogue.Rankings;

    /// <summary>The theme of that id, or null.</summary>
    public Theme? Theme(string id) => corpus.Themes.FirstOrDefault(t => t.Id == id);

    /// <summary>What a theme is called.</summary>
    public string ThemeLabel(string id) => Theme(id)?.Label ?? Labels.Words(id);

    /// <summary>A document as a list shows it, with its overall grade; null where there is none of that id.</summary>
    public (DocumentLine Line, string? Rating)? Line(string id)
    {
        if (_lines.TryGetValue(id, out (DocumentLine, string?) known)) return known;
        if (snapshot.Get(id, LineFields) is not { } hit || id.Contains('/', StringComparison.Ordinal)) return null;
        return _lines[id] = (LineOf(hit), hit.Text(CorpusSchema.Rating));
    }

    /// <summary>A document as a list shows it, from a hit with <see cref="LineFields"/>.</summary>
    public static DocumentLine LineOf(Hit hit) => DocumentLines.Of(hit);

    /// <inheritdoc/>
    public void Dispose() => snapshot.Dispose();
}
