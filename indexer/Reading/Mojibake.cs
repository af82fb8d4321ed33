using System.Buffers;
using System.Text;

namespace SearchEngine.Indexer.Reading;

/// <summary>Text that was decoded wrongly before it was saved: UTF-8 once read as Windows-1252 (<c>â€™</c> for ’, <c>Ã©</c> for é).</summary>
internal static class Mojibake
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("âÃÂ");

    /// <summary>What Windows-1252 has at the bytes 80 to 9F; a zero where it has nothing, and the byte stays as a control character.</summary>
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>True where at least two such sequences stand in the text.</summary>
    public static bool Suspected(string text)
    {
        int found = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            int step = text.AsSpan(i).IndexOfAny(Signs);
            if (step < 0) return false;
            i += step;
            if (i + 1 == text.Length) return false;
            bool quote = text[i] == 'â' && text[i + 1] is '€' or '\u0080';
            bool letter = text[i] is 'Ã' or 'Â' && text[i + 1] is >= '\u0080' and <= '\u00BF';
            if ((quote || letter) && ++found == 2) return true;
        }
        return false;
    }

    /// <summary>
    /// The character that a sequence at a place was before. A closing quotation mark may have lost its last byte, 9D, which Windows-1252
    /// lacks: it is the only common character that ends so.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="character">The character, of one code unit or two.</param>
    /// <returns>How many characters the sequence takes; zero where none stands there.</returns>
    public static int Read(string text, int at, out Rune character)
    {
        character = default;
        int lead = Byte(text[at]);
        int length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0) return 0;
        Span<byte> bytes = [(byte)lead, 0, 0, 0];
        for (int i = 1; i < length; i++)
        {
            int next = at + i < text.Length ? Byte(text[at + i]) : -1;
            if (next is < 0x80 or > 0xBF)
            {
                if (i != 2 || lead != 0xE2 || bytes[1] != 0x80) return 0;
                character = new Rune('”');
                return 2;
            }
            bytes[i] = (byte)next;
        }
        return Rune.DecodeFromUtf8(bytes[..length], out character, out _) == OperationStatus.Done ? length : 0;
    }

    private static int Byte(char c)
    {
        if (c is >= '\u0080' and <= '\u00FF') return c;
        if (c < '\u0080') return -1;
        int at = Windows1252.IndexOf(c);
        return at < 0 ? -1 : 0x80 + at;
    }
}
