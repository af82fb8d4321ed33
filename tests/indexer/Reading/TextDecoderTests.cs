using System.Text;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Reading;

/// <summary>Any encoding a person might have is read; what is no text is refused with a reason.</summary>
public sealed class TextDecoderTests
{
    private const string Sample = "“Very poor” – said Siobhán, and the café’s £5.\nSecond line.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Sample) },
        { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)] },
        { "utf-16le", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)] },
        { "utf-16be", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Sample) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Sample) },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Sample) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_found_out(string encoding, byte[] bytes)
    {
        DecodedText text = TextDecoder.Decode(bytes);
        Assert.Equal(encoding, text.Encoding);
        Assert.Equal(Sample, text.Characters.TrimStart('\uFEFF'));
    }

    [Theory]
    [InlineData("%PDF-1.4 x", "PDF")]
    [InlineData("PK\u0003\u0004abc", "ZIP")]
    [InlineData("text\0with\0zeros", "zero bytes")]
    [InlineData("\u0001\u0002\u0003abc", "control characters")]
    public void What_is_no_text_is_refused_with_the_reason(string content, string reason)
    {
        var e = Assert.Throws<UnreadableFileException>(() => TextDecoder.Decode(Encoding.Latin1.GetBytes(content)));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stray_byte_does_not_spoil_the_rest()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Sample), 0xFF];
        DecodedText text = TextDecoder.Decode(bytes);
        Assert.Equal(Sample + "\uFFFD", text.Characters);
        Assert.Equal(["undecodable-bytes"], text.Warnings);
    }

    [Fact]
    public void Mojibake_is_left_as_it_is_and_flagged()
    {
        DecodedText text = TextDecoder.Decode(Encoding.UTF8.GetBytes("childrenâ€™s â€˜bestâ€™"));
        Assert.Equal("childrenâ€™s â€˜bestâ€™", text.Characters);
        Assert.Equal(["mojibake"], text.Warnings);
    }

    [Fact]
    public void Mojibake_is_mended_in_the_canonical_text_and_offsets_lead_back_to_the_file()
    {
        const string file = "childrenâ€™s â€œbestâ€ Aoife NÃ­ BhrÃ¡daigh rang.\r\nÂ£5 each ðŸ“· here";
        (string text, OffsetMap map) = CanonicalText.Of(file);
        Assert.Equal("children’s “best” Aoife Ní Bhrádaigh rang.\n£5 each 📷 here", text);
        Assert.Equal("NÃ­ BhrÃ¡daigh", Slice("Ní Bhrádaigh"));
        Assert.Equal("NÃ­", Slice("Ní"));
        Assert.Equal("rang.", Slice("rang."));
        Assert.Equal("ðŸ“·", Slice("📷"));

        string Slice(string words)
        {
            int at = text.IndexOf(words, StringComparison.Ordinal);
            return file[map.ToFile(at)..map.EndInFile(at + words.Length)];
        }
    }

    [Theory]
    [InlineData("Le prix du CAFÉ» monte à 5 £. Où est Zoë?")]
    [InlineData("A naïve plan, Ärger, Ünal and Émile.")]
    public void Sound_letters_are_left_alone(string text) => Assert.Equal(text, CanonicalText.Of(text).Text);

    [Fact]
    public void Offsets_lead_back_to_the_files_own_characters()
    {
        const string file = "\uFEFFOne\r\n\r\nTwo\rThree\nFour";
        (string text, OffsetMap map) = CanonicalText.Of(file);
        Assert.Equal("One\n\nTwo\nThree\nFour", text);
        for (int i = 0; i < text.Length; i++)
        {
            char there = file[map.ToFile(i)];
            Assert.Equal(text[i], there == '\r' ? '\n' : there);
        }
    }
}
