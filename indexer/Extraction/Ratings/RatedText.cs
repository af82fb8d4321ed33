using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>An article as the rules for ratings read it: folded, with paragraphs and sentences in folded offsets.</summary>
internal sealed class RatedText
{
    public RatedText(Article article, FoldedText folded)
    {
        Article = article;
        Folded = folded;
    }

    public Article Article { get; }

    public FoldedText Folded { get; }

    public string Text => Folded.Text;

    public int ParagraphCount => Article.Paragraphs.Count;

    /// <summary>A paragraph's span, folded.</summary>
    public TextSpan Span(int paragraph)
    {
        Paragraph p = Article.Paragraphs[paragraph];
        return new(Folded.FromSource(p.Start), Folded.FromSource(p.End));
    }

    public ReadOnlySpan<char> Words(int paragraph)
    {
        TextSpan span = Span(paragraph);
        return Text.AsSpan(span.Start, span.Length);
    }

    public bool IsFurniture(int paragraph) => Article.Furniture[paragraph] is not null;

    /// <summary>
    /// The sentence at a place of a paragraph, folded. A line that does not end a sentence goes on in the next one where no empty line
    /// parts them: headings of two lines are one.
    /// </summary>
    public TextSpan Sentence(int paragraph, int at)
    {
        int source = Folded.ToSource(at);
        IReadOnlyList<TextSpan> sentences = Article.Sentences[paragraph];
        if (sentences.Count == 0) return Span(paragraph);
        int low = 0;
        int high = sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (source >= sentences[middle].End) low = middle + 1;
            else high = middle;
        }

        int start = Folded.FromSource(sentences[low].Start);
        return new(low == 0 ? HeadingStart(paragraph, start) : start, Folded.FromSource(sentences[low].End));
    }

    private static bool EndsOpen(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> last = line[(line.LastIndexOf(' ') + 1)..];
        return last is "and" or "of" or "the" or "in" or "for" or "to" or "with" or "is" or "are" or "that" or "requires" or "require" or "be" or "a" or "&";
    }

    /// <summary>Whether a sentence is a heading: a short line of its own, without a full stop, with an empty line behind it.</summary>
    public bool IsHeading(int paragraph, TextSpan sentence)
    {
        TextSpan line = Span(paragraph);
        if (sentence.End != line.End || line.Length > 150 || Text[line.End - 1] is '.' or ',' or ';') return false;
        int end = Article.Paragraphs[paragraph].End;
        return end + 1 >= Article.Text.Length || Article.Text[end + 1] == '\n' || Article.Text[end + 1] == '\f';
    }

    private int HeadingStart(int paragraph, int start)
    {
        for (int back = paragraph - 1; back >= 0 && paragraph - back <= 2; back--)
        {
            TextSpan above = Span(back);
            if (start - above.End != 1 || IsFurniture(back) || above.Length is 0 or > 130 || Text[above.End - 1] is '.' or ':' or '!' or '?' or ';') break;
            if (!char.IsLower(Text[start]) && !EndsOpen(Text.AsSpan(above.Start, above.Length))) break;
            start = above.Start;
        }

        return start;
    }
}
