namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>An article with its date expressions found, paragraph by paragraph: what the rules for dates read.</summary>
internal sealed class DatedText
{
    private DatedText(Article article, FoldedText folded)
    {
        Article = article;
        Folded = folded;
        Dates = DateScanner.Scan(folded.Text);
        Paragraphs = new DatedParagraph[article.Paragraphs.Count];
        int next = 0;
        bool isHead = true;
        for (int i = 0; i < Paragraphs.Length; i++)
        {
            int start = folded.FromSource(article.Paragraphs[i].Start);
            int end = folded.FromSource(article.Paragraphs[i].End);
            while (next < Dates.Count && Dates[next].Start < start) next++;
            int first = next;
            while (next < Dates.Count && Dates[next].Start < end) next++;
            bool isProse = IsRunningText(folded.Text.AsSpan(start, end - start));
            if (isProse && article.Furniture[i] is null) isHead = false;
            Paragraphs[i] = new(start, end, first, next - first, isHead, isProse, article.Furniture[i]);
        }
    }

    /// <summary>A dozen words or more that end as a sentence does.</summary>
    private static bool IsRunningText(ReadOnlySpan<char> words)
    {
        if (words.Length < 60) return false;
        ReadOnlySpan<char> tail = words.TrimEnd(" \"')]");
        if (words.Length > 1200) return true;
        if (tail.Length == 0 || tail[^1] is not ('.' or '!' or '?')) return false;
        int count = char.IsAsciiLetter(words[0]) ? 1 : 0;
        for (int i = 1; i < words.Length && count < 12; i++)
        {
            if (words[i - 1] == ' ' && char.IsLetter(words[i])) count++;
        }

        return count == 12;
    }

    public Article Article { get; }

    public FoldedText Folded { get; }

    /// <summary>All expressions of the text, in order.</summary>
    public List<DateExpression> Dates { get; }

    public DatedParagraph[] Paragraphs { get; }

    public static DatedText Of(Article article) => new(article, FoldedText.Of(article));

    /// <summary>The words of a paragraph, folded.</summary>
    public ReadOnlySpan<char> Words(DatedParagraph paragraph) => Folded.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);

    /// <summary>An expression as evidence.</summary>
    public Evidence Evidence(DateExpression date, string rule)
    {
        TextSpan span = Folded.ToSource(date.Start, date.End);
        return new(span.Start, span.End, rule, Article.Text[span.Start..span.End]);
    }

    /// <summary>The expressions of the story itself: those of its own paragraphs.</summary>
    public IEnumerable<(DatedParagraph Paragraph, DateExpression Date)> OfStory()
    {
        foreach (DatedParagraph paragraph in Paragraphs)
        {
            if (paragraph.Furniture is not null) continue;
            for (int i = 0; i < paragraph.DateCount; i++) yield return (paragraph, Dates[paragraph.FirstDate + i]);
        }
    }
}

/// <summary>A paragraph in folded offsets, with its date expressions.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last.</param>
/// <param name="FirstDate">The index of its first expression.</param>
/// <param name="DateCount">How many it has.</param>
/// <param name="IsHead">It stands before the story's first running text.</param>
/// <param name="IsProse">It is running text.</param>
/// <param name="Furniture">The rule that fenced it off, or null.</param>
internal readonly record struct DatedParagraph(int Start, int End, int FirstDate, int DateCount, bool IsHead, bool IsProse, string? Furniture);
