using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// Writes the postings of one text field, term after term in byte order, and beside them the dictionary of terms and the dictionary of
/// words as written. With the field called F:
/// <code>
/// F.postings  := for each term: skips, blocks, tail, positions
/// skip        := last document u32, end of its block u32, end of its positions u32, impacts 8 bytes     one for each full block
/// block       := document width u8, frequency width u8, 128 packed gaps - 1, 128 packed frequencies - 1
/// tail        := (gap - 1) * 2 + (frequency is 1) varint, [frequency varint]                            for the last df % 128 documents
/// positions   := for each block and the tail: width u8 for each full run, the runs of 128 packed (gap - 1), the rest as varints,
///                then the form of each position in as many bits as the term's forms need, packed flat
/// F.terms     := dictionary: df, total - df, postings length, positions length, forms
/// F.words     := dictionary of the words as written: ordinal of the term, form, df (only where words and terms differ)
/// </code>
/// The forms of a term are its words as written in byte order, so a word found exactly is the term's postings, seen through its form.
/// </summary>
/// <param name="file">Where to.</param>
/// <param name="field">The field.</param>
/// <param name="plain">The terms are the words as written.</param>
internal sealed class PostingsWriter(SectionWriter file, string field, bool plain)
{
    public const int SkipBytes = 20;

    private readonly TermDictionaryWriter _terms = new(5, backwards: plain);
    private readonly ByteBuffer _skips = new();
    private readonly ByteBuffer _blocks = new();
    private readonly ByteBuffer _positions = new();
    private readonly int[] _gaps = new int[BitPacking.BlockSize];
    private readonly int[] _freqs = new int[BitPacking.BlockSize];
    private readonly byte[] _norms = new byte[BitPacking.BlockSize];

    /// <summary>Terms written so far: the ordinal of the next.</summary>
    public int Count => _terms.Count;

    /// <summary>Adds a term.</summary>
    /// <param name="term">Greater than the last in byte order.</param>
    /// <param name="docs">Its documents, rising.</param>
    /// <param name="frequencies">The frequency in each.</param>
    /// <param name="positions">The positions in each, rising within a document, one document after the other.</param>
    /// <param name="forms">The form at each position.</param>
    /// <param name="formCount">How many forms the term has, 1 and up.</param>
    /// <param name="norms">The length code of every document of the segment.</param>
    public void Add(
        ReadOnlySpan<byte> term, ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> positions, ReadOnlySpan<int> forms,
        int formCount, ReadOnlySpan<byte> norms)
    {
        _skips.Clear();
        _blocks.Clear();
        _positions.Clear();
        int formWidth = FormWidth(formCount);
        int last = -1, p = 0, d = 0;
        for (; d + BitPacking.BlockSize <= docs.Length; d += BitPacking.BlockSize)
        {
            int count = 0;
            for (int i = 0; i < BitPacking.BlockSize; i++)
            {
                int doc = docs[d + i];
                _gaps[i] = doc - last - 1;
                _freqs[i] = frequencies[d + i] - 1;
                _norms[i] = norms[doc];
                count += frequencies[d + i];
                last = doc;
            }
            WriteBlock();
            WritePositions(frequencies.Slice(d, BitPacking.BlockSize), positions.Slice(p, count), forms.Slice(p, count), formWidth);
            p += count;
            WriteSkip(last, frequencies.Slice(d, BitPacking.BlockSize));
        }
        if (d < docs.Length)
        {
            WritePositions(frequencies[d..], positions[p..], forms[p..], formWidth);
            for (; d < docs.Length; d++)
            {
                uint gap = (uint)(docs[d] - last - 1);
                last = docs[d];
                _blocks.WriteVarint(gap << 1 | (frequencies[d] == 1 ? 1u : 0));
                if (frequencies[d] != 1) _blocks.WriteVarint((uint)frequencies[d]);
            }
        }
        file.Write(_skips.Written);
        file.Write(_blocks.Written);
        file.Write(_positions.Written);
        _terms.Add(
            term,
            [(uint)docs.Length, (uint)(positions.Length - docs.Length), (uint)(_skips.Length + _blocks.Length), (uint)_positions.Length, (uint)formCount]);
    }

    /// <summary>Ends the field's sections.</summary>
    public void Finish()
    {
        file.EndSection(field + ".postings");
        _terms.WriteTo(file, field + ".terms");
    }

    /// <summary>Bits a position's form takes.</summary>
    public static int FormWidth(int formCount) => 32 - int.LeadingZeroCount(formCount - 1);

    private void WriteBlock()
    {
        int gapWidth = BitPacking.WidthOf(_gaps), freqWidth = BitPacking.WidthOf(_freqs);
        _blocks.WriteByte((byte)gapWidth);
        _blocks.WriteByte((byte)freqWidth);
        BitPacking.Pack(_gaps, gapWidth, _blocks.Take(BitPacking.ByteCount(gapWidth)));
        BitPacking.Pack(_freqs, freqWidth, _blocks.Take(BitPacking.ByteCount(freqWidth)));
    }

    private void WriteSkip(int last, ReadOnlySpan<int> frequencies)
    {
        Span<byte> skip = _skips.Take(SkipBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(skip, (uint)last);
        BinaryPrimitives.WriteUInt32LittleEndian(skip[4..], (uint)_blocks.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(skip[8..], (uint)_positions.Length);
        Impacts.Collect(frequencies, _norms, skip[12..]);
    }

    private void WritePositions(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> positions, ReadOnlySpan<int> forms, int formWidth)
    {
        Span<int> gaps = positions.Length <= 1024 ? stackalloc int[positions.Length] : new int[positions.Length];
        int p = 0;
        foreach (int f in frequencies)
        {
            int last = -1;
            for (int i = 0; i < f; i++, p++)
            {
                gaps[p] = positions[p] - last - 1;
                last = positions[p];
            }
        }
        int runs = gaps.Length / BitPacking.BlockSize;
        for (int r = 0; r < runs; r++) _positions.WriteByte((byte)BitPacking.WidthOf(gaps.Slice(r * BitPacking.BlockSize, BitPacking.BlockSize)));
        for (int r = 0; r < runs; r++)
        {
            ReadOnlySpan<int> run = gaps.Slice(r * BitPacking.BlockSize, BitPacking.BlockSize);
            int width = BitPacking.WidthOf(run);
            BitPacking.Pack(run, width, _positions.Take(BitPacking.ByteCount(width)));
        }
        foreach (int gap in gaps[(runs * BitPacking.BlockSize)..]) _positions.WriteVarint((uint)gap);
        if (formWidth > 0) BitPacking.PackFlat(forms, formWidth, _positions.Take(BitPacking.FlatByteCount(forms.Length, formWidth)));
    }
}
