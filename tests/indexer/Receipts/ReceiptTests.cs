using System.CommandLine;
using System.Globalization;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Commands;
using SearchEngine.Indexer.Receipts;

namespace SearchEngine.Tests.Receipts;

/// <summary>A receipt kept, and its search done again from the command line.</summary>
public sealed class ReceiptTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void Nothing_changed_is_the_same()
    {
        string receipt = Keep();
        Assert.Equal((0, "same\n"), Run("receipt", receipt));
    }

    [Fact]
    public void A_text_that_came_is_named_and_shifts_of_score_take_one_line()
    {
        string receipt = Keep();
        _corpus.Write("c.txt", "A third visit\n\nThe inspectors came on a visit for the third time, and found the service had improved.").Build();
        (int code, string output) = Run("receipt", receipt);
        Assert.Equal(1, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("new: c  ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("scores: 2 of the other documents moved, because the collection changed", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_went_is_named()
    {
        string receipt = Keep();
        _corpus.Delete("a.txt").Build();
        Assert.Contains("gone: a  ", Run("receipt", receipt).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_receipt_is_told_so()
    {
        Keep();
        Assert.Equal(2, Run("receipt", _corpus.PathOf("a.txt")).Code);
        Assert.Equal(2, Run("receipt", _corpus.PathOf("nowhere.json")).Code);
    }

    [Fact]
    public void Words_are_checked_from_the_command_line()
    {
        _corpus.Write("a.txt", "Staff on a visit\n\n“The staff were as brave as any I have met,” said Jane Doe, the council’s director.\n").Build();
        (int code, string output) = Check("the staff were as brave as any I have met");
        Assert.Equal(0, code);
        Assert.StartsWith("Verbatim\n", output, StringComparison.Ordinal);
        Assert.Contains("— Jane Doe", output, StringComparison.Ordinal);
        (code, output) = Check("the staff were as rude as any I have met");
        Assert.Equal(1, code);
        Assert.StartsWith("Altered\n", output, StringComparison.Ordinal);
        Assert.Contains("[-brave-]", output, StringComparison.Ordinal);
        Assert.Contains("{+rude+}", output, StringComparison.Ordinal);
        Assert.StartsWith("Another speaker:", Check("the staff were as brave as any I have met", "--speaker", "John Roe").Output, StringComparison.Ordinal);
        Assert.Contains("does not mean never said", Check("seven lighthouses before breakfast").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _corpus.Dispose();

    private string Keep()
    {
        _corpus.Write("a.txt", "A visit\n\nThe inspectors came on a visit to the town.").Write("b.txt", "Another\n\nThere was no second visit, and nothing was said about it.").Build();
        using CorpusIndex index = CorpusIndex.Open(_corpus.Corpus, _corpus.IndexFolder);
        using Snapshot snapshot = index.Acquire();
        var search = new RecordedSearch("visit", "text", "all", [], null, null, null);
        string path = Path.Combine(_corpus.Folder, "..", "receipt.json");
        File.WriteAllText(path, Receipt.Of(snapshot, index.Corpus, PersonKeys.Of(PersonKeys.Records(snapshot)), search, "/search?q=visit").ToJson());
        return path;
    }

    private (int Code, string Output) Check(params string[] args) => Run(["check-quote", .. args]);

    private (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        int code = IndexerCommand.Run([.. args, "--corpus", _corpus.Folder, "--index", _corpus.IndexFolder], new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString());
    }
}
