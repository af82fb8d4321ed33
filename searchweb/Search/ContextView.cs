using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A query's matches, each on a line with the words around it.</summary>
/// <param name="Url">The state asked for.</param>
/// <param name="Coverage">What the collection holds.</param>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Total">How many lines there are.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Capped">There are more matches than are lined up.</param>
/// <param name="AsPhrase">Several words were taken as a phrase.</param>
public sealed record ContextView(
    SearchUrl Url, Coverage Coverage, IReadOnlyList<ContextLine> Lines, int Total, int Documents, bool Capped, bool AsPhrase)
{
    /// <summary>How many lines a page holds.</summary>
    public const int PageSize = 500;

    /// <summary>The last page there is.</summary>
    public int LastPage => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>How many lines there are in context.</summary>
/// <param name="Least">So many, or more.</param>
/// <param name="Exact">Exactly so many.</param>
public sealed record LineCount(long Least, bool Exact);

/// <summary>One match with its context.</summary>
/// <param name="Before">The words before it.</param>
/// <param name="Match">The match.</param>
/// <param name="After">The words after it.</param>
/// <param name="Document">Where.</param>
/// <param name="Paragraph">The paragraph's number, from 1.</param>
/// <param name="Number">Which match of its document it is, from 1.</param>
public sealed record ContextLine(string Before, string Match, string After, DocumentLine Document, int Paragraph, int Number);
