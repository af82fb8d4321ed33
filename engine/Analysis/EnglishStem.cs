using System.Numerics;

namespace SearchEngine.Analysis;

/// <summary>
/// A word on its way to its stem: which of its letters are vowels, one bit a letter, and the two regions that the steps
/// of <see cref="EnglishStemmer"/> ask for. A y is a vowel after a consonant, else a consonant (written Y in the publication).
/// </summary>
internal ref struct EnglishStem
{
    /// <summary>The longest word, in bytes: what the bits hold, with one over.</summary>
    internal const int MaxLength = 63;

    private const byte Vowel = 1, Y = 2;

    private static readonly byte[] Kinds = BuildKinds();

    private readonly Span<byte> _word;
    private readonly int _region1;
    private readonly int _region2;
    private ulong _vowels;

    /// <summary>A word of at most <see cref="MaxLength"/> ASCII bytes.</summary>
    internal EnglishStem(Span<byte> word)
    {
        _word = word;
        Length = word.Length;
        var kinds = Kinds;
        uint vowel = 1;                       // so that a y at the start is a consonant
        for (var i = 0; i < word.Length; i++)
        {
            uint kind = kinds[word[i]];
            vowel = kind & Vowel | kind / Y & (vowel ^ 1);
            _vowels |= (ulong)vowel << i;
        }
        var start = EnglishExceptions.RegionPrefix(word);
        _region1 = start > 0 ? start : AfterVowelAndConsonant(0);
        _region2 = AfterVowelAndConsonant(_region1);
    }

    internal int Length { get; private set; }

    /// <summary>The byte at an offset counted back from the end: 1 is the last; 0 where the word is too short.</summary>
    internal readonly byte Last(int back) => back <= Length ? _word[Length - back] : (byte)0;

    /// <summary>Whether the letter at such an offset, which the word must have, is a vowel.</summary>
    internal readonly bool IsVowel(int back) => (_vowels >> (Length - back) & 1) != 0;

    internal readonly bool StartsWith(ReadOnlySpan<byte> prefix) => _word[..Length].StartsWith(prefix);

    internal readonly bool EndsWith(ReadOnlySpan<byte> suffix) => _word[..Length].EndsWith(suffix);

    /// <summary>Whether the last <paramref name="count"/> bytes lie after the first consonant that follows a vowel.</summary>
    internal readonly bool InRegion1(int count) => Length - count >= _region1;

    /// <summary>Whether the last <paramref name="count"/> bytes lie after the second such consonant.</summary>
    internal readonly bool InRegion2(int count) => Length - count >= _region2;

    /// <summary>Whether the word ends where region 1 begins.</summary>
    internal readonly bool IsRegion1Start => Length == _region1;

    /// <summary>A vowel before the last <paramref name="count"/> bytes.</summary>
    internal readonly bool HasVowelBefore(int count) => count < Length && (_vowels & (1UL << (Length - count)) - 1) != 0;

    /// <summary>
    /// Whether the word less its last <paramref name="count"/> bytes ends in a short syllable: consonant, vowel, consonant other than
    /// w, x and Y; or is one, vowel and consonant; or ends in past.
    /// </summary>
    internal readonly bool EndsInShortSyllable(int count)
    {
        var length = Length - count;
        if (length < 2 || IsVowel(count + 1)) return false;
        if (!IsVowel(count + 2)) return _word[..length].EndsWith("past"u8);
        return length == 2 || !IsVowel(count + 3) && Last(count + 1) is not ((byte)'w' or (byte)'x' or (byte)'y');
    }

    internal void Cut(int count) => Length -= count;

    /// <summary>Cuts bytes off the end and writes as many or fewer there.</summary>
    internal void Replace(int count, ReadOnlySpan<byte> ending)
    {
        Length -= count;
        foreach (var letter in ending) Append(letter);
    }

    /// <summary>Writes a letter other than y where one was cut.</summary>
    internal void Append(byte letter)
    {
        var bit = 1UL << Length;
        _vowels = Kinds[letter] == Vowel ? _vowels | bit : _vowels & ~bit;
        _word[Length++] = letter;
    }

    private readonly int AfterVowelAndConsonant(int from)
    {
        var rest = _vowels >> from;
        if (rest == 0) return Length;
        var vowel = from + BitOperations.TrailingZeroCount(rest);
        var consonant = vowel + BitOperations.TrailingZeroCount(~(_vowels >> vowel));
        return Math.Min(consonant + 1, Length);
    }

    private static byte[] BuildKinds()
    {
        var kinds = new byte[128];
        foreach (var vowel in "aeiou"u8) kinds[vowel] = Vowel;
        kinds['y'] = Y;
        return kinds;
    }
}
