using System.CommandLine;
using SearchEngine.Indexer.Curation;

namespace SearchEngine.Indexer.Commands;

/// <summary>What the program says to the shell, and how errors become a line for people.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Done, but some files could not be read.</summary>
    public const int FilesFailed = 1;

    /// <summary>A receipt's search finds something else now, or a quotation does not stand so.</summary>
    public const int Differs = 1;

    /// <summary>The command line, or a file that describes the corpus, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The index is missing, locked or damaged.</summary>
    public const int Index = 3;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 4;

    /// <summary>Ended by the person at the keyboard, as shells have it.</summary>
    public const int Cancelled = 130;

    public const string Help = """
        Exit codes:
          0  all is well
          1  done, but some files could not be read; of receipt and check-quote: it is not the same
          2  the command line, the folder, or its themes, people or synonyms are wrong
          3  the index is missing, in use or damaged
          4  a fault of the program itself
        """;

    /// <summary>An action whose errors are told in one line, without a trace.</summary>
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, () => action(parsed, cancel))));

    private static int Run(ParseResult parsed, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (OperationCanceledException)
        {
            return Cancelled;
        }
        catch (Exception e) when (Of(e) is { } code)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"indexer: {e.Message}{Remedy(e)}");
            return code;
        }
        catch (Exception e)
        {
            // What nobody foresaw is shown whole, so that it can be reported.
            parsed.InvocationConfiguration.Error.WriteLine($"indexer: a fault of the program itself, please report it\n{e}");
            return Fault;
        }
    }

    private static string Remedy(Exception e) => e switch
    {
        IndexNotFoundException => "; make one with: indexer build",
        CorruptIndexException => "; mend it with: indexer build --fresh",
        _ => "",
    };

    private static int? Of(Exception e) => e switch
    {
        IndexException => Index,
        CurationException or DirectoryNotFoundException or FileNotFoundException or ArgumentException => Usage,
        IOException or UnauthorizedAccessException => Index,
        _ => null,
    };
}
