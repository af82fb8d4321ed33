using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Reads the positions of a term, a document at a time. A block's positions are unpacked no further than asked.</summary>
internal sealed class PositionReader(FieldPostings field, TermInfo info, int fullBlocks)
{
    private const int Size = BitPacking.BlockSize;

    private int[] _gaps = new int[Size]; // of the block, as far as unpacked
    private int[] _out = new int[16];
    private int[] _forms = [];
    private int _block = -1;
    private int _start; // of the block's bytes in the postings section
    private int _end;
    private int _total; // positions in the block
    private int _unpacked; // runs
    private int _nextRun; // where the next run's bytes begin
    private bool _all; // everything is unpacked
    private int _index; // the document whose positions begin at _before
    private int _before;
    private int _first; // of the document last read
    private int _read;

    /// <summary>The positions of a document of a block.</summary>
    public ReadOnlySpan<int> Read(int block, ReadOnlySpan<int> frequencies, int index)
    {
        if (block != _block) Open(block, frequencies);
        if (index < _index) (_index, _before) = (0, 0);
        while (_index < index) _before += frequencies[_index++];
        int count = frequencies[index];
        Unpack(_before + count);
        if (_out.Length < count) _out = new int[count * 2];
        int position = -1;
        for (int i = 0; i < count; i++)
        {
            position += _gaps[_before + i] + 1;
            _out[i] = position;
        }
        _first = _before;
        _read = count;
        return _out.AsSpan(0, count);
    }

    /// <summary>The forms at the positions last read.</summary>
    public ReadOnlySpan<int> Forms()
    {
        if (_forms.Length < _read) _forms = new int[_read * 2];
        int width = PostingsWriter.FormWidth(info.Forms);
        if (width == 0)
        {
            _forms.AsSpan(0, _read).Clear();
        }
        else
        {
            int bytes = BitPacking.FlatByteCount(_total, width);
            ReadOnlySpan<byte> packed = field.Data[(_end - bytes).._end];
            for (int i = 0; i < _read; i++) _forms[i] = BitPacking.At(packed, width, _first + i);
        }
        return _forms.AsSpan(0, _read);
    }

    private void Open(int block, ReadOnlySpan<int> frequencies)
    {
        int data = info.Offset + info.PostingsLength;
        _block = block;
        _start = data + (block == 0 ? 0 : field.SkipAt(info, block - 1).PositionsEnd);
        _end = block < fullBlocks ? data + field.SkipAt(info, block).PositionsEnd : data + info.PositionsLength;
        _total = 0;
        foreach (int f in frequencies) _total += f;
        if (_gaps.Length < _total) _gaps = new int[Math.Max(_total, _gaps.Length * 2)];
        _unpacked = 0;
        _nextRun = _start + _total / Size;
        _all = false;
        (_index, _before) = (0, 0);
    }

    private void Unpack(int upTo)
    {
        if (_all) return;
        int runs = _total / Size;
        ReadOnlySpan<byte> bytes = field.Data[.._end];
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
