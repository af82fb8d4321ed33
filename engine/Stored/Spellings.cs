namespace SearchEngine.Stored;

/// <summary>Tells how a word is printed.</summary>
internal static class Spellings
{
    /// <summary>The spelling that makes the printed word of the folded one.</summary>
    public static Spelling Of(ReadOnlySpan<char> printed, ReadOnlySpan<byte> folded)
    {
        if (printed.Length != folded.Length) return Spelling.Other;
        bool same = true, capital = true, capitals = true;
        for (int i = 0; i < printed.Length; i++)
        {
            char c = printed[i];
            byte f = folded[i];
            if (f >= 0x80) return Spelling.Other;
            char upper = f is >= (byte)'a' and <= (byte)'z' ? (char)(f - 32) : (char)f;
            same &= c == f;
            capitals &= c == upper;
            capital &= i == 0 ? c == upper : c == f;
        }
        return same ? Spelling.Folded : capital ? Spelling.Capital : capitals ? Spelling.Capitals : Spelling.Other;
    }
}
