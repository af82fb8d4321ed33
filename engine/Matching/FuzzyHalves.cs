using System.Text;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// Words within one edit of a word. One edit leaves one of its halves as it is, so those words begin with the first half or end in the
/// second, but for the swap of the two letters where the halves meet, which is looked up. The dictionary is read by beginnings and, with its
/// backward order, by ends; only the few words that share a half are compared.
/// </summary>
internal sealed class FuzzyHalves
{
    private readonly byte[] _first;
    private readonly byte[] _second;
    private readonly byte[] _swapped;

    public FuzzyHalves(string word)
    {
        Rune[] runes = [.. word.EnumerateRunes()];
        int half = runes.Length / 2;
        _first = Bytes(runes.AsSpan(0, half));
        _second = Bytes(runes.AsSpan(half));
        (runes[half - 1], runes[half]) = (runes[half], runes[half - 1]);
        _swapped = Bytes(runes);
    }

    /// <summary>Hands on the words: those that begin as the word does, then the others.</summary>
    public void Find(TermDictionary words, WordFound found)
    {
        TermCursor cursor = words.Seek(_first);
        while (cursor.Valid && cursor.Term.StartsWith(_first))
        {
            int edits = Differ(cursor.Term[_first.Length..], _second);
            if (edits <= 1) found(cursor, edits);
            if (!cursor.MoveNext()) break;
        }
        Span<byte> term = stackalloc byte[TermCursor.MaxTermBytes];
        for (int place = words.SeekEnd(_second); place < words.Count; place++)
        {
            int ordinal = words.BackwardsAt(place), length = words.Spell(ordinal, term);
            ReadOnlySpan<byte> word = term[..length];
            if (!word.EndsWith(_second)) break;
            if (word.StartsWith(_first) || Differ(word[..^_second.Length], _first) > 1) continue;
            cursor.MoveTo(ordinal);
            found(cursor, 1);
        }
        if (_swapped.AsSpan().StartsWith(_first) || _swapped.AsSpan().EndsWith(_second) || !words.TryFind(_swapped, out TermEntry swap)) return;
        cursor.MoveTo(swap.Ordinal);
        found(cursor, 1);
    }

    /// <summary>0 where they are alike, 1 where one edit makes them so, 2 for more.</summary>
    internal static int Differ(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (Math.Abs(a.Length - b.Length) > 4) return 2; // a character is at most four bytes
        int head = a.CommonPrefixLength(b);
        while (head > 0 && (Inside(a, head) || Inside(b, head))) head--; // back to the start of a character
        a = a[head..];
        b = b[head..];
        if (a.IsEmpty && b.IsEmpty) return 0;
        ReadOnlySpan<byte> restA = a[After(a)..], restB = b[After(b)..];
        if (restA.SequenceEqual(restB) || a.SequenceEqual(restB) || restA.SequenceEqual(b)) return 1;
        ReadOnlySpan<byte> headA = a[..After(a)], headB = b[..After(b)];
        bool swap = restA.StartsWith(headB) && restB.StartsWith(headA) && restA[headB.Length..].SequenceEqual(restB[headA.Length..]);
        return swap && !headA.IsEmpty && !headB.IsEmpty ? 1 : 2;
    }

    private static bool Inside(ReadOnlySpan<byte> text, int at) => at < text.Length && (text[at] & 0xC0) == 0x80;

    /// <summary>The length of the first character.</summary>
    private static int After(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return 0;
        int i = 1;
        while (i < text.Length && (text[i] & 0xC0) == 0x80) i++;
        return i;
    }

    private static byte[] Bytes(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (Rune r in runes) text.Append(r);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
