using System.Buffers;
using System.Runtime.CompilerServices;

namespace SearchEngine.Indexer.Extraction;

/// <summary>
/// A text as rules read it: every white space is one blank, curly marks are straight, every dash is a hyphen, and soft hyphens and
/// characters of no width are gone. Letters keep their case. Offsets lead back to the text it was made of.
/// </summary>
internal sealed class FoldedText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    /// <summary>Each extractor reads the same article; it is folded once.</summary>
    private static readonly ConditionalWeakTable<Article, FoldedText> Folded = [];

    private readonly int[]? _offsets;

    private FoldedText(string text, int[]? offsets)
    {
        Text = text;
        _offsets = offsets;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The folded text of an article.</summary>
    public static FoldedText Of(Article article) => Folded.GetValue(article, static a => Of(a.Text));

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string source)
    {
        if (source.AsSpan().IndexOfAny(Invisible) < 0) return new(string.Create(source.Length, source, Fold), null);
        var offsets = new List<int>(source.Length + 1);
        char[] kept = new char[source.Length];
        int length = 0;
        for (int i = 0; i < source.Length; i++)
        {
            if (Invisible.Contains(source[i])) continue;
            kept[length++] = Fold(source[i]);
            offsets.Add(i);
        }

        offsets.Add(source.Length);
        return new(new string(kept, 0, length), [.. offsets]);
    }

    /// <summary>The offset in the source of a folded offset.</summary>
    public int ToSource(int folded) => _offsets is null ? folded : _offsets[folded];

    /// <summary>The folded offset of a source offset: of the first kept character at or after it.</summary>
    public int FromSource(int source)
    {
        if (_offsets is null) return source;
        int i = Array.BinarySearch(_offsets, source);
        return i < 0 ? Math.Min(~i, Text.Length) : i;
    }

    /// <summary>The span in the source of a folded span.</summary>
    public TextSpan ToSource(int start, int end) => new(ToSource(start), end > start ? ToSource(end - 1) + 1 : ToSource(end));

    private static void Fold(Span<char> target, string source)
    {
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            target[i] = c is >= ' ' and < (char)0x80 ? c : Fold(c);
        }
    }

    private static char Fold(char c) => c switch
    {
        '\n' or '\r' or '\t' or '\f' or '\v' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' => ' ',
        '\u2018' or '\u2019' or '\u201B' or '\u2032' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2500' => '-',
        _ => c,
    };
}
