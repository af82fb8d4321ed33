namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Whose words go on where a sentence quotes without saying whom: what the sentences before it in the paragraph leave.</summary>
internal static class Continuation
{
    // Jane Doe said that she was struck by how often inspectors had commented: the second verb is a part of what the first reports.
    internal static bool IsInThatClause(List<ClauseToken> tokens, ClauseWords words, Attribution outer, Attribution inner)
    {
        if (outer.Sentence != inner.Sentence || !outer.Who.IsPerson || outer.Order != AttributionOrder.Before || (outer.Class & WordClass.Speech) == 0 || inner.SubjectToken <= outer.Verb) return false;
        if (outer.Verb + 1 >= tokens.Count || !words.IsWord(tokens[outer.Verb + 1], "that")) return false;
        for (int k = outer.Verb + 1; k < inner.SubjectToken; k++)
        {
            if (tokens[k].IsBreak || tokens[k].Is(WordClass.Conjunction)) return false;
        }

        return true;
    }

    // Inspectors said that caseloads were high. As a result, assessments were “often descriptive”: nobody else has spoken since.
    internal static Attachment SourceInParagraph(string text, List<ClauseToken> tokens, int at, List<Attribution> attributions)
    {
        int last = IntroductionReader.FirstFrom(attributions, at) - 1;
        while (last >= 0 && attributions[last].Sentence == tokens[at].Sentence) last--;
        return last >= 0 && attributions[last] is { Order: not AttributionOrder.Embedded } a && a.Who.Exists && a.Who.IsSource(text) ? Attachment.Of(a, "carried-from-source").Carried("carried-from-source", -1) : Attachment.None;
    }

    // The Director replied that it did. The panel could expect it “in, I should say, a year”: who says I is whose speech is being told.
    internal static Attachment LastPersonBefore(int at, List<Attribution> attributions)
    {
        for (int i = IntroductionReader.FirstFrom(attributions, at) - 1; i >= 0; i--)
        {
            var who = attributions[i].Who;
            if (!who.Exists || attributions[i].Order is AttributionOrder.Embedded) continue;
            return who.IsPerson || (who.Head & WordClass.Role) != 0 ? Attachment.Of(attributions[i], "first-person-in-report").Carried("first-person-in-report", -1) : Attachment.None;
        }

        return Attachment.None;
    }
}
