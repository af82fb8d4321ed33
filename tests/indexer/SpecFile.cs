using System.Text;

namespace SearchEngine.Tests;

/// <summary>
/// A specification that runs: a Markdown file whose headings name the cases, each with one fenced block <c>text</c> (the source) and one
/// fenced block <c>expect</c> (a fact a line). All else is prose for the reader. The files stand beside the tests that run them; blank lines at the end of a block are dropped.
/// </summary>
internal static class SpecFile
{
    /// <summary>The cases of a file, named from this folder, as arguments of a theory: name, text, expectation. Lines are parted by <c>\n</c>.</summary>
    public static TheoryData<string, string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string, string>();
        string name = "";
        string? text = null;
        string? fence = null;
        var block = new StringBuilder();
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file)))
        {
            if (fence is null)
            {
                if (line.StartsWith("```", StringComparison.Ordinal)) (fence, block) = (line[3..].Trim(), new StringBuilder());
                else if (line.StartsWith('#')) name = line.TrimStart('#', ' ');
            }
            else if (line == "```")
            {
                string content = block.ToString().TrimEnd('\n');
                if (fence == "text") text = content;
                else if (fence == "expect") cases.Add(name, text ?? throw new InvalidDataException($"{file}: “{name}” expects without a text"), content);
                fence = null;
            }
            else
            {
                block.Append(line).Append('\n');
            }
        }

        return cases;
    }

    /// <summary>Compares the facts found, one a line, with those expected.</summary>
    public static void Check(string expected, IEnumerable<string> found) => Assert.Equal(expected, string.Join('\n', found));
}
