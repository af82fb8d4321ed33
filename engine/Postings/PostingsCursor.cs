using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Numbers after the documents of the buffer and after positions, so that some at a time may be looked at.</summary>
    public const int Padding = 16; // numbers in a vector

    private FieldPostings _field;
    private TermInfo _info;
    private readonly int[] _docs = new int[Size + Padding];
    private readonly int[] _freqs = new int[Size];
    private int _blocks; // full ones
    private int _tail; // documents after them
    private int _block = -1; // the block at hand; _blocks is the tail
    private int _buffered = -1; // the block in the buffers
    private int _count; // documents of the block at hand
    private int _last = -1; // the last of them
    private int _index;
    private int _freqWidthAt = -1; // where the block's frequencies are packed; -1 when they are in _freqs
    private PositionReader? _positions;
    private bool _positionsOfTerm; // the reader reads this term's

    public PostingsCursor(FieldPostings field, in TermInfo info)
    {
        _field = field;
        _docs.AsSpan(Size).Fill(NoMoreDocs);
        Reset(field, info);
    }

    /// <summary>Goes over to another term: before its first document.</summary>
    public void Reset(FieldPostings field, in TermInfo info)
    {
        _field = field;
        _info = info;
        _blocks = info.DocFreq / Size;
        _tail = info.DocFreq % Size;
        _buffered = -1;
        _freqWidthAt = -1;
        _positionsOfTerm = false;
        Rewind();
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
            if (_freqWidthAt >= 0) LoadFrequencies();
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
        if (target > _last)
        {
            int block = BlockOf(target);
            if (block == _block) block++; // past the tail
            if (!LoadBlock(block) || target > _last) return End();
        }
        ref int docs = ref MemoryMarshal.GetArrayDataReference(_docs);
        int i = _index;
        Vector512<int> wanted = Vector512.Create(target);
        ulong before = Vector512.LessThan(Vector512.LoadUnsafe(ref docs, (nuint)i), wanted).ExtractMostSignificantBits();
        while (before == 0xFFFF)
        {
            i += Padding;
            before = Vector512.LessThan(Vector512.LoadUnsafe(ref docs, (nuint)i), wanted).ExtractMostSignificantBits();
        }
        _index = i + BitOperations.TrailingZeroCount(~before);
        return Doc = _docs[_index];
    }

    /// <summary>Back to before the first document.</summary>
    public void Rewind()
    {
        Doc = -1;
        _block = -1;
        _last = -1;
        _count = 0;
        _index = 0;
    }

    private int End()
    {
        LoadBlock(BlockCount);
        return NoMoreDocs;
    }

    // --- block by block: for those who score in bulk ---

    /// <summary>Blocks, the tail among them.</summary>
    public int BlockCount => _blocks + (_tail > 0 ? 1 : 0);

    /// <summary>The full blocks: those with a skip entry.</summary>
    public int FullBlocks => _blocks;

    /// <summary>The block in the buffers, -1 before the first.</summary>
    public int Block => _block;

    /// <summary>The last document of a full block.</summary>
    public int LastDocOf(int block) => _field.LastDocAt(_info, block);

    /// <summary>The first block that may hold documents from <paramref name="target"/> on: its last document is not before it. <see cref="FullBlocks"/>, the tail, if there is none.</summary>
    public int BlockOf(int target) => BlockOf(target, Math.Max(_block, 0));

    /// <summary>The same, from a block on that does not come after it.</summary>
    public int BlockOf(int target, int low)
    {
        int high = _blocks;
        int step = 1; // gallop: most steps are short
        while (low + step <= high && _field.LastDocAt(_info, low + step - 1) < target)
        {
            low += step;
            step <<= 1;
        }
        high = Math.Min(high, low + step - 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_field.LastDocAt(_info, middle) < target) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Reads a block into the buffers and stands on its first document.</summary>
    /// <returns>False where there is no such block; the cursor is then at its end.</returns>
    public bool LoadBlock(int block)
    {
        _index = 0;
        if (block >= BlockCount)
        {
            _block = BlockCount;
            _count = 0;
            _last = -1;
            Doc = NoMoreDocs;
            return false;
        }
        _block = block;
        if (block != _buffered) Read(block);
        _count = block < _blocks ? Size : _tail;
        _last = _docs[_count - 1];
        Doc = _docs[0];
        return true;
    }

    /// <summary>Adds all documents of the term to a set.</summary>
    public void AddAllTo(DocSet set)
    {
        for (int b = 0; LoadBlock(b); b++)
            foreach (int doc in Docs) set.Add(doc);
    }

    /// <summary>The documents in the buffers.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, _count);

    /// <summary>Their frequencies.</summary>
    public ReadOnlySpan<int> Frequencies
    {
        get
        {
            if (_freqWidthAt >= 0) LoadFrequencies();
            return _freqs.AsSpan(0, _count);
        }
    }

    /// <summary>What follows the term in each of them (<see cref="Postings.Followers"/>).</summary>
    public ReadOnlySpan<byte> Followers => _field.Data.Slice(_info.Offset + _info.PostingsLength - _info.DocFreq + _block * Size, _count);

    /// <summary>The same for one document of any block.</summary>
    public byte FollowersOf(int block, int index) => _field.Data[_info.Offset + _info.PostingsLength - _info.DocFreq + block * Size + index];

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
    public ReadOnlySpan<int> Positions() => PaddedPositions(out int count)[..count];

    /// <summary>The same, going on with numbers that are far below any position to a whole number of <see cref="Padding"/>.</summary>
    public ReadOnlySpan<int> PaddedPositions(out int count) => Reader().Read(_block, Frequencies, _index, out count);

    /// <summary>How often the wanted forms stand in each document of the buffers.</summary>
    /// <param name="wanted">Forms of the term.</param>
    /// <param name="counts">Takes the counts.</param>
    public void CountForms(FormSet wanted, Span<int> counts) =>
        Reader().CountForms(_block, Frequencies, wanted, counts);

    /// <summary>The form at each of the positions last read.</summary>
    public ReadOnlySpan<int> Forms() => _positions!.Forms();

    private PositionReader Reader()
    {
        _positions ??= new PositionReader();
        if (!_positionsOfTerm) _positions.Reset(_field, _info, _blocks);
        _positionsOfTerm = true;
        return _positions;
    }

    private void Read(int block)
    {
        FieldPostings.Skip before = block == 0 ? new FieldPostings.Skip(-1, 0, 0) : _field.SkipAt(_info, block - 1);
        int data = _info.Offset + PostingsWriter.HeadBytes(_blocks);
        ReadOnlySpan<byte> bytes = _field.Data[(data + before.BlockEnd)..(_info.Offset + _info.PostingsLength)];
        _buffered = -1; // until it is whole
        if (block < _blocks)
        {
            int width = bytes[0];
            if (width > 32 || bytes[1] > 32) throw new CorruptIndexException("a block of postings has an impossible width");
            BitPacking.UnpackRising(bytes[2..], width, before.LastDoc, _docs);
            _freqWidthAt = data + before.BlockEnd + 1;
        }
        else
        {
            ReadTail(bytes, before.LastDoc);
            _freqWidthAt = -1;
        }
        _buffered = block;
    }

    private void LoadFrequencies()
    {
        ReadOnlySpan<byte> bytes = _field.Data[(_freqWidthAt - 1)..(_info.Offset + _info.PostingsLength)];
        BitPacking.Unpack(bytes[(2 + BitPacking.ByteCount(bytes[0]))..], bytes[1], _freqs, plus: 1);
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
        _docs.AsSpan(_tail, Padding).Fill(NoMoreDocs);
    }
}
