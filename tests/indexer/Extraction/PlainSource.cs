using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Extraction;

/// <summary>Makes a source text of a plain string, for tests: blocks at empty lines; each line of a block is a paragraph unless the block is hard-wrapped.</summary>
internal static class PlainSource
{
    public static SourceText Of(string text, string path = "test.txt")
    {
        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        var paragraphs = new List<Paragraph>();
        var block = new List<(int Start, int End)>();
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            int end = at + line.Length;
            int start = at;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            int stop = end;
            while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
            if (start == stop) Close();
            else block.Add((start, stop));
            at = end + 1;
        }

        Close();
        return new SourceText(path, "txt", text, paragraphs, [], OffsetMap.Identity);

        void Close()
        {
            if (block.Count > 0 && Wrapped()) paragraphs.Add(new Paragraph(block[0].Start, block[^1].End));
            else paragraphs.AddRange(block.Select(l => new Paragraph(l.Start, l.End)));
            block.Clear();
        }

        // Typed to a margin: every line but the last nearly as long as the longest, and no longer than a typewriter's.
        bool Wrapped()
        {
            int longest = block.Max(l => l.End - l.Start);
            return block.Count > 1 && longest is > 55 and < 130 && block.SkipLast(1).All(l => l.End - l.Start > longest * 0.75);
        }
    }
}
