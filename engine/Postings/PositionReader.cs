using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Reads the positions of a term, a document at a time. Of a block's runs of positions only those asked for are unpacked.</summary>
internal sealed class PositionReader
{
    /// <summary>A number that no position, nor a sum or difference of two, comes near.</summary>
    private const int None = int.MinValue / 2;

    private const int Size = BitPacking.BlockSize;

    private readonly int[] _starts = new int[Size + 1]; // where each document's positions begin, and where the last one's end
    private FieldPostings _field = null!; // until a term is set
    private TermInfo _info;
    private int _fullBlocks;
    private int[] _gaps = new int[Size + Vector128<int>.Count]; // of the block, where unpacked
    private bool[] _unpacked = new bool[8]; // of each run, the rest among them
    private int[] _out = new int[4 * PostingsCursor.Padding];
    private int[] _forms = [];
    private int[] _sums = [];
    private int _block = -1;
    private int _start; // of the block's bytes in the postings section
    private int _end;
    private int _total; // positions in the block
    private int _first; // of the document last read
    private int _read;

    /// <summary>Goes over to another term.</summary>
    public void Reset(FieldPostings field, in TermInfo info, int fullBlocks)
    {
        (_field, _info, _fullBlocks) = (field, info, fullBlocks);
        _block = -1;
    }

    /// <summary>The positions of a document of a block, in an array that goes on with numbers that are no positions, to a whole number of vectors.</summary>
    /// <param name="block">The block.</param>
    /// <param name="frequencies">Those of its documents.</param>
    /// <param name="index">Which of the documents.</param>
    /// <param name="count">How many positions there are.</param>
    public ReadOnlySpan<int> Read(int block, ReadOnlySpan<int> frequencies, int index, out int count)
    {
        if (block != _block) Open(block, frequencies);
        int first = _starts[index], end = _starts[index + 1];
        for (int run = first / Size; run <= (end - 1) / Size; run++)
            if (!_unpacked[run]) Unpack(run);
        count = end - first;
        if (_out.Length < count + PostingsCursor.Padding) _out = new int[2 * (count + PostingsCursor.Padding)];
        ref int gaps = ref MemoryMarshal.GetReference(_gaps.AsSpan(first, count + Vector128<int>.Count)); // some past the end are added up, and written over
        ref int output = ref MemoryMarshal.GetReference(_out.AsSpan(0, count + PostingsCursor.Padding));
        Vector128<int> last = Vector128.Create(-1);
        for (nuint i = 0; i < (nuint)count; i += (nuint)Vector128<int>.Count)
        {
            last = BitPacking.Sums(Vector128.LoadUnsafe(ref gaps, i) + Vector128<int>.One) + Vector128.Shuffle(last, Vector128.Create(3, 3, 3, 3));
            last.StoreUnsafe(ref output, i);
        }
        Vector512.Create(None).StoreUnsafe(ref output, (nuint)count);
        (_first, _read) = (first, count);
        return _out.AsSpan(0, (count + PostingsCursor.Padding - 1) & -PostingsCursor.Padding);
    }

    /// <summary>The forms at the positions last read.</summary>
    public ReadOnlySpan<int> Forms()
    {
        if (_forms.Length < _read) _forms = new int[_read * 2];
        int width = PostingsWriter.FormWidth(_info.Forms);
        if (width == 0)
        {
            _forms.AsSpan(0, _read).Clear();
        }
        else
        {
            int bytes = BitPacking.FlatByteCount(_total, width);
            ReadOnlySpan<byte> packed = _field.Data[(_end - bytes).._end];
            for (int i = 0; i < _read; i++) _forms[i] = BitPacking.At(packed, width, _first + i);
        }
        return _forms.AsSpan(0, _read);
    }

    /// <summary>How often the wanted forms stand in each document of a block. No position is unpacked.</summary>
    public void CountForms(int block, ReadOnlySpan<int> frequencies, FormSet wanted, Span<int> counts)
    {
        int width = PostingsWriter.FormWidth(_info.Forms), total = 0;
        foreach (int frequency in frequencies) total += frequency;
        if (_sums.Length <= total) _sums = new int[Math.Max(total + 1, _sums.Length * 2)];
        int end = EndOf(block);
        ReadOnlySpan<byte> packed = _field.Data[(end - BitPacking.FlatByteCount(total, width))..end];
        Span<int> sums = _sums.AsSpan(0, total + 1); // wanted forms before each place: no branches, which would be guessed wrongly
        int sum = 0;
        for (int i = 0; i < total; i++)
        {
            sums[i] = sum;
            sum += wanted.Has(BitPacking.At(packed, width, i));
        }
        sums[total] = sum;
        for (int d = 0, place = 0; d < frequencies.Length; d++)
        {
            int next = place + frequencies[d];
            counts[d] = sums[next] - sums[place];
            place = next;
        }
    }

    private int EndOf(int block)
    {
        int data = _info.Offset + _info.PostingsLength;
        return block < _fullBlocks ? data + _field.SkipAt(_info, block).PositionsEnd : data + _info.PositionsLength;
    }

    private void Open(int block, ReadOnlySpan<int> frequencies)
    {
        _block = -1; // until it is whole
        _start = block == 0 ? _info.Offset + _info.PostingsLength : EndOf(block - 1);
        _end = EndOf(block);
        int total = 0, f = 0;
        Span<int> starts = _starts.AsSpan(1);
        for (; f <= frequencies.Length - Vector128<int>.Count; f += Vector128<int>.Count)
        {
            Vector128<int> sums = BitPacking.Sums(Vector128.Create(frequencies.Slice(f, Vector128<int>.Count))) + Vector128.Create(total);
            sums.CopyTo(starts[f..]);
            total = sums[3];
        }
        for (; f < frequencies.Length; f++) starts[f] = total += frequencies[f];
        _total = total;
        if (_gaps.Length < total + Vector128<int>.Count) _gaps = new int[Math.Max(total + Vector128<int>.Count, _gaps.Length * 2)];
        int runs = total / Size + 1;
        if (_unpacked.Length < runs) _unpacked = new bool[2 * runs];
        Array.Clear(_unpacked, 0, runs);
        _block = block;
    }

    private void Unpack(int run)
    {
        int runs = _total / Size, at = _start + runs;
        ReadOnlySpan<byte> bytes = _field.Data[.._end];
        for (int r = 0; r < run; r++) at += BitPacking.ByteCount(bytes[_start + r]);
        if (run < runs)
        {
            BitPacking.Unpack(bytes[at..], bytes[_start + run], _gaps.AsSpan(run * Size));
        }
        else
        {
            var reader = new ByteReader(bytes) { Position = at };
            reader.ReadVarints(_gaps.AsSpan(runs * Size, _total - runs * Size));
        }
        _unpacked[run] = true;
    }
}
