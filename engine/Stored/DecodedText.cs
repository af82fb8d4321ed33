using System.Text.Unicode;

namespace SearchEngine.Stored;

/// <summary>A document's text and the place of each of its words, in memory that is used again for the next (<see cref="TokenText.Read(int, DecodedText)"/>).</summary>
internal sealed class DecodedText
{
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static DecodedText? _spare;

    private char[] _chars = new char[4096];
    private PlacedWord[] _words = new PlacedWord[512];
    private int _length;
    private int _count;

    /// <summary>The text.</summary>
    public ReadOnlyMemory<char> Text => _chars.AsMemory(0, _length);

    /// <summary>Its words.</summary>
    public ReadOnlySpan<PlacedWord> Words => _words.AsSpan(0, _count);

    /// <summary>One that nobody on this thread uses.</summary>
    public static DecodedText Rent()
    {
        DecodedText text = _spare ?? new DecodedText();
        _spare = null;
        return text;
    }

    /// <summary>Gives it back.</summary>
    public void Return() => _spare = IsLong ? null : this;

    /// <summary>It has grown so long that it should not be kept.</summary>
    public bool IsLong => _chars.Length > MostKept;

    /// <summary>Empties it and makes room for so many words; it is as long as <see cref="Set"/> says then.</summary>
    internal Span<PlacedWord> Reset(int words)
    {
        if (_words.Length < words) _words = new PlacedWord[words];
        (_length, _count) = (0, 0);
        return _words.AsSpan(0, words);
    }

    /// <summary>The characters; <paramref name="needed"/> of them at least, those before <paramref name="kept"/> as they were.</summary>
    internal Span<char> Room(int kept, int needed)
    {
        if (_chars.Length < needed)
        {
            char[] longer = new char[Math.Max(needed, _chars.Length * 2)];
            _chars.AsSpan(0, kept).CopyTo(longer);
            _chars = longer;
        }
        return _chars;
    }

    /// <summary>Writes a string behind the first characters.</summary>
    /// <param name="utf8">The string.</param>
    /// <param name="at">How many characters there are.</param>
    /// <param name="chars">All there is room for.</param>
    /// <returns>How many there are now.</returns>
    internal int Append(ReadOnlySpan<byte> utf8, int at, out Span<char> chars)
    {
        chars = Room(at, at + utf8.Length);
        Utf8.ToUtf16(utf8, chars[at..], out _, out int written);
        return at + written;
    }

    /// <summary>How long text and words have become.</summary>
    internal void Set(int length, int words) => (_length, _count) = (length, words);
}
