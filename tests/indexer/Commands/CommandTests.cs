using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchEngine.Indexer.Commands;

namespace SearchEngine.Tests.Commands;

/// <summary>The program as a person or a script meets it: output, errors, exit codes.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void A_build_tells_what_it_did_in_plain_lines()
    {
        _corpus.Write("a.txt", "An apple.").Write("b.pdf", "x").Write("c.txt", "");
        (int code, string output, string error) = Run("build", _corpus.Folder);
        Assert.Equal(1, code);
        Assert.Contains("skipped: b.pdf: files of kind .pdf are not read\n", output, StringComparison.Ordinal);
        Assert.Contains("1 added, 0 changed, 0 removed, 0 unchanged, 1 skipped, 1 failed in ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", output, StringComparison.Ordinal);
        Assert.Equal("failed: c.txt: there is no text in it\n", error);
        Assert.True(File.Exists(Path.Combine(_corpus.Folder, ".index", "history")));

        Assert.Equal(0, Run("build", _corpus.Delete("c.txt").Folder).Code);
    }

    [Fact]
    public void Search_shows_documents_with_the_words_marked_and_the_facets()
    {
        _corpus.Write("a.txt", "The staff were recruited. All else is well.").Write("b.txt", "Nothing of the kind.").Write("a.yaml", "date: 2019");
        Run("build", _corpus.Folder);
        (int code, string output, _) = Run("search", "staff", "--corpus", _corpus.Folder);
        Assert.Equal(0, code);
        Assert.StartsWith("1 document\n", output, StringComparison.Ordinal);
        Assert.Contains("The *staff* were recruited.", output, StringComparison.Ordinal);
        Assert.Contains("year: 2019 (1)", output, StringComparison.Ordinal);
        Assert.StartsWith("0 documents\n", Run("search", "staff", "--filter", "year=2017", "--corpus", _corpus.Folder).Output, StringComparison.Ordinal);
        Assert.StartsWith("1 document\n", Run("search", "", "--filter", "year=2017", "--filter", "year=2019", "--corpus", _corpus.Folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_give_exact_slices_of_the_file()
    {
        const string file = "\uFEFFTitle\r\n\r\nThe text of it, said Jane Doe, “has more than eighty characters, so that what stands above may be its\r\nheading.”\r\n";
        _corpus.Write("sub/a.txt", file).Write("a.html", "<nav>Menu</nav><p>Text</p>").Write("sub/a.yaml", "ratings: [{grade: good, status: given, date: 2019}]\npersons: [Jane Doe]");
        string path = Path.Combine(_corpus.Folder, "..", "facts.json");
        Assert.Equal(0, Run("facts", _corpus.Folder, "--out", path).Code);
        using JsonDocument facts = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal("utf16", facts.RootElement.GetProperty("offset_unit").GetString());
        JsonElement[] documents = [.. facts.RootElement.GetProperty("documents").EnumerateArray()];
        Assert.Equal(2, documents.Length);
        foreach (JsonElement document in documents)
            foreach (string key in (string[])["published_year", "years", "ratings", "persons", "themes", "quotes", "current_overall_rating"])
                Assert.True(document.TryGetProperty(key, out _), key);
        JsonElement html = documents.Single(d => d.GetProperty("path").GetString() == "a.html"), text = documents.Single(d => d.GetProperty("path").GetString() == "sub/a.txt");
        Assert.Equal("Jane Doe", text.GetProperty("persons")[0].GetString());
        Assert.True(text.GetProperty("ratings")[0].GetProperty("is_actual_judgement").GetBoolean());
        Assert.All(html.GetProperty("furniture").EnumerateArray(), f => Assert.Equal(JsonValueKind.Null, f.GetProperty("start").ValueKind));
        foreach (JsonElement span in text.GetProperty("furniture").EnumerateArray().Concat(text.GetProperty("quotes").EnumerateArray()))
            Assert.Equal(span.GetProperty("text").GetString(), file[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void Stats_check_and_explain_speak_of_the_index()
    {
        _corpus.Write("a.txt", "An apple.").Build();
        string[] where = ["--corpus", _corpus.Folder, "--index", _corpus.IndexFolder];
        Assert.Contains("kind: document (1), passage (1)", Run(["stats", .. where]).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(["check", .. where]).Code);
        Assert.Contains("idf", Run(["explain", "apple", "a", .. where]).Output, StringComparison.Ordinal);
        Assert.Contains("a does not match.", Run(["explain", "pear", "a", .. where]).Output, StringComparison.Ordinal);
        Assert.Contains("There is no document b.", Run(["explain", "apple", "b", .. where]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_index_is_told_by_check_and_mended_by_a_fresh_build()
    {
        _corpus.Write("a.txt", "An apple.").Build();
        string segment = Directory.EnumerateFiles(_corpus.IndexFolder, "*.seg").Single();
        byte[] bytes = File.ReadAllBytes(segment);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(segment, bytes);
        (int code, _, string error) = Run("check", "--corpus", _corpus.Folder, "--index", _corpus.IndexFolder);
        Assert.Equal(3, code);
        Assert.Contains(Path.GetFileName(segment), error, StringComparison.Ordinal);
        Assert.Equal(0, Run("build", _corpus.Folder, "--index", _corpus.IndexFolder, "--fresh").Code);
        Assert.Equal(0, Run("check", "--corpus", _corpus.Folder, "--index", _corpus.IndexFolder).Code);
    }

    [Theory]
    [InlineData(2, "biuld")]
    [InlineData(2, "build", "no-such-folder")]
    [InlineData(2, "facts", "no-such-folder", "--out", "x")]
    [InlineData(2, "build", "--nonsense")]
    [InlineData(0, "--help")]
    [InlineData(0, "search", "--help")]
    public void Usage_is_answered_by_exit_code(int code, params string[] args)
    {
        (int actual, string output, string error) = Run(args);
        Assert.Equal(code, actual);
        Assert.NotEmpty(code == 0 ? output : error);
    }

    [Fact]
    public void Without_an_index_the_way_to_one_is_told()
    {
        (int code, _, string error) = Run("search", "x", "--corpus", _corpus.Folder);
        Assert.Equal(3, code);
        Assert.Contains("indexer build", error, StringComparison.Ordinal);
    }

    public void Dispose() => _corpus.Dispose();

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        int code = IndexerCommand.Run(args, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
