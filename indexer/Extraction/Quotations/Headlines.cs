using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Which paragraphs are headlines, standfirsts' headings or cross-heads: marked as such, or the short lines without a full stop that stand
/// before the first sentence of a text. Marks in a headline copy or paraphrase; they are no quotation of their own.
/// </summary>
internal sealed class Headlines
{
    private const int LongestHeadline = 160;

    private readonly Article _article;
    private readonly int _body;

    internal Headlines(Article article)
    {
        _article = article;
        _body = article.Paragraphs.Count;
        for (int p = 0; p < article.Paragraphs.Count; p++)
        {
            if (article.Furniture[p] is not null || article.Paragraphs[p].Kind == ParagraphKind.Heading) continue;
            if (!LooksLikeSentence(article.Paragraphs[p])) continue;
            _body = p;
            break;
        }
    }

    /// <summary>The first paragraph of running text.</summary>
    internal int Body => _body;

    internal bool Is(int p) => _article.Paragraphs[p].Kind == ParagraphKind.Heading || p < _body && _body < _article.Paragraphs.Count;

    private bool LooksLikeSentence(Paragraph paragraph)
    {
        if (paragraph.End - paragraph.Start > LongestHeadline) return true;
        string text = _article.Text;
        for (int k = paragraph.Start + 12; k + 2 < paragraph.End; k++)
        {
            if (text[k] == '.' && text[k + 1] == ' ' && char.IsLower(text[k - 1]) && !char.IsLower(text[k + 2])) return true;
        }
        int i = paragraph.End - 1;
        while (i > paragraph.Start && text[i] is '”' or '"' or '’' or '\'' or ')' or '»') i--;
        return text[i] is '.' or ':' or ',' && i - paragraph.Start > 12 || text[i] == '!' && i - paragraph.Start > 40;
    }
}
