namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>
/// The gender a text's pronouns give: the first "he" or "she" after somebody is named, as long as nobody else was named in between. The
/// first such pronouns that agree decide; any that disagree leave it open.
/// </summary>
internal static class PronounGender
{
    /// <summary>How far a pronoun may stand from the name, in characters.</summary>
    private const int Reach = 220;

    /// <param name="article">The text.</param>
    /// <param name="mentions">Where the person is named.</param>
    /// <param name="starts">Where anybody is named, rising.</param>
    public static Gender? Of(Article article, List<NameMention> mentions, int[] starts)
    {
        int female = 0, male = 0;
        foreach (var mention in mentions)
        {
            int next = Array.BinarySearch(starts, mention.End);
            if (next < 0) next = ~next;
            int to = Math.Min(mention.End + Reach, next < starts.Length ? starts[next] : article.Text.Length);
            to = Math.Min(to, article.Text.Length);
            if (mention.Paragraph + 1 < article.Paragraphs.Count) to = Math.Min(to, article.Paragraphs[mention.Paragraph + 1].End);
            switch (First(article.Text, mention.End, to))
            {
                case Gender.Female: female++; break;
                case Gender.Male: male++; break;
            }
        }

        return female > 0 && male == 0 ? Gender.Female : male > 0 && female == 0 ? Gender.Male : null;
    }

    private static bool AsksOfAnother(string text, int from, int at)
    {
        var before = text.AsSpan(from, at - from).TrimEnd();
        return before.Length < at - from && (before.EndsWith(" if", StringComparison.Ordinal) || before.EndsWith(" whether", StringComparison.Ordinal) || before.EndsWith(" why", StringComparison.Ordinal));
    }

    /// <summary>"He" and "she" may be anybody named last; "his" and "her" only when they begin a sentence: "Tom thanked her".</summary>
    private static Gender? First(string text, int from, int to)
    {
        bool quoted = false;
        for (int i = from; i < to; i++)
        {
            if (text[i] is '“' or '”' or '"') quoted = text[i] == '“' || (text[i] == '"' && !quoted);
            if (quoted || text[i] is not ('h' or 'H' or 's' or 'S') || (i > 0 && char.IsLetter(text[i - 1]))) continue;
            int end = i + 1;
            while (end < to && char.IsLetter(text[end])) end++;
            // asked if he had, knew why she left: somebody else, and so may be who comes next
            if (AsksOfAnother(text, from, i)) return null;

            switch (text.AsSpan(i, end - i))
            {
                case "he" or "He" or "His": return Gender.Male;
                case "she" or "She" or "Her" when !text.AsSpan(end).StartsWith(" Majesty", StringComparison.Ordinal): return Gender.Female;
                default: i = end - 1; break;
            }
        }

        return null;
    }
}
