using System.CommandLine;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Commands;

/// <summary>The options that say which corpus and which index.</summary>
internal sealed class CorpusArguments
{
    private const string DefaultFolder = "corpus";
    private const string IndexName = ".index";

    private readonly Option<string> _themes = new("--themes") { Description = "Themes file in place of the folder's own", HelpName = "FILE" };
    private readonly Option<string> _people = new("--people") { Description = "People file in place of the folder's own", HelpName = "FILE" };
    private readonly Option<string> _synonyms = new("--synonyms") { Description = "Synonyms file in place of the folder's own", HelpName = "FILE" };

    private readonly Option<string> _index = new("--index")
    {
        Description = "The index's folder (default: .index for the default folder, FOLDER/.index for any other)",
        HelpName = "DIR",
    };

    private Func<ParseResult, string> _folder = _ => DefaultFolder;

    /// <summary>Takes the folder as an argument.</summary>
    public CorpusArguments WithFolderArgument(Command command)
    {
        var argument = new Argument<string>("FOLDER")
        {
            Description = "The folder of source files",
            DefaultValueFactory = _ => DefaultFolder,
        };
        command.Arguments.Add(argument);
        _folder = parsed => parsed.GetValue(argument)!;
        AddFiles(command);
        return this;
    }

    /// <summary>Takes the folder as an option.</summary>
    public CorpusArguments WithFolderOption(Command command)
    {
        var option = new Option<string>("--corpus")
        {
            Description = "The folder of source files, for its themes and synonyms",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => DefaultFolder,
        };
        command.Options.Add(option);
        _folder = parsed => parsed.GetValue(option)!;
        AddFiles(command);
        return this;
    }

    /// <summary>Takes the index's folder.</summary>
    public CorpusArguments WithIndex(Command command)
    {
        command.Options.Add(_index);
        return this;
    }

    public Corpus Corpus(ParseResult parsed) => Sources.Corpus.Open(new CorpusOptions(_folder(parsed))
    {
        Themes = parsed.GetValue(_themes),
        People = parsed.GetValue(_people),
        Synonyms = parsed.GetValue(_synonyms),
    });

    public string Index(ParseResult parsed) => parsed.GetValue(_index) ?? DefaultIndex(_folder(parsed));

    /// <summary>Where the index of a folder is kept unless another place is named.</summary>
    public static string DefaultIndex(string folder) =>
        Path.TrimEndingDirectorySeparator(folder) == DefaultFolder ? IndexName : Path.Combine(folder, IndexName);

    private void AddFiles(Command command)
    {
        command.Options.Add(_themes);
        command.Options.Add(_people);
        command.Options.Add(_synonyms);
    }
}
