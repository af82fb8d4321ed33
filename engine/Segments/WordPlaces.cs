using SearchEngine.Postings;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>
/// Finds where words stand, by a counting sort. A place is counted through all documents in their new order, so one number says both the
/// document and the position in it; three bits below it say which term stands after it (<see cref="Followers"/>). As many words are sorted
/// at once as fit a fixed room, so memory stays flat however much text there is.
/// </summary>
internal sealed class WordPlaces
{
    /// <summary>The most words that the documents of a field may have together, in one segment.</summary>
    public const int MaxPlaces = int.MaxValue >> Followers.IndexBits;

    private const int StepBits = 7; // one mark each 128 places

    private readonly TextFieldBuffer _buffer;
    private readonly TextFieldBuffer.Entry[] _entries; // in the order of the new documents
    private readonly int[] _starts; // for each document the place of its first word, and the end
    private readonly int[] _marks; // the document in which each 128th place lies
    private readonly int[] _ends; // for each word at hand where its places end in the room; for others the end of the room
    private readonly byte[] _follower; // for each word the index of its term's bit
    private int[] _room = []; // and one more

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
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_starts[docs], MaxPlaces, "words");
        _marks = new int[(_starts[docs] >> StepBits) + 1];
        for (int m = 0, d = 0; m < _marks.Length; m++)
        {
            while (d + 1 < docs && _starts[d + 1] <= m << StepBits) d++;
            _marks[m] = d;
        }
        _ends = new int[buffer.Words.Count];
        _follower = new byte[buffer.Words.Count];
        for (int w = 0; w < _follower.Length; w++)
            _follower[w] = (byte)Followers.IndexOf(buffer.HasStems ? buffer.Terms[buffer.TermOf[w]] : buffer.Words[w]);
        Counts = buffer.Counts.ToArray();
        if (entries.Length == buffer.Entries.Count) return;
        Array.Clear(Counts); // some of its documents are not wanted
        foreach (TextFieldBuffer.Entry e in entries)
        {
            ReadOnlySpan<ushort> codes = buffer.WordsOf(e);
            for (int at = 0; at < codes.Length;) Counts[WordCodes.Read(codes, ref at) >> 1]++;
        }
    }

    /// <summary>How often each word stands in the documents.</summary>
    public int[] Counts { get; }

    /// <summary>Makes room for sorting.</summary>
    /// <param name="places">How many at once.</param>
    public void MakeRoom(int places) => _room = GC.AllocateUninitializedArray<int>(places + 1);

    /// <summary>Sorts the places of some words.</summary>
    /// <param name="words">The words; those of a term together. They have no more places than there is room.</param>
    public void Sort(ReadOnlySpan<int> words)
    {
        int outside = _room.Length - 1; // where the places of other words go, one over the other: cheaper than a branch that nobody can foresee
        Array.Fill(_ends, outside);
        int used = 0;
        foreach (int w in words)
        {
            _ends[w] = used;
            used += Counts[w];
        }
        int place = 0;
        foreach (TextFieldBuffer.Entry e in _entries)
        {
            Sort(_buffer.WordsOf(e), place, outside);
            place += e.Length;
        }
    }

    private void Sort(ReadOnlySpan<ushort> codes, int place, int outside)
    {
        if (codes.IsEmpty) return;
        int[] ends = _ends, room = _room;
        byte[] follower = _follower;
        int read = 0;
        uint word = WordCodes.Read(codes, ref read) >> 1;
        while (read < codes.Length)
        {
            uint next = WordCodes.Read(codes, ref read) >> 1;
            int at = ends[word];
            room[at] = place++ << Followers.IndexBits | follower[next];
            ends[word] = at + ((at - outside) >>> 31);
            word = next;
        }
        int last = ends[word];
        room[last] = place << Followers.IndexBits;
        ends[word] = last + ((last - outside) >>> 31);
    }

    /// <summary>The places of a word sorted before, rising, each with the index of the bit of what follows below it.</summary>
    public ReadOnlySpan<int> Of(int word) => _room.AsSpan(_ends[word] - Counts[word], Counts[word]);

    /// <summary>The document in which a place lies.</summary>
    public int DocOf(int place)
    {
        int[] starts = _starts;
        int doc = _marks[place >> StepBits];
        doc += (starts[doc + 1] - place - 1) >>> 31; // most often it is this one or the next, which nobody can foresee: no branch
        while (starts[doc + 1] <= place) doc++;
        return doc;
    }

    /// <summary>The place of a document's first word; that of the one after the last ends them all.</summary>
    public int StartOf(int doc) => _starts[doc];
}
