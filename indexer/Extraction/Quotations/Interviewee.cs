using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Who answers in an interview of questions and answers (lines that begin Q: and A:): the one person whom the text names before the first
/// question. Where it names several, nobody can tell.
/// </summary>
internal static class Interviewee
{
    /// <summary>The person's number, or -1.</summary>
    public static int Of(Article article, IReadOnlyList<Person> persons)
    {
        int question = -1, answers = 0;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            if (paragraph.End - paragraph.Start < 4 || article.Text[paragraph.Start + 1] is not (':' or '.')) continue;
            if (article.Text[paragraph.Start] == 'Q' && question < 0) question = paragraph.Start;
            else if (article.Text[paragraph.Start] == 'A' && question >= 0) answers++;
        }

        if (answers == 0) return -1;
        int found = -1;
        for (int i = 0; i < persons.Count; i++)
        {
            if (persons[i].Mentions.Count == 0 || persons[i].Mentions[0].Start > question) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }
}
