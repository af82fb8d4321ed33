using System.Text;

namespace SearchEngine.Web.Search;

/// <summary>A stretch of a document that gets an element around it.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Element">The element: <c>span</c> or <c>mark</c>.</param>
/// <param name="Id">Its anchor, or null.</param>
/// <param name="Class">Its class, or null.</param>
/// <param name="After">HTML that follows the part that carries the anchor, or null.</param>
public sealed record Piece(int Start, int End, string Element, string? Id, string? Class, string? After = null);

/// <summary>Writes a stretch of text with pieces that may lie inside or across one another: each is cut where it has to be, and its anchor stands on its first part only.</summary>
public static class TextPieces
{
    /// <summary>The stretch as HTML.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">One past its last character.</param>
    /// <param name="pieces">The pieces, any order.</param>
    /// <param name="placed">Anchors already written, in this stretch or an earlier one; added to.</param>
    public static string Html(string text, int start, int end, IEnumerable<Piece> pieces, ISet<string> placed)
    {
        List<Piece> inside = [.. pieces.Where(p => p.Start < end && p.End > start && p.Start < p.End).OrderBy(p => p.Start).ThenByDescending(p => p.End)];
        int[] cuts = [.. inside.SelectMany(p => new[] { Math.Max(p.Start, start), Math.Min(p.End, end) }).Append(start).Append(end).Distinct().Order()];
        var html = new StringBuilder();
        var open = new List<Piece>();
        var followed = new HashSet<Piece>();
        for (int c = 0; c + 1 < cuts.Length; c++)
        {
            int from = cuts[c], to = cuts[c + 1];
            List<Piece> wanted = [.. inside.Where(p => p.Start <= from && p.End >= to)];
            int same = 0;
            while (same < open.Count && same < wanted.Count && ReferenceEquals(open[same], wanted[same])) same++;
            for (int i = open.Count - 1; i >= same; i--) Close(html, open[i], followed);
            open.RemoveRange(same, open.Count - same);
            foreach (Piece piece in wanted.Skip(same)) { Open(html, piece, placed); open.Add(piece); }
            html.Append(Markup.Escape(text[from..to]));
        }
        for (int i = open.Count - 1; i >= 0; i--) Close(html, open[i], followed);
        return html.ToString();
    }

    private static void Close(StringBuilder html, Piece piece, HashSet<Piece> followed)
    {
        html.Append("</").Append(piece.Element).Append('>');
        if (piece.After is not null && followed.Add(piece)) html.Append(piece.After);
    }

    private static void Open(StringBuilder html, Piece piece, ISet<string> placed)
    {
        html.Append('<').Append(piece.Element);
        // A target takes the focus, so that reading goes on from it.
        if (piece.Id is not null && placed.Add(piece.Id)) html.Append(" id=\"").Append(Markup.Escape(piece.Id)).Append("\" tabindex=\"-1\"");
        if (piece.Class is not null) html.Append(" class=\"").Append(piece.Class).Append('"');
        html.Append('>');
    }
}
