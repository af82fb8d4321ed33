using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Who signs a letter or a message to many: the person whose name is a line of its own near the end of a text that greets somebody.</summary>
internal static class LetterSigner
{
    // Own paragraphs looked at from the head for the greeting, and from the end for the name.
    private const int Head = 16, Foot = 8;

    /// <summary>The person's number, or -1.</summary>
    internal static int Of(Article article, IReadOnlyList<Person> persons)
    {
        if (!Greets(article)) return -1;
        int seen = 0;
        for (int p = article.Paragraphs.Count - 1; p >= 0 && seen < Foot; p--)
        {
            if (article.Furniture[p] is not null) continue;
            seen++;
            Paragraph line = article.Paragraphs[p];
            for (int i = 0; i < persons.Count; i++)
            {
                foreach (Mention mention in persons[i].Mentions)
                {
                    if (mention.FormStart == line.Start && line.End - mention.End < 5) return i;
                }
            }
        }

        return -1;
    }

    /// <summary>The number of the one person whom the greeting names, or -1.</summary>
    internal static int Addressee(Article article, IReadOnlyList<Person> persons)
    {
        int seen = 0;
        for (int p = 0; p < article.Paragraphs.Count && seen < Head; p++)
        {
            if (article.Furniture[p] is not null) continue;
            seen++;
            Paragraph line = article.Paragraphs[p];
            if (line.End - line.Start > 60 || !article.Text.AsSpan(line.Start, line.End - line.Start).StartsWith("Dear ")) continue;
            int found = -1;
            for (int i = 0; i < persons.Count; i++)
            {
                if (!persons[i].Mentions.Any(m => m.Start >= line.Start && m.End <= line.End)) continue;
                if (found >= 0) return -1;
                found = i;
            }

            return found;
        }

        return -1;
    }

    private static bool Greets(Article article)
    {
        int seen = 0;
        for (int p = 0; p < article.Paragraphs.Count && seen < Head; p++)
        {
            if (article.Furniture[p] is not null) continue;
            seen++;
            ReadOnlySpan<char> line = article.Text.AsSpan(article.Paragraphs[p].Start, article.Paragraphs[p].End - article.Paragraphs[p].Start);
            if (line.Length < 60 && (line.StartsWith("Dear ") || line.StartsWith("Hi ") || line.StartsWith("Hello ") || line.StartsWith("Hello,"))) return true;
        }

        return false;
    }
}
