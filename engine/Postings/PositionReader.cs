using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Reads the positions of a term, a document at a time. A block's positions are unpacked no further than asked.</summary>
internal sealed class PositionReader
{
    private const int Size = BitPacking.BlockSize;

    private FieldPostings _field = null!; // until a term is set
    private TermInfo _info;
    private int _fullBlocks;

    private int[] _gaps = new int[Size]; // of the block, as far as unpacked
    private int[] _out = new int[16];
    private int[] _forms = [];
    private int[] _sums = [];
    private readonly int[] _starts = new int[Size + 1]; // where each document's positions begin, and where the last one's end
    private int _block = -1;
    private int _start; // of the block's bytes in the postings section
    private int _end;
    private int _total; // positions in the block
    private int _unpacked; // runs
    private int _nextRun; // where the next run's bytes begin
    private bool _all; // everything is unpacked
    private int _first; // of the document last read
    private int _read;

    /// <summary>Goes over to another term.</summary>
    public void Reset(FieldPostings field, in TermInfo info, int fullBlocks)
    {
        (_field, _info, _fullBlocks) = (field, info, fullBlocks);
        _block = -1;
    }

    /// <summary>The positions of a document of a block.</summary>
    public ReadOnlySpan<int> Read(int block, ReadOnlySpan<int> frequencies, int index)
    {
        if (block != _block) Open(block, frequencies);
        int first = _starts[index], count = _starts[index + 1] - first;
        if (!_all && first + count > _unpacked * Size) Unpack(first + count);
        if (_out.Length < count) _out = new int[count * 2];
        int position = -1;
        ReadOnlySpan<int> gaps = _gaps.AsSpan(first, count);
        Span<int> positions = _out.AsSpan(0, count);
        for (int i = 0; i < gaps.Length; i++)
        {
            position += gaps[i] + 1;
            positions[i] = position;
        }
        _first = first;
        _read = count;
        return positions;
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
        _block = block;
        _start = block == 0 ? _info.Offset + _info.PostingsLength : EndOf(block - 1);
        _end = EndOf(block);
        int total = 0;
        for (int i = 0; i < frequencies.Length; i++) _starts[i + 1] = total += frequencies[i];
        _total = total;
        if (_gaps.Length < total) _gaps = new int[Math.Max(total, _gaps.Length * 2)];
        _unpacked = 0;
        _nextRun = _start + _total / Size;
        _all = false;
    }

    private void Unpack(int upTo)
    {
        int runs = _total / Size;
        ReadOnlySpan<byte> bytes = _field.Data[.._end];
        for (; _unpacked < runs && _unpacked * Size < upTo; _unpacked++)
        {
            int width = bytes[_start + _unpacked];
            BitPacking.Unpack(bytes[_nextRun..], width, _gaps.AsSpan(_unpacked * Size));
            _nextRun += BitPacking.ByteCount(width);
        }
        if (upTo <= runs * Size) return;
        var reader = new ByteReader(bytes) { Position = _nextRun };
        for (int i = runs * Size; i < _total; i++) _gaps[i] = (int)reader.ReadVarint();
        _all = true;
    }
}
