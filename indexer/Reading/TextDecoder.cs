using System.Text;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// Finds out the encoding of a text: a byte order mark decides; else UTF-16 shows by its zero bytes; else UTF-8 if every byte of it is
/// valid, or nearly so; else Windows-1252, the encoding of old Western files. What holds zero bytes or many control characters is no text.
/// </summary>
internal static class TextDecoder
{
    private const int SampleBytes = 4096;

    /// <summary>Above this share of control characters it is no text.</summary>
    private const double MaxControls = 0.01;

    /// <summary>Above this share of bytes beyond ASCII it is no Western text of one byte a letter.</summary>
    private const double MaxHighBytes = 0.4;

    static TextDecoder() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="declared">The encoding its own markup names, asked for only where no byte order mark says otherwise; or null.</param>
    /// <exception cref="UnreadableFileException">It is not text.</exception>
    public static DecodedText Decode(byte[] bytes, Func<byte[], Encoding?>? declared = null)
    {
        if (FileSignature.Of(bytes) is { } other) throw new UnreadableFileException($"it is {other}, not text");
        DecodedText text = Detect(bytes, declared);
        int controls = 0;
        foreach (char c in text.Characters)
        {
            if (c == '\0') throw new UnreadableFileException("it holds zero bytes: it is no text, or in an unknown encoding");
            if (c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B') or '\u007F' or (>= '\u0080' and <= '\u009F' and not '\u0085')) controls++;
        }
        if (controls > 1 && controls > text.Characters.Length * MaxControls)
            throw new UnreadableFileException("it is full of control characters: it is no text, or in an unknown encoding");
        return Mojibake.Suspected(text.Characters) ? text with { Warnings = [.. text.Warnings, "mojibake"] } : text;
    }

    private static DecodedText Detect(byte[] bytes, Func<byte[], Encoding?>? declared)
    {
        ReadOnlySpan<byte> b = bytes;
        if (b.StartsWith("\uFEFF"u8)) return FromUtf8(bytes) ?? Repaired(bytes);
        if (b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new DecodedText(Encoding.Unicode.GetString(bytes), "utf-16le", []);
        if (b.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes), "utf-16be", []);
        if (Utf16WithoutMark(b) is { } utf16) return new DecodedText(utf16.GetString(bytes), utf16 == Encoding.Unicode ? "utf-16le" : "utf-16be", []);
        if (FromUtf8(bytes) is { } utf8) return utf8;
        if (declared?.Invoke(bytes) is { } named && named is not UTF8Encoding && named.CodePage != 1252)
            return new DecodedText(named.GetString(bytes), named.WebName, []);
        if (MostlyUtf8(b)) return Repaired(bytes);
        int high = 0;
        foreach (byte x in b) if (x >= 0x80) high++;
        if (high > bytes.Length * MaxHighBytes) throw new UnreadableFileException("its encoding is neither UTF-8, UTF-16 nor Windows-1252");
        return new DecodedText(Encoding.GetEncoding(1252).GetString(bytes), "windows-1252", ["windows-1252"]);
    }

    private static DecodedText? FromUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", []) : null;

    private static DecodedText Repaired(byte[] bytes) => new(Encoding.UTF8.GetString(bytes), "utf-8", ["undecodable-bytes"]);

    // Western text in UTF-16 has a zero in every other byte, always on the same side.
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        bytes = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int even = 0, odd = 0, pairs = bytes.Length / 2;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }
        if (odd > pairs * 0.7 && even < pairs * 0.05) return (UnicodeEncoding)Encoding.Unicode;
        return even > pairs * 0.7 && odd < pairs * 0.05 ? (UnicodeEncoding)Encoding.BigEndianUnicode : null;
    }

    // One stray byte in a text that is UTF-8 elsewhere must not turn all its letters into rubbish.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out Rune rune, out int used) == System.Buffers.OperationStatus.Done;
            if (!valid) bad++;
            else if (!rune.IsAscii) good++;
            bytes = bytes[used..];
        }
        return good > 4 * bad;
    }
}
