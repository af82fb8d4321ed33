using SearchEngine.Postings;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>
/// Finds where words stand, by a counting sort. A place is counted through all documents in their new order, so one number says both the
/// document and the position in it. As many words are sorted at once as fit a fixed room, so memory stays flat however much text there is.
/// </summary>
internal sealed class WordPlaces
{
    private const int StepBits = 8; // one mark each 256 places

    private readonly TextFieldBuffer _buffer;
    private readonly TextFieldBuffer.Entry[] _entries; // in the order of the new documents
    private readonly int[] _starts; // for each document the place of its first word, and the end
    private readonly int[] _marks; // the document in which each 256th place lies
    private readonly int[] _ends; // for each word at hand where its places end in the room, -1 for others
    private readonly byte[] _bits; // for each place the bit of the term there
    private int[] _room = [];
    private int[] _words = new int[1024];

    /// <param name="buffer">The words.</param>
    /// <param name="entries">Its documents that are wanted, in the order of the new ones.</param>
    /// <param name="newOf">The new number of each document.</param>
    /// <param name="docs">How many documents there are, those without the field among them.</param>
    public WordPlaces(TextFieldBuffer buffer, TextFieldBuffer.Entry[] entries, int[] newOf, int docs)
    {
        _buffer = buffer;
        _entries = entries;
        _starts = new int[docs + 1];
        foreach (TextFieldBuffer.Entry e in entries) _starts[newOf[e.Doc] + 1] = e.Length;
        for (int d = 0; d < docs; d++) _starts[d + 1] = checked(_starts[d + 1] + _starts[d]);
        _marks = new int[(_starts[docs] >> StepBits) + 1];
        for (int m = 0, d = 0; m < _marks.Length; m++)
        {
            while (d + 1 < docs && _starts[d + 1] <= m << StepBits) d++;
            _marks[m] = d;
        }
        _ends = new int[buffer.Words.Count];
        Counts = buffer.Counts.ToArray();
        bool count = entries.Length < buffer.Entries.Count; // some of its documents are not wanted
        if (count) Array.Clear(Counts);
        byte[] bits = BitsOf(buffer);
        _bits = GC.AllocateUninitializedArray<byte>(_starts[^1]);
        int place = 0;
        foreach (TextFieldBuffer.Entry e in entries)
        {
            foreach (int word in TokenTextWriter.WordsOf(buffer.Record(e), ref _words))
            {
                if (count) Counts[word]++;
                _bits[place++] = bits[word];
            }
        }
    }

    /// <summary>How often each word stands in the documents.</summary>
    public int[] Counts { get; }

    /// <summary>Sorts the places of some words.</summary>
    /// <param name="words">The words; those of a term together.</param>
    /// <param name="total">How many places they have.</param>
    public void Sort(ReadOnlySpan<int> words, int total)
    {
        if (_room.Length < total) _room = GC.AllocateUninitializedArray<int>(total);
        Array.Fill(_ends, -1);
        int used = 0;
        foreach (int w in words)
        {
            _ends[w] = used;
            used += Counts[w];
        }
        int place = 0;
        int[] ends = _ends, room = _room;
        foreach (TextFieldBuffer.Entry e in _entries)
        {
            foreach (int word in TokenTextWriter.WordsOf(_buffer.Record(e), ref _words))
            {
                int at = ends[word];
                if (at >= 0)
                {
                    room[at] = place;
                    ends[word] = at + 1;
                }
                place++;
            }
        }
    }

    /// <summary>The places of a word sorted before, rising.</summary>
    public ReadOnlySpan<int> Of(int word) => _room.AsSpan(_ends[word] - Counts[word], Counts[word]);

    /// <summary>The document in which a place lies.</summary>
    /// <param name="place">The place.</param>
    /// <param name="after">A document before it; -1 for none.</param>
    public int DocOf(int place, int after)
    {
        int doc = Math.Max(after + 1, _marks[place >> StepBits]);
        while (_starts[doc + 1] <= place) doc++;
        return doc;
    }

    /// <summary>The bit of the term at a place (<see cref="Followers.BitOf"/>).</summary>
    public byte FollowerBitAt(int place) => _bits[place];

    /// <summary>The place of a document's first word; that of the one after the last ends them all.</summary>
    public int StartOf(int doc) => _starts[doc];

    private static byte[] BitsOf(TextFieldBuffer buffer)
    {
        byte[] bits = new byte[buffer.Words.Count];
        for (int w = 0; w < bits.Length; w++) bits[w] = Followers.BitOf(buffer.HasStems ? buffer.Terms[buffer.TermOf[w]] : buffer.Words[w]);
        return bits;
    }
}
