namespace SearchEngine.Analysis;

/// <summary>A word on its way to its stem, with the regions that the steps of <see cref="EnglishStemmer"/> ask for.</summary>
internal ref struct EnglishStem
{
    private readonly Span<byte> _word;
    private int _region1;
    private int _region2;
    private bool _marked;

    internal EnglishStem(Span<byte> word, int length)
    {
        _word = word;
        Length = length;
    }

    internal int Length { get; private set; }

    /// <summary>The byte at an offset counted back from the end: 1 is the last; 0 where the word is too short.</summary>
    internal readonly byte Last(int back) => back <= Length ? _word[Length - back] : (byte)0;

    internal readonly bool StartsWith(ReadOnlySpan<byte> prefix) => _word[..Length].StartsWith(prefix);

    internal readonly bool EndsWith(ReadOnlySpan<byte> suffix) => _word[..Length].EndsWith(suffix);

    /// <summary>Whether the last <paramref name="count"/> bytes lie after the first consonant that follows a vowel.</summary>
    internal readonly bool InRegion1(int count) => Length - count >= _region1;

    /// <summary>Whether the last <paramref name="count"/> bytes lie after the second such consonant.</summary>
    internal readonly bool InRegion2(int count) => Length - count >= _region2;

    /// <summary>Whether the word ends where region 1 begins.</summary>
    internal readonly bool IsRegion1Start => Length == _region1;

    internal void Cut(int count) => Length -= count;

    internal void Append(byte b) => _word[Length++] = b;

    /// <summary>Cuts bytes off the end and writes others there.</summary>
    internal void Replace(int count, ReadOnlySpan<byte> ending)
    {
        ending.CopyTo(_word[(Length - count)..]);
        Length += ending.Length - count;
    }

    /// <summary>A vowel before the last <paramref name="count"/> bytes.</summary>
    internal readonly bool HasVowelBefore(int count)
    {
        for (var i = 0; i < Length - count; i++)
        {
            if (IsVowel(_word[i])) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether the word less its last <paramref name="count"/> bytes ends in a short syllable: consonant, vowel, consonant other than
    /// w, x and Y; or, as the whole word, vowel and consonant; or -past.
    /// </summary>
    internal readonly bool EndsInShortSyllable(int count)
    {
        var length = Length - count;
        if (length < 2 || IsVowel(_word[length - 1]) || !IsVowel(_word[length - 2]))
            return length >= 4 && _word[..length].EndsWith("past"u8);
        if (length == 2) return true;
        return !IsVowel(_word[length - 3]) && _word[length - 1] is not ((byte)'w' or (byte)'x' or EnglishStemmer.ConsonantY);
    }

    internal static bool IsVowel(byte b) => b is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';

    internal void MarkConsonantY()
    {
        for (var i = 0; i < Length; i++)
        {
            if (_word[i] != 'y' || i > 0 && !IsVowel(_word[i - 1])) continue;
            _word[i] = EnglishStemmer.ConsonantY;
            _marked = true;
        }
    }

    internal readonly void UnmarkConsonantY()
    {
        if (_marked) _word[..Length].Replace(EnglishStemmer.ConsonantY, (byte)'y');
    }

    internal void FindRegions()
    {
        var start = EnglishExceptions.RegionPrefix(_word[..Length]);
        _region1 = start > 0 ? start : AfterVowelAndConsonant(0);
        _region2 = AfterVowelAndConsonant(_region1);
    }

    private readonly int AfterVowelAndConsonant(int from)
    {
        while (from < Length && !IsVowel(_word[from])) from++;
        while (from < Length && IsVowel(_word[from])) from++;
        return Math.Min(from + 1, Length);
    }
}
