using SearchEngine.Indexer.Extraction.Dates;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>
/// Reads the judgement tables of inspection reports and council pages in each form they come in: cells of a table, a label and its grade on
/// lines of their own, both on a line with a colon, a dash or a gap between them, and headings that end with their grade.
/// </summary>
internal sealed class JudgementTable(RatedText text)
{
    private const int LongestRow = 260;
    private const string CellMarks = " .\"'*";

    /// <summary>The row a grade is the value of, or null where it stands in a sentence.</summary>
    public JudgementRow? Row(int paragraph, GradeMention mention)
    {
        TextSpan line = text.Span(paragraph);
        if (line.Length > LongestRow) return null;
        string source = text.Article.Source.Slice(text.Article.Paragraphs[paragraph].Span);
        if (source.Contains('\t')) return Cell(paragraph, source, mention);
        ReadOnlySpan<char> before = text.Text.AsSpan(line.Start, mention.Start - line.Start);
        ReadOnlySpan<char> after = text.Text.AsSpan(mention.End, Math.Max(0, line.End - mention.End)).Trim(" .*\"'");
        if (WithoutNumber(before) is int shorter)
        {
            before = before[..shorter];
            after = after.TrimStart(')');
        }

        if (after.Length > 0 && before.EndsWith("  ") && EndsLine(mention.End))
        {
            string both = $"{before.TrimEnd()} {after}"; // a column's label that goes on under its first line
            return JudgementArea.Named(both) is string named ? new(named, line.Start, null, IsPrevious(paragraph)) : null;
        }

        if (before.Trim().Length == 0 && after.Length is > 0 and < 60 && EndsLine(mention.End) && LabelAbove(paragraph) is (string top, int topStart) && JudgementArea.Named($"{top} {after}") is string split)
        {
            return new(split, topStart, null, IsPrevious(paragraph)); // a label of two lines, its grade set between them
        }

        if (after is ['(', .., ')']) after = default; // Good (previously inadequate)
        if (Centred(paragraph, before, after, mention) is string centred) return new(centred, line.Start, null, IsPrevious(paragraph));
        if (after.Length > 0 && !(before.EndsWith("  ") && text.Text.AsSpan(mention.End).StartsWith("  "))) return null;
        ReadOnlySpan<char> label = before.TrimEnd(" \"'");
        if (label.Trim("-*• ").Length == 0) return Stacked(paragraph);
        if (label[^1] is ':' or '-' or '?' or '|' || before.EndsWith("  ") || before.EndsWith(" is: ")) return Inline(paragraph, line.Start, label);
        return null;
    }

    /// <summary>A grade of two lines with its label set beside the middle: <c>Requires improvement</c>, <c>Overall effectiveness</c>, <c>to be good</c>.</summary>
    private string? Centred(int paragraph, ReadOnlySpan<char> before, ReadOnlySpan<char> after, GradeMention mention)
    {
        const string rest = "to be good";
        if (mention.Grade != Grades.RequiresImprovement || mention.IsFull || before.Trim().Length > 0) return null;
        string below = after.ToString();
        for (int i = paragraph + 1; i < text.ParagraphCount && i <= paragraph + 2 && below.Length < LongestRow && !below.EndsWith(rest, StringComparison.OrdinalIgnoreCase); i++)
        {
            below = $"{below} {text.Words(i)}";
        }

        bool isCell = below.EndsWith(rest, StringComparison.OrdinalIgnoreCase) && below.Length < LongestRow && below.IndexOfAny(['.', ':']) < 0 && !below.Contains("improvement", StringComparison.OrdinalIgnoreCase);
        return isCell ? JudgementArea.Named(below.AsSpan(0, below.Length - rest.Length)) : null;
    }

    /// <summary>A gap of two blanks or more after the label: its grade stands in the next column, and the label may go on below.</summary>
    private bool IsColumn(ReadOnlySpan<char> label, int start)
    {
        int end = start + label.Length;
        return end + 1 < text.Text.Length && text.Text[end] == ' ' && text.Text[end + 1] == ' ';
    }

    private bool EndsLine(int folded)
    {
        int at = text.Folded.ToSource(folded);
        return at >= text.Article.Text.Length || text.Article.Text[at] == '\n';
    }

    private JudgementRow? Inline(int paragraph, int start, ReadOnlySpan<char> label)
    {
        ReadOnlySpan<char> bare = label.TrimEnd(" :-|");
        if (bare.Length == 0) return null;
        string? area = JudgementArea.KeyQuestion(bare) ?? (bare.Equals("overall", StringComparison.OrdinalIgnoreCase) ? JudgementArea.Overall : JudgementArea.Named(bare));
        if (area is null && bare[^1] == '?') return null;
        int from = start;
        if (area is null && label.Length > 0 && paragraph + 1 < text.ParagraphCount && IsColumn(label, start)) area = JudgementArea.Named(bare.ToString() + " " + text.Words(paragraph + 1).ToString());
        if (area is null || char.IsLower(bare[0]))
        {
            // a heading of two lines, or a cell whose label goes on beside the next line
            if (paragraph > 0 && LabelAbove(paragraph) is (string above, int aboveStart))
            {
                area = JudgementArea.Named(above + " " + bare.ToString()) ?? area;
                from = aboveStart;
            }

            if (area is null && paragraph + 1 < text.ParagraphCount) area = JudgementArea.Named(bare.ToString() + " " + text.Words(paragraph + 1).ToString());
        }

        if (area is null && !bare.Contains("overall", StringComparison.OrdinalIgnoreCase) && !IsRatingNoun(bare))
        {
            if (!IsListed(paragraph)) return null;
            area = AreaSlug(bare.Trim(" -*•"));
        }

        return new(area ?? JudgementArea.Overall, from, null, IsPrevious(paragraph) || HasPast(bare));
    }

    /// <summary>The line is one of a list of names with their grades.</summary>
    private bool IsListed(int paragraph) =>
        IsNameAndGrade(text.Words(paragraph)) && ((paragraph > 0 && IsNameAndGrade(text.Words(paragraph - 1))) || (paragraph + 1 < text.ParagraphCount && IsNameAndGrade(text.Words(paragraph + 1))));

    private static bool IsNameAndGrade(ReadOnlySpan<char> line)
    {
        line = line.Trim(" -*•");
        int colon = line.IndexOf(':');
        if (colon is < 2 or > 60 || !char.IsUpper(line[0]) || line.Length - colon > 60) return false;
        ReadOnlySpan<char> rest = line[(colon + 1)..].TrimStart();
        if (rest.Length == 0 || !char.IsUpper(rest[0])) return false;
        List<GradeMention> grades = GradeScanner.Scan(rest.ToString());
        return grades.Count > 0 && grades[0].Start == 0 && (grades[0].End == rest.Length || rest[grades[0].End..].TrimStart() is ['(', ..] or "" or ".");
    }

    /// <summary>A grade alone on its line: its label is what stands above, up to the grade or the sentence before.</summary>
    private JudgementRow? Stacked(int paragraph)
    {
        if (LabelAbove(paragraph) is not (string label, int start)) return null;
        string? area = JudgementArea.KeyQuestion(label) ?? JudgementArea.Named(label);
        if (area is null && GoesOnBelow(paragraph) && JudgementArea.Named($"{label} {text.Words(paragraph + 1)}") is string whole) area = whole;
        if (area is null && !label.Contains("overall", StringComparison.OrdinalIgnoreCase) && !IsRatingNoun(label)) return null;
        return new(area ?? JudgementArea.Overall, start, null, IsPrevious(paragraph));
    }

    /// <summary>A short line stands right below, and no empty one between.</summary>
    private bool GoesOnBelow(int paragraph)
    {
        if (paragraph + 1 >= text.ParagraphCount || text.Span(paragraph + 1).Length >= 60) return false;
        int end = text.Article.Paragraphs[paragraph].End;
        return text.Article.Text.AsSpan(end, text.Article.Paragraphs[paragraph + 1].Start - end).Count('\n') == 1;
    }

    private (string Label, int Start)? LabelAbove(int paragraph)
    {
        string label = "";
        int start = -1;
        for (int i = paragraph - 1; i >= 0 && paragraph - i <= 3; i--)
        {
            TextSpan line = text.Span(i);
            ReadOnlySpan<char> words = text.Words(i).Trim(" *");
            if (line.Length == 0 || line.Length > 130 || text.IsFurniture(i) || words[^1] is '!' || (words[^1] == '?' && (label.Length > 0 || JudgementArea.KeyQuestion(words) is null)) || IsGradeOrHeading(words)) break;
            if (words[^1] == ':' && (i < paragraph - 1 || words.EndsWith(" are:") || words.EndsWith(" were:"))) break;
            if (words[^1] == '.' && (label.Length > 0 || words.Length > 60)) break;
            label = label.Length == 0 ? words.ToString() : words.ToString() + " " + label;
            start = line.Start;
        }

        return start < 0 ? null : (label, start);
    }

    private static bool IsGradeOrHeading(ReadOnlySpan<char> words)
    {
        List<GradeMention> grades = GradeScanner.Scan(words.ToString());
        if (grades.Count > 0 && words[grades[^1].End..].Trim(CellMarks).Length == 0) return true;
        return words.Equals("grade", StringComparison.OrdinalIgnoreCase) || words.Equals("judgement", StringComparison.OrdinalIgnoreCase) || words.Equals("to be good", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A cell of a table: its area is named by the first cell, its year by the head of its column.</summary>
    private JudgementRow? Cell(int paragraph, string source, GradeMention mention)
    {
        int at = text.Folded.ToSource(mention.Start) - text.Article.Paragraphs[paragraph].Start;
        int column = source.AsSpan(0, at).Count('\t');
        ReadOnlySpan<char> first = source.AsSpan(0, source.IndexOf('\t'));
        ReadOnlySpan<char> own = CellAt(source, column);
        if (column == 0 || own.Length > mention.End - mention.Start + 12) return null;
        (int? year, bool isPrevious) = ColumnHead(paragraph, column);
        if (IsTableOfPlaces(paragraph)) return new(JudgementArea.Overall, text.Span(paragraph).Start, year ?? OnlyYear(source), isPrevious, first.Trim().ToString());
        return new(JudgementArea.Named(first) ?? (first.Contains("overall", StringComparison.OrdinalIgnoreCase) ? JudgementArea.Overall : AreaSlug(first)), text.Span(paragraph).Start, year, isPrevious);
    }

    /// <summary>The first column of the table names authorities.</summary>
    private bool IsTableOfPlaces(int paragraph)
    {
        for (int i = paragraph - 1; i >= 0 && paragraph - i <= 200; i--)
        {
            string source = text.Article.Source.Slice(text.Article.Paragraphs[i].Span);
            if (!source.Contains('\t')) return false;
            if (CellAt(source, 0) is "Authority" or "Local authority" or "Council" or "Borough" or "Area" or "Name") return true;
        }

        return false;
    }

    /// <summary>The year of the one cell of a row that is a date.</summary>
    private static int? OnlyYear(string row)
    {
        int? year = null;
        foreach (DateExpression date in DateScanner.Scan(row))
        {
            if (date.Year is null) continue;
            if (year is not null && year != date.Year) return null;
            year = date.Year;
        }

        return year;
    }

    /// <summary>Where a grade's number starts that stands before its word: <c>Grade 3 (good)</c>, <c>3 - good</c>. Null for none.</summary>
    private static int? WithoutNumber(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> words = before.TrimEnd(" (-");
        if (words.Length == before.Length || words.Length < 2 || words[^1] is < '1' or > '4' || words[^2] is not ' ') return null;
        words = words[..^1].TrimEnd();
        if (words.EndsWith("grade", StringComparison.OrdinalIgnoreCase)) words = words[..^5].TrimEnd();
        return words.Length > 0 && words[^1] is ':' or '-' ? words.Length : null;
    }

    private (int? Year, bool IsPrevious) ColumnHead(int paragraph, int column)
    {
        for (int i = paragraph - 1; i >= 0 && paragraph - i <= 40; i--)
        {
            string row = text.Article.Source.Slice(text.Article.Paragraphs[i].Span);
            if (!row.Contains('\t')) break;
            ReadOnlySpan<char> cell = CellAt(row, column);
            if (GradeScanner.Scan(cell.ToString()).Count > 0) continue;
            DateExpression? date = DateScanner.Scan(cell.ToString()).Find(d => d.Year is not null) is { Year: not null } d ? d : null;
            return (date?.Year, cell.Contains("previous", StringComparison.OrdinalIgnoreCase) || cell.Contains("last", StringComparison.OrdinalIgnoreCase));
        }

        return (null, false);
    }

    /// <summary>Whether the list this row stands in is led by a sentence about an earlier inspection.</summary>
    private bool IsPrevious(int paragraph)
    {
        if (Lead(paragraph) is not int lead) return false;
        ReadOnlySpan<char> words = text.Words(lead);
        return HasPast(words) || (lead > 0 && words.Length < 90 && HasPast(text.Words(lead - 1)));
    }

    /// <summary>The paragraph that leads the list a row stands in, or null.</summary>
    public int? Lead(int paragraph)
    {
        for (int i = paragraph - 1; i >= 0 && paragraph - i <= 14; i--)
        {
            ReadOnlySpan<char> words = text.Words(i);
            if (words.Length == 0) continue;
            if (words[^1] == ':') return i;
            if (words.Length > 200) return null;
        }

        return null;
    }

    private static bool HasPast(ReadOnlySpan<char> words) =>
        words.Contains("previous", StringComparison.OrdinalIgnoreCase) || words.Contains("last inspection", StringComparison.OrdinalIgnoreCase)
        || words.Contains("earlier inspection", StringComparison.OrdinalIgnoreCase) || words.Contains("judgements for the local authority were", StringComparison.OrdinalIgnoreCase);

    private static bool IsRatingNoun(ReadOnlySpan<char> words) =>
        words.Contains("rating", StringComparison.OrdinalIgnoreCase) || words.Contains("grade", StringComparison.OrdinalIgnoreCase) || words.Contains("judgement", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> CellAt(string row, int column)
    {
        ReadOnlySpan<char> rest = row;
        for (int i = 0; i < column; i++)
        {
            int tab = rest.IndexOf('\t');
            if (tab < 0) return default;
            rest = rest[(tab + 1)..];
        }

        int end = rest.IndexOf('\t');
        return (end < 0 ? rest : rest[..end]).Trim();
    }

    private static string AreaSlug(ReadOnlySpan<char> words) => Slug.Of((words.Length > 80 ? words[..80] : words).ToString());
}
