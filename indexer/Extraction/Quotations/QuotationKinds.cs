namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Tells direct speech, partial quotations and mere terms apart.</summary>
internal static class QuotationKinds
{
    // A marked fragment of this many words that nobody is given as saying is still somebody's words.
    private const int TooLongForTerm = 8;

    internal static QuotationKind Of(string text, MarkedSpan span, in Introduction intro, Attachment bond, bool attributive, bool headline)
    {
        var words = span.Segments[0];
        int count = WordsInMarks.Count(text, words);
        if (span.Segments.Count > 1) return QuotationKind.Direct;
        bool upper = WordsInMarks.StartsUpper(text, words);
        bool sentence = WordsInMarks.HasInnerStop(text, words) || upper && (WordsInMarks.EndsSentence(text, words) || WordsInMarks.Last(text, words) == ',');
        if (headline) return bond.Exists && bond.Rule is "verb-after" or "verb-before" or "verb-at-sentence-end" or "signature-after" && count > 3 ? Spoken(sentence) : QuotationKind.Term;
        if (WordsInMarks.IsGrade(text, words) && !(intro.Direct && upper && WordsInMarks.EndsSentence(text, words))) return QuotationKind.Term;
        if (intro.Term && !(sentence && count > 6)) return QuotationKind.Term;
        bool adjacent = bond.Rule is "verb-after" or "verb-before" or "label-before-colon" or "colon-before" or "heading-before" or "signature-after" or "verdict-after";
        if (!adjacent && WordsInMarks.IsTitleCase(text, words)) return QuotationKind.Term;
        if (!bond.Exists || bond.Rule == "carried-from-source")
        {
            if (count <= 2 || count == 3 && !(sentence && intro.SentenceInitial) || attributive && !(bond.Exists && count > 3)) return QuotationKind.Term;
            if (bond.Exists) return Spoken(sentence);
            return (intro.Impersonal || intro.Unresolved) && count > 3 || sentence && (count >= 4 || count == 3 && intro.SentenceInitial) || count >= TooLongForTerm ? Spoken(sentence) : QuotationKind.Term;
        }
        if (attributive && (count <= 3 && intro.Distance > 4 || count == 1 && intro.Distance <= 1)) return QuotationKind.Term;
        if (count <= 2 && !adjacent && (intro.Distance > 15 || bond.Rule == "verb-at-sentence-end")) return QuotationKind.Term;
        return Spoken(sentence || intro.Direct && upper && count > 3);
    }

    private static QuotationKind Spoken(bool sentence) => sentence ? QuotationKind.Direct : QuotationKind.Partial;
}
