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
