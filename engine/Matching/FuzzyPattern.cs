using System.Text;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// Words within an edit distance (optimal string alignment: insertion, deletion, change, swap of neighbours), ranked by it. The walk keeps
/// a row of distances for each character of the word at hand, so words that share a beginning share its rows, and a beginning that is
/// already too far off is skipped with all its words. One edit of a longer word is found by its halves (<see cref="FuzzyHalves"/>).
/// </summary>
internal sealed class FuzzyPattern : IWordPattern
{
    private const int MaxChars = 255;

    /// <summary>Halves of shorter words are shared by too many others.</summary>
    private const int HalvesFrom = 4;

    private readonly string _text;
    private readonly byte[] _bytes;
    private readonly int[] _word;
    private readonly int _distance;
    private int[][]? _rows; // for words that are asked about one by one

    public FuzzyPattern(string word, int distance)
    {
        _text = word;
        _bytes = Encoding.UTF8.GetBytes(word);
        _word = [.. word.EnumerateRunes().Select(r => r.Value)];
        _distance = distance;
    }

    public int Ranks => _distance + 1;

    public float ScoreOf(int rank) => Math.Max(0.1f, 1 - (float)rank / Math.Max(1, _word.Length));

    public int Distance => _distance;

    /// <summary>Whether a word is near enough. Not for several threads at once.</summary>
    public bool Accepts(ReadOnlySpan<byte> word)
    {
        if (_distance == 1 && _word.Length > 2 && word[0] != _bytes[0] && word[^1] != _bytes[^1]) return false; // one edit spoils one end at most
        if (_distance <= 1) return FuzzyHalves.Differ(_bytes, word) <= _distance;
        Span<int> chars = stackalloc int[MaxChars];
        int length = Decode(word, chars);
        if (Math.Abs(length - _word.Length) > _distance) return false;
        _rows ??= NewRows();
        for (int depth = 0; depth < length; depth++)
            if (Step(_rows, chars, depth) > _distance) return false;
        return _rows[length][^1] <= _distance;
    }

    public void Find(TermDictionary words, WordFound found)
    {
        if (_distance == 1 && _word.Length >= HalvesFrom && words.HasBackwards) new FuzzyHalves(_text).Find(words, found);
        else Walk(words, found);
    }

    private void Walk(TermDictionary words, WordFound found)
    {
        int[][] rows = NewRows();
        int[] before = new int[MaxChars];
        int[] now = new int[MaxChars];
        byte[] skip = new byte[1024];
        int beforeLength = 0, valid = 0; // rows[0..valid] belong to the word before
        TermCursor cursor = words.Enumerate();
        bool any = cursor.MoveNext();
        while (any)
        {
            int length = Decode(cursor.Term, now);
            int depth = 0;
            while (depth < Math.Min(length, Math.Min(beforeLength, valid)) && now[depth] == before[depth]) depth++;
            bool dead = false;
            while (depth < length && !dead)
            {
                dead = Step(rows, now, depth) > _distance;
                depth++;
            }
            valid = depth;
            (before, now, beforeLength) = (now, before, length);
            if (dead)
            {
                int bytes = Encode(before.AsSpan(0, depth), skip);
                Array.Fill(skip, byte.MaxValue, bytes, 4); // past every word that starts so
                cursor = words.Seek(skip.AsSpan(0, bytes + 4));
                any = cursor.Valid;
                continue;
            }
            if (rows[length][^1] <= _distance) found(cursor, rows[length][^1]);
            any = cursor.MoveNext();
        }
    }

    /// <summary>Fills the row after one more character.</summary>
    /// <returns>The least of it: no longer word gets below.</returns>
    private int Step(int[][] rows, ReadOnlySpan<int> chars, int depth)
    {
        rows[depth + 1] ??= new int[_word.Length + 1];
        int[] above = rows[depth], row = rows[depth + 1];
        int c = chars[depth];
        row[0] = depth + 1;
        int least = row[0];
        for (int i = 1; i < row.Length; i++)
        {
            int d = Math.Min(Math.Min(above[i], row[i - 1]) + 1, above[i - 1] + (_word[i - 1] == c ? 0 : 1));
            if (depth > 0 && i > 1 && _word[i - 1] == chars[depth - 1] && _word[i - 2] == c) d = Math.Min(d, rows[depth - 1][i - 2] + 1);
            row[i] = d;
            least = Math.Min(least, d);
        }
        // a swap may still take one off what the row above promises
        return depth > 0 ? Math.Min(least, above.Min() + 1) : least;
    }

    private int[][] NewRows()
    {
        int[][] rows = new int[MaxChars + 1][];
        rows[0] = [.. Enumerable.Range(0, _word.Length + 1)];
        return rows;
    }

    private static int Decode(ReadOnlySpan<byte> term, Span<int> chars)
    {
        int n = 0;
        for (; n < MaxChars && !term.IsEmpty; n++)
        {
            Rune.DecodeFromUtf8(term, out Rune rune, out int bytes);
            chars[n] = rune.Value;
            term = term[bytes..];
        }
        return n;
    }

    private static int Encode(ReadOnlySpan<int> chars, byte[] into)
    {
        int n = 0;
        foreach (int c in chars) n += new Rune(c).EncodeToUtf8(into.AsSpan(n));
        return n;
    }
}
