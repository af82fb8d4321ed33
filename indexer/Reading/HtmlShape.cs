using AngleSharp.Dom;

namespace SearchEngine.Indexer.Reading;

/// <summary>What elements hold, found in one pass over the page, so that nobody need look down into an element again.</summary>
internal sealed class HtmlShape
{
    private readonly HashSet<INode> _matter = [];
    private readonly HashSet<INode> _layoutRows = [];

    /// <summary>Whether an element holds a main heading, an article or the page's main part.</summary>
    public bool HoldsMatter(IElement element) => _matter.Contains(element);

    /// <summary>Whether a table's row holds data: no cell of it holds blocks, so the table is not there for layout.</summary>
    public bool IsDataRow(IElement row) => !_layoutRows.Contains(row);

    public static HtmlShape Of(IDocument page)
    {
        var shape = new HtmlShape();
        if (page.DocumentElement is not { } root) return shape;
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out (INode Node, int Next) at))
        {
            if (at.Next >= at.Node.ChildNodes.Length) continue;
            open.Push((at.Node, at.Next + 1));
            if (at.Node.ChildNodes[at.Next] is not IElement child) continue;
            shape.Note(child);
            open.Push((child, 0));
        }
        return shape;
    }

    private void Note(IElement element)
    {
        string name = element.LocalName;
        if (HtmlElements.Matter.Contains(name))
            for (INode? above = element.Parent; above is not null && _matter.Add(above); above = above.Parent) { }
        if (name is "table" or "p" or "div" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "section" or "article" && IsLayout(element))
            for (INode? above = element.Parent; above is not null; above = above.Parent)
                if (above is IElement { LocalName: "tr" } && !_layoutRows.Add(above)) break;
    }

    // A lone p or div inside a cell only wraps its words; a table or a heading, or a second block, makes it a layout.
    private static bool IsLayout(IElement element) =>
        element.LocalName is not ("p" or "div") || element.Parent is not IElement { LocalName: "td" or "th", ChildElementCount: 1 };
}
