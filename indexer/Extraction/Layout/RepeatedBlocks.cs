using System.Buffers;
using SearchEngine.Indexer.Extraction.Ratings;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>
/// The blocks of a text that may be boilerplate, as hashes: what stands at its head or foot, is a whole sentence or more, and holds nothing
/// that one document says of itself. Marked speech, figures, grades, headings, rows and labels never are, so that no quotation, date, grade
/// or list is fenced because others share its words.
/// </summary>
internal static class RepeatedBlocks
{
    /// <summary>How many paragraphs at the head and at the foot are looked at.</summary>
    private const int Head = 10, Foot = 30;

    /// <summary>How many bytes of a hash are kept: of a hundred thousand blocks two are alike by chance once in fifty thousand collections.</summary>
    public const int HashBytes = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"«»‘");

    private const int FewestWords = 8, LongestBlock = 600;

    /// <summary>A hash as it is kept and counted.</summary>
    public static ulong Short(ulong hash) => hash & ((1UL << (8 * HashBytes)) - 1);

    /// <summary>For each paragraph its hash, or null where it cannot be boilerplate.</summary>
    public static ulong?[] Of(SourceText source)
    {
        var hashes = new ulong?[source.Paragraphs.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            if (i < Head || i >= hashes.Length - Foot) hashes[i] = Hash(source.Text, source.Paragraphs[i]);
        }

        return hashes;
    }

    /// <summary>The hash of the longest paragraph: copies of one text share it, texts of one site do not.</summary>
    public static ulong Body(SourceText source)
    {
        TextSpan longest = default;
        foreach (Paragraph paragraph in source.Paragraphs) if (paragraph.Span.Length > longest.Length) longest = paragraph.Span;
        return Hash(source.Text.AsSpan(longest.Start, longest.Length));
    }

    private static ulong? Hash(string text, Paragraph paragraph)
    {
        ReadOnlySpan<char> block = text.AsSpan(paragraph.Start, paragraph.Span.Length);
        if (block.Length > LongestBlock || paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.ListItem)) return null;
        if (block.IndexOfAnyInRange('0', '9') >= 0 || block.IndexOfAny(Marks) >= 0 || block[^1] is not ('.' or '!' or '?') || Words(block) < FewestWords) return null;
        return GradeScanner.Scan(block.ToString()).Count > 0 ? null : Hash(block);
    }

    private static int Words(ReadOnlySpan<char> block)
    {
        int words = 0;
        for (int i = 0; i < block.Length; i++) if (char.IsLetter(block[i]) && (i == 0 || char.IsWhiteSpace(block[i - 1]))) words++;
        return words;
    }

    // FNV-1a of the words, any white space between them one blank.
    private static ulong Hash(ReadOnlySpan<char> block)
    {
        ulong hash = 14695981039346656037;
        bool gap = false;
        foreach (char c in block)
        {
            bool space = char.IsWhiteSpace(c);
            if (!space || !gap) hash = (hash ^ (space ? ' ' : c)) * 1099511628211;
            gap = space;
        }

        return hash;
    }
}
