using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Tests;

public class LzCodecTests
{
    [Fact]
    public void What_was_compressed_comes_back_with_and_without_a_dictionary()
    {
        var random = new Random(3);
        var codec = new Dictionary<int, LzCodec>();
        for (int i = 0; i < 400; i++)
        {
            int dictionary = new[] { 0, 100, 5000 }[i % 3];
            byte[] window = new byte[dictionary + random.Next(0, 20_000)];
            // the dictionary of one codec is always the same
            var words = new Random(7);
            for (int b = 0; b < window.Length; b++)
            {
                Random from = b < dictionary ? words : random;
                window[b] = from.Next(3) > 0 && b > 40 ? window[b - 1 - from.Next(40)] : (byte)from.Next(i % 5 == 0 ? 256 : 12);
            }
            if (!codec.TryGetValue(dictionary, out LzCodec? lz)) codec.Add(dictionary, lz = new LzCodec());
            var packed = new ByteBuffer();
            lz.Compress(window, dictionary, packed);
            byte[] output = new byte[window.Length + LzCodec.Slack];
            window.AsSpan(0, dictionary).CopyTo(output);
            int end = i % 4 == 0 ? dictionary + (window.Length - dictionary) / 2 : window.Length;
            LzCodec.Decompress(packed.Written, output, dictionary, end);
            Assert.True(window.AsSpan(0, end).SequenceEqual(output.AsSpan(0, end)), $"case {i}");
        }
    }

    [Fact]
    public void Damage_is_told_or_gives_other_bytes_but_never_reaches_outside()
    {
        var random = new Random(5);
        byte[] text = new byte[6000];
        for (int b = 0; b < text.Length; b++) text[b] = random.Next(3) > 0 && b > 30 ? text[b - 1 - random.Next(30)] : (byte)random.Next(30);
        var packed = new ByteBuffer();
        new LzCodec().Compress(text, 0, packed);
        for (int i = 0; i < 3000; i++)
        {
            byte[] bad = packed.Written.ToArray();
            for (int n = random.Next(1, 4); n > 0; n--) bad[random.Next(bad.Length)] = (byte)random.Next(256);
            byte[] output = new byte[text.Length + LzCodec.Slack];
            try
            {
                LzCodec.Decompress(bad.AsSpan(0, random.Next(1, bad.Length + 1)), output, 0, text.Length);
            }
            catch (CorruptIndexException)
            {
                // told
            }
        }
    }
}
