namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>The set forms of a letter.</summary>
internal static class LetterForms
{
    /// <summary>"Yours sincerely" and its like: the next line is who signs.</summary>
    public static bool IsClose(ReadOnlySpan<char> line)
    {
        line = line.Trim(" ,.");
        foreach (string close in (ReadOnlySpan<string>)["yours sincerely", "yours faithfully", "yours truly", "yours", "kind regards", "best wishes", "regards", "with best wishes", "with kind regards", "sincerely", "best regards", "warm regards"])
        {
            if (line.Equals(close, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
