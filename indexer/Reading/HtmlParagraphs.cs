using System.Text;
using AngleSharp.Dom;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// The visible paragraphs of a page, in order, parted by an empty line. Block elements part paragraphs, inline ones do not; white space
/// collapses as browsers do it, except inside <c>pre</c>; <c>br</c> is a line break, two in a row part; the cells of a data table's row are one
/// paragraph, parted by tabs. Walks without recursion: no nesting ends the process.
/// </summary>
internal sealed class HtmlParagraphs(IDocument page)
{
    private readonly HtmlShape _shape = HtmlShape.Of(page);
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly List<Paragraph> _paragraphs = [];
    private ParagraphKind _kind;
    private bool _furniture;

    private readonly record struct Frame(INode Node, int Next, ParagraphKind Kind, bool Furniture, bool Preformatted, bool InRow);

    public (string Text, IReadOnlyList<Paragraph> Paragraphs) Read()
    {
        if (page.Body is not { } body) return ("", []);
        var open = new Stack<Frame>();
        Enter(open, new Frame(body, 0, ParagraphKind.Text, false, false, false), body);
        while (open.TryPop(out Frame frame))
        {
            if (frame.Next >= frame.Node.ChildNodes.Length)
            {
                Leave(frame, open.TryPeek(out Frame parent) ? parent : frame);
                continue;
            }
            INode child = frame.Node.ChildNodes[frame.Next];
            open.Push(frame with { Next = frame.Next + 1 });
            if (child is IElement element) Visit(open, frame, element);
            else if (child.NodeType == NodeType.Text) Append(child.NodeValue ?? "", frame.Preformatted);
        }
        Flush();
        return (_text.ToString(), _paragraphs);
    }

    private void Visit(Stack<Frame> open, Frame frame, IElement element)
    {
        string name = element.LocalName;
        if (name == "br") Break(frame.InRow);
        else if (!HtmlElements.Unseen.Contains(name) && !IsHidden(element)) Enter(open, frame, element);
    }

    private void Enter(Stack<Frame> open, Frame from, IElement element)
    {
        string name = element.LocalName;
        bool row = name == "tr" && _shape.IsDataRow(element);
        var frame = new Frame(element, 0, KindOf(name, row, from.Kind), from.Furniture || HtmlFurniture.Is(element, _shape.HoldsMatter(element)),
            from.Preformatted || name == "pre", from.InRow || row);
        if (from.InRow && name is "td" or "th") Cell();
        else if (!from.InRow && (row || HtmlElements.Blocks.Contains(name) || frame.Furniture != from.Furniture)) Flush();
        Take(frame);
        open.Push(frame);
    }

    private void Leave(Frame frame, Frame parent)
    {
        if (!parent.InRow && (HtmlElements.Blocks.Contains(((IElement)frame.Node).LocalName) || frame.Furniture != parent.Furniture)) Flush();
        Take(parent);
    }

    private void Take(Frame frame)
    {
        _kind = frame.Kind;
        _furniture = frame.Furniture;
    }

    private static ParagraphKind KindOf(string name, bool row, ParagraphKind inherited) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => ParagraphKind.Heading,
        "li" or "dd" or "dt" => ParagraphKind.ListItem,
        "figcaption" or "caption" => ParagraphKind.Caption,
        "tr" when row => ParagraphKind.TableRow,
        "blockquote" => ParagraphKind.BlockQuote,
        _ => inherited,
    };

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.LocalName == "dialog" && !element.HasAttribute("open")) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        string packed = style.Replace(" ", "", StringComparison.Ordinal);
        return packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private void Append(string text, bool preformatted)
    {
        foreach (char c in text)
        {
            bool space = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!space) _line.Append(c);
            else if (preformatted && c != '\r') _line.Append(c);
            else if (_line.Length > 0 && _line[^1] is not (' ' or '\n' or '\t')) _line.Append(' ');
        }
    }

    private void Break(bool inRow)
    {
        TrimLine();
        if (inRow) _line.Append(' ');
        else if (_line.Length > 0 && _line[^1] == '\n') Flush();
        else _line.Append('\n');
    }

    private void Cell()
    {
        TrimLine();
        if (_line.Length > 0) _line.Append('\t');
    }

    private void TrimLine()
    {
        while (_line.Length > 0 && _line[^1] == ' ') _line.Length--;
    }

    private void Flush()
    {
        string words = _line.ToString().Trim();
        _line.Clear();
        if (words.Length == 0) return;
        if (_text.Length > 0) _text.Append("\n\n");
        int start = _text.Length;
        _text.Append(words);
        _paragraphs.Add(new Paragraph(start, _text.Length, _kind, _furniture));
    }
}
