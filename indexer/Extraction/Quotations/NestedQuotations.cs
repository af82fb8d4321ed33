namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Quotations inside quotations: kept where the words around them inside say whose they are (One of them said to me, ‘…’). What the outer
/// speaker says of himself (I told them, ‘…’) is his.
/// </summary>
internal sealed class NestedQuotations(string text, ClauseTokenizer tokenizer, AttributionFinder finder)
{
    private const int MostNested = 8;

    // Characters before an inner quotation that may say whose it is.
    private const int LongestLead = 300;

    /// <summary>Reads the quotations inside one. Leaves other tokens behind than it found.</summary>
    internal void Read(MarkedSpan outer, Attachment bond, Article article, SpeakerBuilder speakers, List<Quotation> result)
    {
        if (outer.Nested.Count is 0 or > MostNested) return;
        foreach (var nested in outer.Nested)
        {
            if (WordsInMarks.Count(text, nested.Segments[0]) < 3) continue;
            var segment = outer.Segments.Find(s => s.Start <= nested.Start && nested.End <= s.End);
            var sentences = article.Sentences[ParagraphOf(article, outer, nested)];
            int start = Math.Max(segment.Start, nested.OuterStart - LongestLead);
            foreach (var sentence in sentences)
            {
                if (sentence.Start > start && sentence.Start < nested.OuterStart) start = sentence.Start;
            }
            (TextSpan, int)[] quotes = [(new TextSpan(nested.OuterStart, nested.OuterEnd), 0)];
            var tokens = tokenizer.Tokenize(start, Math.Min(segment.End, nested.OuterEnd), [], quotes);
            var found = Speaker(tokens, bond);
            if (!found.Exists) continue;
            bool sentenceInside = WordsInMarks.StartsUpper(text, nested.Segments[0]);
            result.Add(new Quotation(sentenceInside ? QuotationKind.Direct : QuotationKind.Partial, nested.Start, nested.End, [.. nested.Segments], speakers.Build(found), null, "marks-nested") { Flags = ["nested"] });
        }
    }

    private Attachment Speaker(List<ClauseToken> tokens, Attachment bond)
    {
        var grammar = finder.Grammar;
        for (int i = tokens.Count - 1; i >= 0 && i > tokens.Count - 20; i--)
        {
            if (!tokens[i].Is(WordClass.Speech) || !grammar.IsReportingVerb(i)) continue;
            var subject = grammar.Before(i);
            var cue = new TextSpan(tokens[i].Start, tokens[i].End);
            switch (subject.Kind)
            {
                case SubjectKind.Pronoun when grammar.Words.IsWord(tokens[subject.Token], "I"):
                    return bond.Exists ? bond with { Cue = cue, Rule = "verb-inside", Basis = Basis.Inferred, Key = -1 } : Attachment.None;
                case SubjectKind.Person:
                    return new Attachment(new Attributed(subject.Person, new TextSpan(subject.Start, subject.End), default, WordClass.None, Basis.Stated, ""), cue, "verb-inside", Basis.Stated, -1);
                case SubjectKind.Phrase when (subject.Head & WordClass.Noun) != 0 || tokens[subject.Token].Is(WordClass.Determiner):
                    var phrase = new TextSpan(subject.Start, subject.End);
                    return new Attachment(new Attributed(-1, phrase, phrase, subject.Head, Basis.Stated, ""), cue, "verb-inside", Basis.Stated, -1);
                default:
                    return Attachment.None;
            }
        }
        return Attachment.None;
    }

    private static int ParagraphOf(Article article, MarkedSpan outer, MarkedSpan nested)
    {
        int p = outer.FirstParagraph;
        while (p < outer.LastParagraph && article.Paragraphs[p].End < nested.Start) p++;
        return p;
    }
}
