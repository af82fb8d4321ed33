using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Columns;

/// <summary>
/// How many words each document has in a text field.
/// <code>
/// F.norms   := length code u8 for each document (<see cref="LengthCode"/>), 0 where it has no such field
/// F.numbers := the exact length
/// F.stats   := documents with the field u32, their words u64
/// </code>
/// </summary>
internal sealed class TextLengths
{
    private readonly MappedFile _file;
    private readonly MappedFile.Section _norms;
    private readonly NumberColumn _exact;

    public TextLengths(MappedFile file, string field)
    {
        _file = file;
        _norms = file.Find(field + ".norms");
        _exact = new NumberColumn(file, field);
        ReadOnlySpan<byte> stats = file.Bytes(file.Find(field + ".stats"));
        Docs = (int)BinaryPrimitives.ReadUInt32LittleEndian(stats);
        Words = (long)BinaryPrimitives.ReadUInt64LittleEndian(stats[4..]);
    }

    /// <summary>Documents that have the field, deleted ones among them.</summary>
    public int Docs { get; }

    /// <summary>Words in all of them.</summary>
    public long Words { get; }

    /// <summary>The length code of each document.</summary>
    public ReadOnlySpan<byte> Norms => _file.Bytes(_norms);

    /// <summary>The exact length of a document.</summary>
    /// <returns>False where it does not have the field.</returns>
    public bool TryGet(int doc, out long words) => _exact.TryGet(doc, out words);

    /// <summary>For each length code, 1 / (0.25 + 0.75 · length / average): what a document's length makes of a frequency, as BM25 sees it.</summary>
    /// <param name="norms">The length code of each document, 0 where it does not have the field.</param>
    public static float[] Weights(ReadOnlySpan<byte> norms)
    {
        long docs = 0, words = 0;
        foreach (byte norm in norms)
        {
            if (norm == 0) continue;
            docs++;
            words += LengthCode.Lengths[norm];
        }
        double average = docs == 0 ? 1 : Math.Max(1, words / (double)docs);
        float[] weights = new float[256];
        for (int code = 0; code < 256; code++) weights[code] = (float)(1 / (0.25 + 0.75 * LengthCode.Lengths[code] / average));
        return weights;
    }

    /// <summary>Writes the lengths.</summary>
    public static void Write(SectionWriter file, string field, IReadOnlyList<long?> lengths, ReadOnlySpan<byte> norms)
    {
        file.Section(field + ".norms", norms);
        NumberColumn.Write(file, field, lengths);
        long docs = 0, words = 0;
        foreach (long? length in lengths)
        {
            if (length is not { } n) continue;
            docs++;
            words += n;
        }
        Span<byte> stats = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(stats, (uint)docs);
        BinaryPrimitives.WriteUInt64LittleEndian(stats[4..], (ulong)words);
        file.Section(field + ".stats", stats);
    }
}
