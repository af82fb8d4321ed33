using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// Walks the documents of one term. Not for use by several threads. Before the first <see cref="Next"/> or <see cref="Advance"/>
/// <see cref="Doc"/> is -1; past the last it is <see cref="NoMoreDocs"/>, and stays so.
/// </summary>
internal sealed class PostingsCursor
{
    public const int NoMoreDocs = int.MaxValue;

    private const int Size = BitPacking.BlockSize;

    private readonly FieldPostings _field;
    private readonly TermInfo _info;
    private readonly int[] _docs = new int[Size];
    private readonly int[] _freqs = new int[Size];
    private readonly int _blocks; // full ones
    private readonly int _tail; // documents after them
    private int _block = -1; // the block in the buffers; _blocks is the tail
    private int _count;
    private int _index;
    private int _freqWidthAt = -1; // where the block's frequencies are packed; -1 when they are in _freqs
    private PositionReader? _positions;

    public PostingsCursor(FieldPostings field, in TermInfo info)
    {
        _field = field;
        _info = info;
        _blocks = info.DocFreq / Size;
        _tail = info.DocFreq % Size;
    }

    public int Doc { get; private set; } = -1;

    public int DocFreq => _info.DocFreq;

    public ref readonly TermInfo Info => ref _info;

    public FieldPostings Field => _field;

    /// <summary>How often the term stands in <see cref="Doc"/>.</summary>
    public int Freq
    {
        get
        {
            LoadFrequencies();
            return _freqs[_index];
        }
    }

    // --- one by one ---

    public int Next()
    {
        if (++_index < _count) return Doc = _docs[_index];
        return LoadBlock(_block + 1) ? Doc = _docs[0] : Doc = NoMoreDocs;
    }

    /// <summary>Moves to the first document that is not before <paramref name="target"/>, which must be past <see cref="Doc"/>.</summary>
    public int Advance(int target)
    {
        if (_count == 0 || _docs[_count - 1] < target)
        {
            int block = BlockOf(target);
            if (block > _block)
            {
                if (!LoadBlock(block)) return Doc = NoMoreDocs;
            }
            else
            {
                _index = _count;
                return Doc = NoMoreDocs; // past the tail
            }
        }
        int[] docs = _docs;
        int i = Math.Max(_index, 0);
        while (i + 8 < _count && docs[i + 8] < target) i += 8;
        while (i < _count && docs[i] < target) i++;
        if (i == _count) return Next2(i);
        _index = i;
        return Doc = docs[i];
    }

    private int Next2(int i)
    {
        _index = i - 1;
        return Next();
    }

    /// <summary>Back to before the first document.</summary>
    public void Rewind()
    {
        Doc = -1;
        _block = -1;
        _count = 0;
        _index = 0;
    }

    // --- block by block: for those who score in bulk ---

    /// <summary>Blocks, the tail among them.</summary>
    public int BlockCount => _blocks + (_tail > 0 ? 1 : 0);

    /// <summary>The full blocks: those with a skip entry.</summary>
    public int FullBlocks => _blocks;

    /// <summary>The block in the buffers, -1 before the first.</summary>
    public int Block => _block;

    /// <summary>The first block that may hold documents from <paramref name="target"/> on: its last document is not before it. <see cref="BlockCount"/> if there is none but the tail is past.</summary>
    public int BlockOf(int target)
    {
        int low = Math.Max(_block, 0), high = _blocks;
        int step = 1; // gallop: most steps are short
        while (low + step < high && _field.SkipAt(_info, low + step - 1).LastDoc < target)
        {
            low += step;
            step <<= 1;
        }
        high = Math.Min(high, low + step);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_field.SkipAt(_info, middle).LastDoc < target) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Reads a block into the buffers and stands on its first document.</summary>
    /// <returns>False where there is no such block; the cursor is then at its end.</returns>
    public bool LoadBlock(int block)
    {
        if (block >= BlockCount)
        {
            _block = BlockCount;
            _count = 0;
            _index = 0;
            Doc = NoMoreDocs;
            return false;
        }
        _block = block;
        _index = 0;
        FieldPostings.Skip before = block == 0 ? new FieldPostings.Skip(-1, 0, 0) : _field.SkipAt(_info, block - 1);
        int data = _info.Offset + _blocks * PostingsWriter.SkipBytes;
        ReadOnlySpan<byte> bytes = _field.Data[(data + before.BlockEnd)..(_info.Offset + _info.PostingsLength)];
        if (block < _blocks)
        {
            int width = bytes[0];
            if (width > 32 || bytes[1] > 32) throw new CorruptIndexException("a block of postings has an impossible width");
            BitPacking.UnpackRising(bytes[2..], width, before.LastDoc, _docs);
            _count = Size;
            _freqWidthAt = data + before.BlockEnd + 1;
        }
        else
        {
            ReadTail(bytes, before.LastDoc);
            _freqWidthAt = -1;
        }
        Doc = _docs[0];
        return true;
    }

    /// <summary>The documents in the buffers.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, _count);

    /// <summary>Their frequencies.</summary>
    public ReadOnlySpan<int> Frequencies
    {
        get
        {
            LoadFrequencies();
            return _freqs.AsSpan(0, _count);
        }
    }

    /// <summary>Where in the buffers the cursor stands.</summary>
    public int Index => _index;

    /// <summary>Stands on a document of the buffers.</summary>
    public void MoveTo(int index)
    {
        _index = index;
        Doc = _docs[index];
    }

    // --- positions ---

    /// <summary>The positions in <see cref="Doc"/>, rising. Valid until the next call.</summary>
    public ReadOnlySpan<int> Positions() => (_positions ??= new PositionReader(_field, _info, _blocks)).Read(_block, Frequencies, _index);

    /// <summary>The form at each of the positions last read.</summary>
    public ReadOnlySpan<int> Forms() => _positions!.Forms();

    private void LoadFrequencies()
    {
        if (_freqWidthAt < 0) return;
        ReadOnlySpan<byte> bytes = _field.Data[(_freqWidthAt - 1)..(_info.Offset + _info.PostingsLength)];
        int width = bytes[1];
        BitPacking.Unpack(bytes[(2 + BitPacking.ByteCount(bytes[0]))..], width, _freqs);
        for (int i = 0; i < Size; i++) _freqs[i]++;
        _freqWidthAt = -1;
    }

    private void ReadTail(ReadOnlySpan<byte> bytes, int last)
    {
        var reader = new ByteReader(bytes);
        for (int i = 0; i < _tail; i++)
        {
            uint v = reader.ReadVarint();
            last += (int)(v >> 1) + 1;
            _docs[i] = last;
            _freqs[i] = (v & 1) != 0 ? 1 : (int)reader.ReadVarint();
        }
        _count = _tail;
    }
}
