namespace SearchEngine.Indexer.Reading;

/// <summary>Recognises files that are something else than their name says, by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>What a file is, with its article ("a PDF"), where its first bytes say so; else null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "a PDF";
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "a ZIP archive or an Office document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return "an old Office document";
        if (bytes.StartsWith("{\\rtf"u8)) return "an RTF document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "a gzip archive";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8))
            return "a picture";
        return null;
    }
}
