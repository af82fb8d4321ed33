using System.Buffers;
using SearchEngine.Indexer.Extraction.Ratings;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>What makes a single line furniture wherever it stands. Running prose never is.</summary>
internal static class LineRules
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create(" .…_-–—*=~•\n");

    private static readonly LineStarts ContactStarts = new(
        "contact", "media contact", "press contact", "enquiries", "media enquiries", "press enquiries", "press office", "for more information", "for further information", "for media enquiries", "tel:", "telephone:", "tel.", "email:", "e-mail:", "phone:", "fax:", "call us", "email us");

    public static string? Rule(ReadOnlySpan<char> line, LineShape shape)
    {
        if (shape.Words == 0) return line.IndexOfAnyExcept(RuleMarks) < 0 ? "rule-line" : null;
        if (shape.Words > 60) return null;
        if (IsPageStamp(line, shape)) return FurnitureFence.PageStamp;
        if (shape.Words <= 12 && line.Contains("......", StringComparison.Ordinal) && line.TrimEnd(" ._…").Length < line.Length - 8) return "signature-line";
        if (IsPageNumber(line, shape)) return "page-number";
        bool label = line.Length <= 60;
        if (label && FurnitureLexicon.IsRelatedHeading(line)) return "related-heading";
        if (label && FurnitureLexicon.IsFormHeading(line)) return "form-heading";
        if (label && FurnitureLexicon.IsLink(line)) return "link";
        if (shape.Networks > 0 && shape.Networks * 3 >= shape.Words && !shape.EndsSentence) return "social-links";
        if (shape.Networks > 0 && shape.Words <= 14 && line.StartsWith("follow ", StringComparison.OrdinalIgnoreCase)) return "social-links";
        if (IsCopyright(line, shape)) return "copyright";
        if (IsImprint(line)) return "imprint";
        if (line.Contains("cookie", StringComparison.OrdinalIgnoreCase) && IsCookieNotice(line)) return "cookie-notice";
        if (IsMenu(line, shape)) return "menu";
        if (shape.Words <= 40 && FurnitureLexicon.IsCaption(line)) return "caption";
        if (shape.Words <= 40 && IsContact(line)) return "contact";
        if (FurnitureLexicon.StartsAsLink(line) && (shape.Words <= 14 || !shape.EndsSentence)) return "link";
        if (line.EndsWith("(opens in new window)", StringComparison.OrdinalIgnoreCase) || line.EndsWith("(opens in a new window)", StringComparison.OrdinalIgnoreCase)) return "link";
        return line.EndsWith("[...]", StringComparison.Ordinal) || line.EndsWith("[…]", StringComparison.Ordinal) ? "teaser" : null;
    }

    /// <summary>A time of a feed's form, or a date and bars with nothing said: "2017-09-04T08:47:09+01:00 September 4th, 2017|Recent news|".</summary>
    private static bool IsPageStamp(ReadOnlySpan<char> line, LineShape shape)
    {
        if (shape.Words > 16) return false;
        for (int i = 0; i + 10 < line.Length; i++)
        {
            if (line[i + 10] == 'T' && line[i + 4] == '-' && line[i + 7] == '-' && char.IsAsciiDigit(line[i]) && char.IsAsciiDigit(line[i + 3]) && char.IsAsciiDigit(line[i + 9])) return true;
        }

        return false;
    }

    /// <summary>Whom to ring or write to: a label or an invitation, with a number or an address.</summary>
    private static bool IsContact(ReadOnlySpan<char> line)
    {
        if (ContactStarts.Match(line) < 0) return false;
        int digits = 0;
        foreach (char c in line) if (char.IsAsciiDigit(c)) digits++;
        return digits >= 9 || line.Contains('@') || line.Contains("www.", StringComparison.OrdinalIgnoreCase) || line.Contains("http", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPageNumber(ReadOnlySpan<char> line, LineShape shape) =>
        (shape.Words == 1 && line.Length <= 3 && line.IndexOfAnyExceptInRange('0', '9') < 0)
        || (shape.Words is 2 or 4 && line.StartsWith("page ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(line[^1]));

    private static bool IsCopyright(ReadOnlySpan<char> line, LineShape shape) =>
        shape.Words <= 40 && (line[0] == '©' || line.StartsWith("copyright ", StringComparison.OrdinalIgnoreCase) || (line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) && line.Length > 4 && char.IsAsciiDigit(line[4]))
            || line.StartsWith("© ", StringComparison.Ordinal) || line.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase));

    /// <summary>Who printed and published it, as the law asks of leaflets; and where letters to a paper go.</summary>
    private static bool IsImprint(ReadOnlySpan<char> line) =>
        line[0] is 'P' or 'p' or 'L' or 'l' or 'W' or 'w' && IsImprintOf(line);

    private static bool IsImprintOf(ReadOnlySpan<char> line) =>
        line.Contains("promoted by", StringComparison.OrdinalIgnoreCase) && (line.StartsWith("published", StringComparison.OrdinalIgnoreCase) || line.StartsWith("printed", StringComparison.OrdinalIgnoreCase) || line.StartsWith("promoted", StringComparison.OrdinalIgnoreCase))
        || line.StartsWith("printed and published by", StringComparison.OrdinalIgnoreCase) || line.StartsWith("letters editor:", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("write to", StringComparison.OrdinalIgnoreCase) && line.Contains("editor", StringComparison.OrdinalIgnoreCase);

    private static bool IsCookieNotice(ReadOnlySpan<char> line)
    {
        foreach (string word in (ReadOnlySpan<string>)["accept", "uses cookies", "use cookies", "manage", "settings", "reject", "policy"])
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Several short parts that bars, arrows or wide gaps divide, with no sentence in them.</summary>
    private static bool IsMenu(ReadOnlySpan<char> line, LineShape shape)
    {
        if (shape.Segments < 3 || shape.EndsSentence || line.Contains('\n')) return false;
        return shape.LongestSegment <= 5 && shape.Words <= shape.Segments * 4 && shape.Words <= 50 && !HasDate(line) && !HasGradeCell(line);
    }

    /// <summary>A row of a table of judgements has a part that is a grade and nothing else; no menu leads there.</summary>
    private static bool HasGradeCell(ReadOnlySpan<char> line)
    {
        foreach (GradeMention grade in GradeScanner.Scan(line.ToString()))
        {
            ReadOnlySpan<char> before = line[..grade.Start], after = line[grade.End..];
            bool begins = before.EndsWith("\t") || before.EndsWith("  ") || before.TrimEnd().EndsWith('|');
            if (begins && (after.IsEmpty || after.StartsWith("\t") || after.StartsWith("  ") || after.TrimStart().StartsWith('|'))) return true;
        }

        return false;
    }

    /// <summary>A byline's or a table's line has figures that a menu has not.</summary>
    private static bool HasDate(ReadOnlySpan<char> line)
    {
        int digits = 0;
        foreach (char c in line) if (char.IsAsciiDigit(c)) digits++;
        return digits >= 4;
    }
}
