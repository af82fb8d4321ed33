using System.Collections.Frozen;

namespace SearchEngine.Indexer.Reading;

/// <summary>What the elements of a page are to its text.</summary>
internal static class HtmlElements
{
    /// <summary>Elements that start and end a paragraph.</summary>
    public static FrozenSet<string> Blocks { get; } = Set(
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul " +
        "title option noscript iframe search");

    /// <summary>Elements whose content is never shown as text.</summary>
    public static FrozenSet<string> Unseen { get; } = Set(
        "head script style template noscript svg math canvas audio video object embed iframe select datalist textarea input map " +
        "applet frameset frame noframes noembed rp area");

    /// <summary>Elements that are furniture by what they are.</summary>
    public static FrozenSet<string> Furniture { get; } = Set("nav aside footer form dialog menu button search");

    /// <summary>Values of <c>role</c> that are furniture.</summary>
    public static FrozenSet<string> FurnitureRoles { get; } = Set(
        "navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tablist form");

    /// <summary>Elements that hold the page's own matter: what holds one of them is no furniture, whatever it is called.</summary>
    public static FrozenSet<string> Matter { get; } = Set("article main h1");

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
