using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Where each word of a stored text stands, so that a position leads to characters without reading the text again.
/// <code>
/// F.offsets       := for each document: words varint, (bytes so far u32, characters so far u32) for each further run of 256 words, word*
/// word            := gap in the high four bits, length - 1 in the low four; 15 in either says that a varint with the rest follows
/// F.offsets.index := start u32 for each document, and the end
/// </code>
/// The gap is the number of UTF-16 code units since the end of the word before.
/// </summary>
internal sealed class TokenOffsets(MappedFile file, string field)
{
    private const int Run = 256;

    private readonly MappedFile.Section _words = file.Find(field + ".offsets");
    private readonly MappedFile.Section _index = file.Find(field + ".offsets.index");

    /// <summary>The spans of words of a document.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="positions">Positions of words, rising.</param>
    /// <param name="spans">Takes the span of each.</param>
    public void Find(int doc, ReadOnlySpan<int> positions, Span<TextSpan> spans)
    {
        ReadOnlySpan<byte> index = file.Bytes(_index);
        int start = (int)BinaryPrimitives.ReadUInt32LittleEndian(index[(4 * doc)..]), end = (int)BinaryPrimitives.ReadUInt32LittleEndian(index[(4 * doc + 4)..]);
        ReadOnlySpan<byte> record = file.Bytes(_words)[start..end];
        var reader = new ByteReader(record);
        int words = (int)reader.ReadVarint();
        int skips = words == 0 ? 0 : (words - 1) / Run;
        int skipsAt = reader.Position, data = skipsAt + 8 * skips;
        reader.Position = data;
        int word = 0, at = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            int position = positions[i];
            if (position >= words) throw new CorruptIndexException($"{file.Path}: word {position} of {words} is asked for");
            if (position / Run > word / Run)
            {
                ReadOnlySpan<byte> skip = record[(skipsAt + 8 * (position / Run - 1))..];
                reader.Position = data + (int)BinaryPrimitives.ReadUInt32LittleEndian(skip);
                at = (int)BinaryPrimitives.ReadUInt32LittleEndian(skip[4..]);
                word = position / Run * Run;
            }
            while (true)
            {
                Read(ref reader, out int gap, out int length);
                at += gap + length;
                if (word++ == position)
                {
                    spans[i] = new TextSpan(at - length, at);
                    break;
                }
            }
        }
    }

    /// <summary>Writes a word into the buffer of its document.</summary>
    public static void Write(ByteBuffer buffer, int gap, int length)
    {
        int g = Math.Min(gap, 15), n = Math.Min(length - 1, 15);
        buffer.WriteByte((byte)(g << 4 | n));
        if (g == 15) buffer.WriteVarint((uint)(gap - 15));
        if (n == 15) buffer.WriteVarint((uint)(length - 16));
    }

    /// <summary>Writes the record of a document from its words.</summary>
    /// <param name="record">Where to.</param>
    /// <param name="words">How many words.</param>
    /// <param name="data">The words as <see cref="Write"/> wrote them.</param>
    public static void WriteRecord(ByteBuffer record, int words, ReadOnlySpan<byte> data)
    {
        record.WriteVarint((uint)words);
        if (words > Run)
        {
            var reader = new ByteReader(data);
            int at = 0;
            for (int word = 0; word < words; word++)
            {
                if (word > 0 && word % Run == 0)
                {
                    record.WriteUInt32((uint)reader.Position);
                    record.WriteUInt32((uint)at);
                }
                Read(ref reader, out int gap, out int length);
                at += gap + length;
            }
        }
        record.Write(data);
    }

    /// <summary>The whole record of a document, for merging.</summary>
    public ReadOnlySpan<byte> Record(int doc)
    {
        ReadOnlySpan<byte> index = file.Bytes(_index);
        return file.Bytes(_words)[(int)BinaryPrimitives.ReadUInt32LittleEndian(index[(4 * doc)..])..(int)BinaryPrimitives.ReadUInt32LittleEndian(index[(4 * doc + 4)..])];
    }

    private static void Read(ref ByteReader reader, out int gap, out int length)
    {
        byte b = reader.ReadByte();
        gap = b >> 4;
        length = (b & 15) + 1;
        if (gap == 15) gap += (int)reader.ReadVarint();
        if (length == 16) length += (int)reader.ReadVarint();
    }
}
