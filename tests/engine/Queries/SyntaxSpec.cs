using System.Text;

namespace SearchEngine.Tests.Queries;

/// <summary>One example of <c>syntax.md</c>.</summary>
internal sealed record SyntaxExample(int Line, string Settings, string Query, Dictionary<string, string> Expected);

/// <summary>Reads the examples of <c>syntax.md</c>: a <c>query</c> block and the blocks that follow it up to the next.</summary>
internal static class SyntaxSpec
{
    public static List<SyntaxExample> Read(string path)
    {
        List<SyntaxExample> examples = [];
        string? block = null;
        StringBuilder content = new();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (block is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                block = line[3..];
                content.Clear();
            }
            else if (block is not null && line == "```")
            {
                string text = content.ToString().TrimEnd('\n');
                if (block.StartsWith("query", StringComparison.Ordinal)) examples.Add(new(number, block[5..].Trim(), text, []));
                else examples[^1].Expected.Add(block, text);
                block = null;
            }
            else if (block is not null) content.Append(line).Append('\n');
        }
        return examples;
    }
}
