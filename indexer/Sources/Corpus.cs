using System.Security.Cryptography;
using System.Text;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Extraction.Persons;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Sources;

/// <summary>A folder of source files with what describes it: its themes, people and synonyms.</summary>
public sealed class Corpus
{
    private readonly CorpusOptions _options;
    private readonly IReadOnlyList<(string Path, DateTime Written)> _described;

    private Corpus(CorpusOptions options)
    {
        _options = options;
        _described = Written(options);
        Folder = Path.GetFullPath(options.Folder);
        CorpusDescription themes = CorpusDescription.Read(options.Themes, Folder, "themes.yaml", hasDefault: true);
        CorpusDescription people = CorpusDescription.Read(options.People, Folder, "people.yaml", hasDefault: false);
        CorpusDescription synonyms = CorpusDescription.Read(options.Synonyms, Folder, "synonyms.txt", hasDefault: true);
        Themes = ThemesFile.Read(themes.Name, themes.Text);
        ThemeFacet = Curation.ThemeFacet.Of(Themes, themes.Name);
        People = PeopleFile.Read(people.Name, people.Text);
        PeopleHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(people.Text)))[..8];
        Synonyms = SynonymsFile.Read(synonyms.Name, synonyms.Text);
    }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>The themes, in the order of their file.</summary>
    public IReadOnlyList<Theme> Themes { get; }

    /// <summary>The themes as a facet.</summary>
    public SavedFacet ThemeFacet { get; }

    /// <summary>The synonyms.</summary>
    public Synonyms Synonyms { get; }

    /// <summary>The corrections of persons.</summary>
    internal PeopleCorrections People { get; }

    /// <summary>Changes when the corrections do.</summary>
    internal string PeopleHash { get; }

    /// <summary>Opens a corpus.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A file that is named does not exist.</exception>
    /// <exception cref="CurationException">Its themes, people or synonyms cannot be understood.</exception>
    public static Corpus Open(CorpusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Directory.Exists(options.Folder)) throw new DirectoryNotFoundException($"there is no folder {options.Folder}");
        return new Corpus(options);
    }

    /// <summary>Opens it anew if its themes, people or synonyms have changed on disk since; else null.</summary>
    /// <exception cref="CurationException">As <see cref="Open"/>.</exception>
    public Corpus? IfChanged() => Written(_options).SequenceEqual(_described) ? null : Open(_options);

    /// <summary>The key of the person whom <c>people.yaml</c> gives a name to whose key this is; null where it says nothing of it.</summary>
    public string? PersonOf(string slug) => People.Aliases.Where(a => Slug.Of(a.Key) == slug).Select(a => PersonName.Slug(a.Value)).FirstOrDefault(s => s != slug);

    /// <summary>What lies in the folder now.</summary>
    internal CorpusListing Walk() => CorpusWalk.Of(Folder);

    private static List<(string, DateTime)> Written(CorpusOptions options) =>
    [
        .. new[] { options.Themes ?? Path.Combine(options.Folder, "themes.yaml"), options.People ?? Path.Combine(options.Folder, "people.yaml"),
            options.Synonyms ?? Path.Combine(options.Folder, "synonyms.txt") }.Select(f => (f, File.GetLastWriteTimeUtc(f))),
    ];
}
