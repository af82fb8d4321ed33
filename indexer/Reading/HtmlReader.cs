using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// Reads HTML pages: their visible paragraphs in order (<see cref="HtmlParagraphs"/>), furniture marked but kept
/// (<see cref="HtmlFurniture"/>), and what their head states (<see cref="HtmlMetadata"/>). The parser gives no place for the words inside
/// an element, so the canonical text of a page has no way back to the file's characters: its <see cref="OffsetMap"/> is the identity.
/// </summary>
internal sealed class HtmlReader : ISourceReader
{
    /// <summary>The most elements a page may have; beyond it the parser's repairs of broken nesting take minutes.</summary>
    private const int MaxElements = 200_000;

    /// <summary>How deep elements may stand in one another.</summary>
    private const int MaxDepth = 512;

    /// <summary>How many bytes are searched for the page's own word on its encoding, as browsers do.</summary>
    private const int HeadBytes = 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"';>/?");

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public SourceText Read(string path, byte[] bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, DeclaredEncoding);
        HtmlTags.Check(decoded.Characters, MaxElements, MaxDepth);
        using IDocument page = new HtmlParser().ParseDocument(decoded.Characters);
        (string text, IReadOnlyList<Paragraph> paragraphs) = new HtmlParagraphs(page).Read();
        return new SourceText(path, "html", text, paragraphs, HtmlMetadata.Of(page), OffsetMap.Identity) { Warnings = decoded.Warnings };
    }

    // <meta charset="…"> or <meta http-equiv content="…; charset=…">, or the encoding of an XML declaration.
    private static Encoding? DeclaredEncoding(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes));
        foreach (string key in (string[])["charset=", "encoding="])
        {
            int at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            ReadOnlySpan<char> rest = head.AsSpan(at + key.Length).TrimStart(" \"'");
            int end = rest.IndexOfAny(NameEnds);
            string name = (end < 0 ? rest : rest[..end]).ToString();
            try
            {
                return Encoding.GetEncoding(name);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
        return null;
    }
}
