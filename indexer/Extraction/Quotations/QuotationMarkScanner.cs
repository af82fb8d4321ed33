using System.Buffers;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Finds the marks of a paragraph and what each can do by its shape and neighbours. A mark between two letters is an apostrophe; one before
/// a word opens, one after a word closes; feet, inches, decades (’90s) and clipped words (’em) have none.
/// </summary>
internal static class QuotationMarkScanner
{
    private static readonly SearchValues<char> Candidates =
        SearchValues.Create("\"＂“”„‟«»〝〞〟'`‘’‛‚‹›â&\u0091\u0092\u0093\u0094");

    // Words English clips at the front, with an apostrophe that is no quotation mark.
    private static readonly string[] Clipped = ["em", "tis", "twas", "til", "till", "cause", "cos", "bout", "n", "neath", "fore", "ere", "im", "er", "ello", "ave", "ang"];

    // A row of marks longer than this is an ornament.
    private const int LongestRow = 3;

    /// <summary>Appends the marks of a stretch of text to a list.</summary>
    internal static void Scan(string text, int start, int end, List<QuotationMark> marks)
    {
        int at = start;
        while (at < end)
        {
            int step = text.AsSpan(at, end - at).IndexOfAny(Candidates);
            if (step < 0) return;
            at += step;
            int length = MarkSpelling.Read(text, at, out var family, out var shape);
            if (length == 0)
            {
                at++;
                continue;
            }
            if (length == 1 && at + LongestRow < end && text[at + 1] == text[at] && text[at + 2] == text[at] && text[at + 3] == text[at])
            {
                char ornament = text[at];
                while (at < end && text[at] == ornament) at++;
                continue;
            }
            var use = Judge(text, at, length, start, end, family, shape);
            if (use != MarkUse.None) marks.Add(new QuotationMark(at, (byte)length, family, use));
            at += length;
        }
    }

    private static MarkUse Judge(string text, int at, int length, int start, int end, MarkFamily family, MarkSpelling.Shape shape)
    {
        char before = CharBefore(text, at, start);
        int nextAt = at + length;
        while (nextAt < end && IsInvisible(text[nextAt])) nextAt++;
        char after = nextAt < end ? text[nextAt] : '\0';
        bool wordBefore = char.IsLetterOrDigit(before), wordAfter = char.IsLetterOrDigit(after);
        bool gapBefore = before is '\0' || char.IsWhiteSpace(before), gapAfter = after is '\0' || char.IsWhiteSpace(after);
        var directed = shape is MarkSpelling.Shape.Opening or MarkSpelling.Shape.Closing ? MarkUse.Directed : MarkUse.None;
        var punctuated = before is '.' or ',' or '!' or '?' or '…' or ';' or ':' or '-' or '–' or '—' ? MarkUse.AfterPunctuation : MarkUse.None;

        if (family == MarkFamily.Single) return JudgeSingle(text, before, after, nextAt, end, wordBefore, wordAfter, gapBefore, shape, directed | punctuated);
        if (char.IsAsciiDigit(before) && shape == MarkSpelling.Shape.Neutral && IsInches(text, at, length, start, end, after)) return MarkUse.None;

        if (gapBefore && gapAfter)
        {
            // A mark apart from its words (“ word ”, scanned texts): whichever is wanted.
            return shape switch
            {
                MarkSpelling.Shape.Opening => MarkUse.Open | directed,
                MarkSpelling.Shape.Closing => MarkUse.Close | directed | punctuated,
                _ => MarkUse.Open | MarkUse.Close | punctuated,
            };
        }
        if (shape == MarkSpelling.Shape.Opening)
        {
            // „…“ closes with what else opens.
            return wordBefore && !wordAfter || before is '.' or ',' or '!' or '?' or '…' && !wordAfter ? MarkUse.Close | punctuated : MarkUse.Open | directed;
        }
        if (shape == MarkSpelling.Shape.Closing)
        {
            // A closing mark before a word after a gap is a slip of the pen (or Swedish) and opens.
            return gapBefore && wordAfter ? MarkUse.Open | MarkUse.Close : MarkUse.Close | directed | punctuated;
        }
        if (gapBefore || before is '(' or '[' or '{' or '/' || before is '-' or '–' or '—' && wordAfter) return gapAfter ? MarkUse.Close | punctuated : MarkUse.Open;
        if (wordAfter && (wordBefore || punctuated != 0)) return MarkUse.Open | MarkUse.Close | punctuated;
        if (wordAfter) return MarkUse.Open | (gapBefore ? 0 : MarkUse.Close);
        return gapAfter || !IsOpenerContext(before) ? MarkUse.Close | punctuated : MarkUse.Open | MarkUse.Close | punctuated;
    }

    private static MarkUse JudgeSingle(
        string text, char before, char after, int nextAt, int end, bool wordBefore, bool wordAfter, bool gapBefore, MarkSpelling.Shape shape, MarkUse traits)
    {
        if (wordBefore && wordAfter) return MarkUse.None;
        if (wordAfter || after is '£' or '$' or '€' or '[' || IsDoubleMark(after) && (gapBefore || before is '\0'))
        {
            if (shape == MarkSpelling.Shape.Closing && before is '.' or ',' or '!' or '?') return MarkUse.Close | traits;
            if (char.IsAsciiDigit(after) && IsDecade(text, nextAt, end, shape)) return MarkUse.None;
            if (shape != MarkSpelling.Shape.Opening && IsClipped(text, nextAt, end)) return MarkUse.None;
            return gapBefore || IsOpenerContext(before) ? MarkUse.Open | traits : MarkUse.None;
        }
        if (gapBefore) return shape == MarkSpelling.Shape.Opening && after != '\0' && !char.IsWhiteSpace(after) ? MarkUse.Open | traits : MarkUse.None;
        if (shape == MarkSpelling.Shape.Opening && !wordBefore && (traits & MarkUse.AfterPunctuation) == 0) return MarkUse.Open | traits;
        if (char.IsAsciiDigit(before) && shape == MarkSpelling.Shape.Neutral && (char.IsAsciiDigit(after) || after == '"')) return MarkUse.None;

        // A word in s and then another word: the workers’ visits.
        bool possessive = before is 's' or 'S' && char.IsWhiteSpace(after) && nextAt + 1 < end && char.IsLetter(text[nextAt + 1]);
        return MarkUse.Close | traits | (possessive ? MarkUse.Possessive : MarkUse.None);
    }

    private static bool IsOpenerContext(char before) =>
        before is '\0' or '(' or '[' or '{' or '/' or '-' or '–' or '—' or ':' or '"' or '“' or '„' or '«' or '”' or 'œ' || char.IsWhiteSpace(before);

    private static bool IsDoubleMark(char c) => c is '"' or '“' or '„' or '«';

    // 5'10", 12" x 8", a 12" pipe.
    private static bool IsInches(string text, int at, int length, int start, int end, char after)
    {
        int i = at;
        while (i > start && char.IsAsciiDigit(text[i - 1])) i--;
        if (i > start && text[i - 1] is '\'' or '’' or '.' or '/' && i > start + 1 && char.IsAsciiDigit(text[i - 2])) return true;
        var rest = text.AsSpan(at + length, Math.Min(4, end - at - length));
        return rest.StartsWith(" x ", StringComparison.Ordinal) || rest.StartsWith(" by ", StringComparison.Ordinal) || after is '×';
    }

    private static bool IsDecade(string text, int at, int end, MarkSpelling.Shape shape)
    {
        int i = at;
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        bool plural = i < end && text[i] == 's' && (i + 1 == end || !char.IsLetterOrDigit(text[i + 1]));
        return plural || i - at == 2 && shape == MarkSpelling.Shape.Closing;
    }

    private static bool IsClipped(string text, int at, int end)
    {
        int i = at;
        while (i < end && i - at < 6 && char.IsLetter(text[i])) i++;
        var word = text.AsSpan(at, i - at);
        foreach (string clipped in Clipped)
        {
            if (word.Equals(clipped, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // Zero-width characters and soft hyphens stand between a mark and its word unseen.
    private static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    private static char CharBefore(string text, int at, int start)
    {
        int i = at - 1;
        while (i >= start && IsInvisible(text[i])) i--;
        return i >= start ? text[i] : '\0';
    }
}
