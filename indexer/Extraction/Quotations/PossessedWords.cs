namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Reads whose words a noun of saying announces: Jane Doe's verdict? “…”; Her answer: “…”; The council's response was “…”.</summary>
internal sealed class PossessedWords(string text, List<ClauseToken> tokens, ClauseWords words, AttributionFinder finder)
{
    /// <summary>The possessor of a noun of saying in the stretch before a quotation, or none.</summary>
    /// <param name="first">The stretch's first token.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="sentence">The number of the sentence in the document.</param>
    /// <param name="paragraph">The number of the paragraph.</param>
    /// <param name="adjacent">A colon or its verb stands right before the quotation; else the noun must have its verb behind it.</param>
    internal Attachment Before(int first, int end, int sentence, int paragraph, bool adjacent = true)
    {
        for (int k = end - 1; k > first; k--)
        {
            if (tokens[k].Kind is TokenKind.Quote or TokenKind.Semicolon) return Attachment.None;
            if (!IsSaying(tokens[k], words) || !adjacent && !(k + 1 < end && tokens[k + 1].Is(WordClass.Be))) continue;
            int owner = k - 1;
            while (owner > first && k - owner < 4 && tokens[owner].Kind == TokenKind.Word && !tokens[owner].Possessive && !IsOwner(tokens[owner]) && !tokens[owner].Is(WordClass.Preposition | WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Determiner)) owner--;
            var who = Owner(owner, first, sentence, paragraph);
            if (who.Exists) return new Attachment(who, new TextSpan(tokens[owner].Start, tokens[k].End), "possessed-words", who.Basis, tokens[k].Start);
        }

        return Attachment.None;
    }

    /// <summary>The verdict, the words, the message: what was said.</summary>
    internal static bool IsSaying(ClauseToken t, ClauseWords words) =>
        words.IsOneOf(t, "verdict", "message", "answer", "reply") || words.IsOneOf(t, "response", "view", "conclusion", "advice") || words.IsOneOf(t, "motto", "explanation", "description", "reaction")
        || words.IsOneOf(t, "words", "assessment", "comment", "warning") || words.IsOneOf(t, "plea", "question", "opinion", "admission") || words.IsOneOf(t, "judgement", "judgment", "complaint", "retort") || words.IsOneOf(t, "claim", "views", "line", "sentence")
        || words.IsOneOf(t, "catchphrase", "statement", "excuse", "defence");

    private bool IsOwner(ClauseToken t) => words.IsOneOf(t, "her", "his", "their", "my");

    private Attributed Owner(int owner, int first, int sentence, int paragraph)
    {
        var t = tokens[owner];
        var span = new TextSpan(t.Start, t.End);
        if (t.Kind == TokenKind.Person && t.Possessive) return new Attributed(t.Ref, span, default, WordClass.None, Basis.Stated, "");
        if (t.Kind != TokenKind.Word) return Attributed.Nobody;
        if (IsOwner(t)) return finder.Who(new Subject(SubjectKind.Pronoun, t.Start, t.End, -1, WordClass.None, owner), sentence, paragraph);
        if (!t.Possessive) return Attributed.Nobody;
        int start = owner;
        while (start > first && tokens[start - 1].Kind == TokenKind.Word && !tokens[start].Is(WordClass.Determiner) && !tokens[start - 1].Is(WordClass.Preposition | WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Conjunction)) start--;
        if (!t.Is(WordClass.Role | WordClass.People | WordClass.Body | WordClass.Document) && !char.IsUpper(text[t.Start])) return Attributed.Nobody;
        var phrase = new TextSpan(tokens[start].Start, t.End);
        return new Attributed(-1, phrase, phrase, (t.Class & WordClass.Noun) is var head and not WordClass.None ? head : WordClass.Role, Basis.Stated, "");
    }
}
