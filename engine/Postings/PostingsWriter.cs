using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// Writes the postings of one text field, term after term in byte order, and beside them the dictionary of terms and the dictionary of
/// words as written. With the field called F:
/// <code>
/// F.postings  := for each term: skips, champions (<see cref="Champions"/>; only with two full blocks and more), blocks, tail, followers, positions
/// skip        := last document u32, end of its block u32, end of its positions u32, impacts 8 bytes     one for each full block
/// block       := document width u8, frequency width u8, 128 packed gaps - 1, 128 packed frequencies - 1
/// tail        := (gap - 1) * 2 + (frequency is 1) varint, [frequency varint]                            for the last df % 128 documents
/// followers   := u8 for each document (<see cref="Followers"/>)
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
/// <param name="norms">The length code of every document of the segment.</param>
/// <param name="weights">What each length code makes of a frequency in a document's worth, for <see cref="Champions"/>.</param>
internal sealed class PostingsWriter(SectionWriter file, string field, bool plain, byte[] norms, float[] weights)
{
    public const int SkipBytes = 20;

    private readonly TermDictionaryWriter _terms = new(5, backwards: plain);
    private readonly ByteBuffer _skips = new();
    private readonly ByteBuffer _blocks = new();
    private readonly ByteBuffer _positions = new();

    // The documents of the block under way, and their places.
    private readonly int[] _blockDocs = new int[BitPacking.BlockSize];
    private readonly int[] _docGaps = new int[BitPacking.BlockSize];
    private readonly int[] _freqs = new int[BitPacking.BlockSize];
    private readonly int[] _lowFreqs = new int[BitPacking.BlockSize]; // less one
    private readonly int[] _starts = new int[BitPacking.BlockSize + 1]; // of each document's places
    private readonly byte[] _blockNorms = new byte[BitPacking.BlockSize];
    private readonly ByteBuffer _followers = new();
    private readonly ChampionPicker _champions = new(weights);
    private int[] _placeGaps = new int[1024];
    private int[] _forms = new int[1024];
    private int _docs;
    private int _places;

    // Of the term under way.
    private int _formCount;
    private int _lastDoc;
    private int _lastPosition;
    private uint _docFreq;
    private uint _totalFreq;

    /// <summary>Terms written so far: the ordinal of the next.</summary>
    public int Count => _terms.Count;

    /// <summary>Begins the next term.</summary>
    /// <param name="formCount">How many forms it has, 1 and up.</param>
    public void Begin(int formCount)
    {
        _formCount = formCount;
        _lastDoc = -1;
        _docFreq = _totalFreq = 0;
        _docs = _places = 0;
        _skips.Clear();
        _blocks.Clear();
        _followers.Clear();
        _positions.Clear();
        _champions.Clear();
    }

    /// <summary>Begins the term's next document.</summary>
    /// <param name="doc">Greater than the last. At least one <see cref="AddPosition"/> must follow.</param>
    public void BeginDocument(int doc)
    {
        if (_docs == BitPacking.BlockSize) WriteBlock();
        _docGaps[_docs] = doc - _lastDoc - 1;
        _blockNorms[_docs] = norms[doc];
        _blockDocs[_docs] = doc;
        _followers.WriteByte(0);
        _starts[_docs++] = _places;
        _lastDoc = doc;
        _lastPosition = -1;
    }

    /// <summary>Says what stands after the term in the document under way (<see cref="Followers"/>).</summary>
    public void AddFollowers(byte bits) => _followers.Last |= bits;

    /// <summary>Adds a place of the term in the document under way.</summary>
    /// <param name="position">Greater than the last in this document.</param>
    /// <param name="form">The form that stands there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPosition(int position, int form)
    {
        int place = _places;
        if (place == _placeGaps.Length) GrowPlaces();
        _placeGaps[place] = position - _lastPosition - 1;
        _forms[place] = form;
        _lastPosition = position;
        _places = place + 1;
    }

    /// <summary>Ends the term under way.</summary>
    /// <param name="term">Greater than the last in byte order.</param>
    public void End(ReadOnlySpan<byte> term)
    {
        if (_docs == BitPacking.BlockSize) WriteBlock();
        else if (_docs > 0) WriteTail();
        if (_skips.Length >= Champions.LeastBlocks * SkipBytes) _champions.WriteTo(_skips.Take(Champions.Bytes));
        file.Write(_skips.Written);
        file.Write(_blocks.Written);
        file.Write(_followers.Written);
        file.Write(_positions.Written);
        _terms.Add(term, [_docFreq, _totalFreq - _docFreq, (uint)(_skips.Length + _blocks.Length + _followers.Length), (uint)_positions.Length, (uint)_formCount]);
    }

    /// <summary>Ends the field's sections.</summary>
    public void Finish()
    {
        file.EndSection(field + ".postings");
        _terms.WriteTo(file, field + ".terms");
    }

    /// <summary>Bytes before a term's first block.</summary>
    public static int HeadBytes(int fullBlocks) => fullBlocks * SkipBytes + (fullBlocks >= Champions.LeastBlocks ? Champions.Bytes : 0);

    /// <summary>Bits a position's form takes.</summary>
    public static int FormWidth(int formCount) => 32 - int.LeadingZeroCount(formCount - 1);

    private void WriteBlock()
    {
        EndDocuments();
        for (int i = 0; i < BitPacking.BlockSize; i++) _lowFreqs[i] = _freqs[i] - 1;
        int gapWidth = BitPacking.WidthOf(_docGaps), freqWidth = BitPacking.WidthOf(_lowFreqs);
        _blocks.WriteByte((byte)gapWidth);
        _blocks.WriteByte((byte)freqWidth);
        BitPacking.Pack(_docGaps, gapWidth, _blocks.Take(BitPacking.ByteCount(gapWidth)));
        BitPacking.Pack(_lowFreqs, freqWidth, _blocks.Take(BitPacking.ByteCount(freqWidth)));
        WritePositions();
        Span<byte> skip = _skips.Take(SkipBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(skip, (uint)_lastDoc);
        BinaryPrimitives.WriteUInt32LittleEndian(skip[4..], (uint)_blocks.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(skip[8..], (uint)_positions.Length);
        Impacts.Collect(_freqs, _blockNorms, skip[12..]);
        _docs = _places = 0;
    }

    private void WriteTail()
    {
        EndDocuments();
        for (int i = 0; i < _docs; i++)
        {
            _blocks.WriteVarint((uint)_docGaps[i] << 1 | (_freqs[i] == 1 ? 1u : 0));
            if (_freqs[i] != 1) _blocks.WriteVarint((uint)_freqs[i]);
        }
        WritePositions();
    }

    /// <summary>The frequencies of the block's documents follow from where their places begin.</summary>
    private void EndDocuments()
    {
        _starts[_docs] = _places;
        for (int i = 0; i < _docs; i++) _freqs[i] = _starts[i + 1] - _starts[i];
        _docFreq += (uint)_docs;
        _totalFreq += (uint)_places;
        if (_docFreq < BitPacking.BlockSize) return; // a rare term: it has no champions
        for (int i = 0; i < _docs; i++) _champions.Add(_blockDocs[i], _freqs[i], _blockNorms[i]);
    }

    private void WritePositions()
    {
        ReadOnlySpan<int> gaps = _placeGaps.AsSpan(0, _places);
        int runs = gaps.Length / BitPacking.BlockSize;
        int widths = _positions.Length;
        _positions.Take(runs);
        for (int r = 0; r < runs; r++)
        {
            ReadOnlySpan<int> run = gaps.Slice(r * BitPacking.BlockSize, BitPacking.BlockSize);
            int width = BitPacking.WidthOf(run);
            _positions.PatchByte(widths + r, (byte)width);
            BitPacking.Pack(run, width, _positions.Take(BitPacking.ByteCount(width)));
        }
        foreach (int gap in gaps[(runs * BitPacking.BlockSize)..]) _positions.WriteVarint((uint)gap);
        int formWidth = FormWidth(_formCount);
        if (formWidth > 0) BitPacking.PackFlat(_forms.AsSpan(0, _places), formWidth, _positions.Take(BitPacking.FlatByteCount(_places, formWidth)));
    }

    private void GrowPlaces()
    {
        Array.Resize(ref _placeGaps, _placeGaps.Length * 2);
        Array.Resize(ref _forms, _forms.Length * 2);
    }
}
