using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>Words of a shape: <c>*</c> any characters, <c>?</c> one.</summary>
internal sealed class WildcardPattern : IWordPattern
{
    private readonly byte[] _pattern;
    private readonly byte[] _head; // before the first wildcard

    public WildcardPattern(byte[] pattern)
    {
        _pattern = pattern;
        int i = pattern.AsSpan().IndexOfAny((byte)'*', (byte)'?');
        _head = pattern[..(i < 0 ? pattern.Length : i)];
    }

    public int Ranks => 1;

    public float ScoreOf(int rank) => 1;

    public void Find(TermDictionary words, WordFound found)
    {
        TermCursor cursor = words.Seek(_head);
        while (cursor.Valid && cursor.Term.StartsWith(_head))
        {
            if (Fits(_pattern, cursor.Term)) found(cursor, 0);
            if (!cursor.MoveNext()) break;
        }
    }

    /// <summary>Whether a word has the shape. Going back only to the last star is enough: time is at most the product of the lengths.</summary>
    internal static bool Fits(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> word)
    {
        int p = 0, w = 0, star = -1, resume = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = ++p;
                resume = w;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                w = After(word, w);
            }
            else if (p < pattern.Length && pattern[p] == word[w])
            {
                p++;
                w++;
            }
            else if (star >= 0)
            {
                p = star;
                w = resume = After(word, resume);
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    /// <summary>Past the UTF-8 character at <paramref name="w"/>.</summary>
    private static int After(ReadOnlySpan<byte> word, int w)
    {
        do w++;
        while (w < word.Length && (word[w] & 0xC0) == 0x80);
        return w;
    }
}
