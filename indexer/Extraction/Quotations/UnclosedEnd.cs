namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Where a quotation ends that nobody closed.</summary>
internal static class UnclosedEnd
{
    /// <summary>The end of the stretch, or the comma before an attribution: “We are pleased, said Mr Smith.</summary>
    internal static int Find(string text, TextSpan segment)
    {
        for (int i = segment.Start; i < segment.End; i++)
        {
            if (text[i] == ' ' && LeavesWithVerb(text.AsSpan(i + 1, Math.Min(30, segment.End - i - 1)))) return i;
            if (text[i] is not (',' or '?' or '!') || i + 2 >= segment.End || text[i + 1] != ' ') continue;
            var rest = text.AsSpan(i + 2, Math.Min(40, segment.End - i - 2));
            int space = rest.IndexOf(' ');
            if (space <= 0) continue;
            var first = rest[..space];
            var next = rest[(space + 1)..];
            if (IsSaid(first) && next.Length > 0 && (char.IsUpper(next[0]) || next.StartsWith("the ", StringComparison.Ordinal) || next.StartsWith("a ", StringComparison.Ordinal)))
                return i + 1;
            int end = next.IndexOfAny(' ', '.', ',');
            var second = end < 0 ? next : next[..end];
            if (first is "he" or "she" or "they" or "He" or "She" && IsSaid(second)) return i + 1;
        }
        return segment.End;
    }

    /// <summary>The end of the last whole sentence of a stretch, or its start when there is none.</summary>
    internal static int LastSentenceEnd(string text, TextSpan segment)
    {
        for (int i = segment.End - 1; i > segment.Start; i--)
        {
            if (text[i - 1] is '.' or '!' or '?' && char.IsWhiteSpace(text[i])) return i;
        }
        return text[segment.End - 1] is '.' or '!' or '?' ? segment.End : segment.Start;
    }

    // a good one but added that
    private static bool LeavesWithVerb(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("but ", StringComparison.Ordinal) && !rest.StartsWith("and ", StringComparison.Ordinal)) return false;
        rest = rest[4..];
        int space = rest.IndexOf(' ');
        return space > 0 && IsSaid(rest[..space]);
    }

    private static bool IsSaid(ReadOnlySpan<char> word) => word is "said" or "says" or "added" or "adds" or "told" or "wrote" or "explained" or "continued" or "warned";
}
