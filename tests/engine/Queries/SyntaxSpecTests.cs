using SearchEngine.Queries;

namespace SearchEngine.Tests.Queries;

public class SyntaxSpecTests
{
    private static readonly List<SyntaxExample> Examples = SyntaxSpec.Read(TestParsers.PathOf("syntax.md"));

    public static TheoryData<int, string> Lines()
    {
        TheoryData<int, string> lines = [];
        foreach (SyntaxExample example in Examples) lines.Add(example.Line, example.Query);
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_means_what_it_says(int line, string query)
    {
        SyntaxExample example = Examples.Single(e => e.Line == line);
        ParsedQuery parsed = TestParsers.For(example.Settings).Parse(query);

        Assert.Equal(example.Expected["means"], parsed.Query.ToString());
        if (example.Expected.TryGetValue("understood", out string? understood)) Assert.Equal(understood, parsed.Understood);
        if (example.Expected.TryGetValue("relaxed", out string? relaxed)) Assert.Equal(relaxed, parsed.Relaxed?.ToString() ?? "");
        Assert.Equal(example.Expected.GetValueOrDefault("also", ""), string.Join('\n', parsed.AlsoSearched));
        Assert.Equal(example.Expected.GetValueOrDefault("notes", ""), string.Join('\n', parsed.Notes.Select(n => n.Message)));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_meaning_written_out_means_itself(int line, string query)
    {
        Query meant = TestParsers.For(Examples.Single(e => e.Line == line).Settings).Parse(query).Query;

        ParsedQuery read = TestParsers.Canonical.Parse(meant.ToString());

        Assert.Equal(meant, read.Query);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void The_document_holds_examples() => Assert.True(Examples.Count > 50);
}
