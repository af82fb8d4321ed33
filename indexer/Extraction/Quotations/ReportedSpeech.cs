namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Speech told without marks: the clause after "said that", "told members that", or before ", the report said".</summary>
internal sealed class ReportedSpeech(string text, List<ClauseToken> tokens, ClauseGrammar grammar, Func<int, bool> isTerm)
{
    private const int ShortestClause = 4;

    // Verbs that take a clause without "that": said the report was fair.
    private static readonly string[] Plain = ["said", "says", "say", "thought", "thinks", "believes", "believed", "insisted", "insists", "claimed", "added", "felt", "feels", "feel", "admitted", "saying", "adding"];

    internal void Read(List<Attribution> attributions, SpeakerBuilder speakers, List<Quotation> result, bool headline)
    {
        if (headline) return;
        int covered = -1;
        foreach (var a in attributions)
        {
            // I think that…: a speaker's or an author's own words are no report
            if (!a.Who.Exists || a.Who.Rule is "turn" or "author" || a.Order == AttributionOrder.Embedded || a.Start < covered || IsHypothetical(a)) continue;
            var (first, last) = Clause(a);
            while (last > first && tokens[last - 1].Is(WordClass.Subordinator | WordClass.Conjunction)) last--;
            if (last - first < ShortestClause) continue;
            int start = first > 0 ? tokens[first - 1].End : tokens[first].Start, end = tokens[last - 1].End;
            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or '.')) start++;
            var bond = Attachment.Of(a, a.Order == AttributionOrder.According ? "reported-according-to" : "reported-clause");
            result.Add(new Quotation(QuotationKind.Reported, start, end, [new TextSpan(start, end)], speakers.Build(bond), null, bond.Rule));
            covered = end;
        }
    }

    // The tokens of the clause, from and to.
    private (int First, int Last) Clause(Attribution a)
    {
        int end = a.Verb + 1;
        while (end < tokens.Count && tokens[end].Sentence == a.Sentence && end - a.Verb < 200) end++;
        while (end > a.Verb + 1 && tokens[end - 1].Kind == TokenKind.Stop) end--;
        int k = a.Verb + 1;
        if (a.Order == AttributionOrder.Before && a.Verb + 1 >= end) return Preceding(a);
        if (a.Order is AttributionOrder.Inverted) return (0, 0);
        bool that = false;
        bool passive = a.Order == AttributionOrder.Passive;
        bool plain = IsPlain(tokens[a.Verb]);
        for (int i = k; i < end && i < k + (passive ? 24 : 8); i++)
        {
            if (tokens[i].Kind is TokenKind.Quote or TokenKind.Colon || tokens[i].Kind == TokenKind.Comma && !passive || grammar.Words.IsWord(tokens[i], "to")) break;
            if (plain && i > k && tokens[i].Is(WordClass.Auxiliary | WordClass.Pronoun)) break;
            if (!grammar.Words.IsOneOf(tokens[i], "that", "whether", "why", "if")) continue;
            that = true;
            k = i + 1;
            break;
        }
        if (!that)
        {
            // said the report was fair: a clause of its own, with a verb in it.
            if (!plain || a.Order != AttributionOrder.Before || k >= end || tokens[k].IsBreak || tokens[k].Kind is TokenKind.Quote or TokenKind.Colon) return (0, 0);
            bool verb = false;
            for (int i = k + 1; i < end && i < k + 20 && !verb; i++) verb = tokens[i].Is(WordClass.Auxiliary) || EndsInEd(tokens[i]);
            if (!verb || tokens[k].Is(WordClass.Preposition)) return (0, 0);
        }
        // A quotation is kept as such: the clause around it ends where it begins.
        int last = k;
        while (last < end && tokens[last].Kind is not (TokenKind.Semicolon or TokenKind.Colon) && !(tokens[last].Kind == TokenKind.Quote && !isTerm(tokens[last].Ref))) last++;
        return (k, last);
    }

    private bool IsPlain(ClauseToken verb)
    {
        foreach (string plain in Plain)
        {
            if (grammar.Words.IsWord(verb, plain)) return true;
        }
        return false;
    }

    // would say, to say, if they said: nobody has said it.
    private bool IsHypothetical(Attribution a)
    {
        if ((a.Class & WordClass.Bare) == 0) return false;
        var before = grammar.Words.At(a.Verb - 1, a.Sentence);
        return before.Is(WordClass.Auxiliary) || grammar.Words.IsOneOf(before, "to", "not");
    }

    // Caseloads had come down, the report said.
    private (int First, int Last) Preceding(Attribution a)
    {
        int comma = a.SubjectToken - 1;
        if (comma < 1 || tokens[comma].Kind != TokenKind.Comma || tokens[comma].Sentence != a.Sentence) return (0, 0);
        int first = comma;
        while (first > 0 && tokens[first - 1].Sentence == a.Sentence && comma - first < 200 && tokens[first - 1].Kind != TokenKind.Quote) first--;
        return (first, comma);
    }

    private bool EndsInEd(ClauseToken t) => t.Kind == TokenKind.Word && text.AsSpan(t.Start, t.End - t.Start).EndsWith("ed", StringComparison.Ordinal);
}
