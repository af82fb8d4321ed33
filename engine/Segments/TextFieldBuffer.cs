using SearchEngine.Analysis;
using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>
/// One text field of the documents not yet written. The words are only numbered and logged in the order they come; turning the log into
/// postings waits for the flush (<see cref="TextFieldFlush"/>).
/// </summary>
internal sealed class TextFieldBuffer(Field field)
{
    private readonly byte[] _fold = new byte[256];
    private readonly byte[] _stem = new byte[264];
    private int _position;
    private int _lastEnd; // of the word before, in characters of the joined text
    private int _base; // where the present value begins in the joined text

    public Field Field { get; } = field;

    /// <summary>The words as written.</summary>
    public BytesTable Words { get; } = new();

    /// <summary>The terms: stems, or the words themselves.</summary>
    public BytesTable Terms { get; } = new();

    /// <summary>The term of each word.</summary>
    public List<int> TermOf { get; } = [];

    /// <summary>The words of all documents, one after the other.</summary>
    public IntLog Log { get; } = new();

    /// <summary>Where each word stands (<see cref="TokenOffsets.Write"/>); empty when the text is not stored.</summary>
    public ByteBuffer Offsets { get; } = new(1 << 12);

    /// <summary>The documents that have the field, in the order they came.</summary>
    public List<Entry> Entries { get; } = [];

    public bool HasStems => Field.Analysis == TextAnalysis.English;

    /// <summary>Memory held, in bytes.</summary>
    public long Size => Words.Size + Terms.Size + TermOf.Count * 4L + Log.Size + Offsets.Length + Entries.Count * 32L;

    /// <summary>Adds a value of a document; a second one of the same document is read on from the first.</summary>
    public void Add(int doc, string text)
    {
        if (Entries.Count == 0 || Entries[^1].Doc != doc)
        {
            Entries.Add(new Entry(doc, 0, Log.Count, Offsets.Length));
            _position = 0;
            _lastEnd = 0;
            _base = 0;
        }
        var reader = new WordReader(text, _fold);
        while (reader.MoveNext())
        {
            int word = Words.Add(reader.Term, out bool added);
            if (added) TermOf.Add(TermFor(reader.Term, word));
            Log.Add(word);
            if (Field.Stored)
            {
                TokenOffsets.Write(Offsets, _base + reader.Start - _lastEnd, reader.End - reader.Start);
                _lastEnd = _base + reader.End;
            }
            _position++;
        }
        _base = checked(_base + text.Length + 1);
        Entries[^1] = Entries[^1] with { Length = _position };
    }

    private int TermFor(ReadOnlySpan<byte> word, int number)
    {
        if (!HasStems) return number;
        word.CopyTo(_stem);
        int length = EnglishStemmer.Stem(_stem, word.Length);
        return Terms.Add(_stem.AsSpan(0, length), out _);
    }

    /// <summary>A document's part of the log.</summary>
    /// <param name="Doc">The document, by the order it came.</param>
    /// <param name="Length">Its words.</param>
    /// <param name="LogStart">Where they begin in <see cref="Log"/>.</param>
    /// <param name="OffsetsStart">Where they begin in <see cref="Offsets"/>.</param>
    internal readonly record struct Entry(int Doc, int Length, long LogStart, int OffsetsStart);
}
