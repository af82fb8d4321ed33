namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Questions about a stretch of text, from a start to an end.</summary>
internal static class Stretch
{
    /// <summary>The character before an offset ends a sentence.</summary>
    internal static bool EndsSentence(string text, int end) => end > 0 && text[end - 1] is '.' or '!' or '?' or '…' or ':' or ']';

    /// <summary>A sentence ends inside.</summary>
    internal static bool HasSentenceEnd(string text, int start, int end)
    {
        for (int i = start; i + 1 < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1])) return true;
        }
        return false;
    }

    /// <summary>Past the white space at its start.</summary>
    internal static int SkipSpace(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    /// <summary>Back over the white space at its end.</summary>
    internal static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    /// <summary>It holds a letter or a figure.</summary>
    internal static bool HasWord(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return true;
        }
        return false;
    }
}
