using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Who answers in an interview of questions and answers: lines that begin Q: and A:, or paragraphs that ask and paragraphs in quotation marks
/// that answer. It is the one person whom the text names before the first question; where it names several, nobody can tell.
/// </summary>
internal sealed class Interviewee
{
    private const int LongestQuestion = 300;

    private readonly Article _article;

    private Interviewee(Article article, int person)
    {
        _article = article;
        Person = person;
    }

    /// <summary>The person's number, or -1.</summary>
    internal int Person { get; }

    internal static Interviewee Of(Article article, IReadOnlyList<Person> persons)
    {
        int question = -1, answers = 0, asked = -1, answered = 0;
        for (int p = 0; p < article.Paragraphs.Count; p++)
        {
            Paragraph paragraph = article.Paragraphs[p];
            if (article.Furniture[p] is not null) continue;
            if (p > 0 && IsQuestion(article, p - 1) && OpensWithMark(article, paragraph))
            {
                if (asked < 0) asked = article.Paragraphs[p - 1].Start;
                answered++;
            }

            if (paragraph.End - paragraph.Start < 4 || article.Text[paragraph.Start + 1] is not (':' or '.')) continue;
            if (article.Text[paragraph.Start] == 'Q' && question < 0) question = paragraph.Start;
            else if (article.Text[paragraph.Start] == 'A' && question >= 0) answers++;
        }

        if (answers > 0) return new Interviewee(article, Only(persons, question));
        return new Interviewee(article, answered > 1 ? Only(persons, asked) : -1);
    }

    /// <summary>Whether a paragraph is the answer to the one before it.</summary>
    internal bool Answers(int p) => Person >= 0 && p > 0 && IsQuestion(_article, p - 1);

    private static int Only(IReadOnlyList<Person> persons, int before)
    {
        int found = -1;
        for (int i = 0; i < persons.Count; i++)
        {
            if (persons[i].Mentions.Count == 0 || persons[i].Mentions[0].Start > before) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }

    private static bool IsQuestion(Article article, int p)
    {
        Paragraph paragraph = article.Paragraphs[p];
        return article.Text[paragraph.End - 1] == '?' && paragraph.End - paragraph.Start < LongestQuestion && !OpensWithMark(article, paragraph);
    }

    private static bool OpensWithMark(Article article, Paragraph paragraph) =>
        MarkSpelling.Read(article.Text, paragraph.Start, out _, out MarkSpelling.Shape shape) > 0 && shape != MarkSpelling.Shape.Closing;
}
