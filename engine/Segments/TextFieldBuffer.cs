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
    private string _pending = ""; // what stands after the last word of the document under way

    public Field Field { get; } = field;

    /// <summary>The words as written.</summary>
    public BytesTable Words { get; } = new();

    /// <summary>The terms: stems, or the words themselves.</summary>
    public BytesTable Terms { get; } = new();

    /// <summary>The term of each word.</summary>
    public List<int> TermOf { get; } = [];

    /// <summary>The words of all documents, one after the other.</summary>
    public IntLog Log { get; } = new();

    /// <summary>The texts, where they are stored and not listed.</summary>
    public TokenTextWriter? Texts { get; private set; }

    /// <summary>The documents that have the field, in the order they came.</summary>
    public List<Entry> Entries { get; } = [];

    public bool HasStems => Field.Analysis == TextAnalysis.English;

    /// <summary>Memory held, in bytes.</summary>
    public long Size => Words.Size + Terms.Size + TermOf.Count * 4L + Log.Size + (Texts?.Size ?? 0) + Entries.Count * 24L;

    /// <summary>Adds a value of a document; a second one of the same document is read on from the first.</summary>
    public void Add(int doc, string text)
    {
        bool goesOn = Entries.Count > 0 && Entries[^1].Doc == doc;
        if (!goesOn)
        {
            EndDocument();
            Entries.Add(new Entry(doc, 0, Log.Count));
            _position = 0;
        }
        if (Field is { Stored: true, Listed: false }) Texts ??= new TokenTextWriter(Words);
        string before = goesOn ? _pending + "\n" : "";
        var reader = new WordReader(text, _fold);
        int last = 0;
        while (reader.MoveNext())
        {
            int word = Words.Add(reader.Term, out bool added);
            if (added) TermOf.Add(TermFor(reader.Term, word));
            Log.Add(word);
            ReadOnlySpan<char> gap = text.AsSpan(last, reader.Start - last);
            Texts?.Add(word, before.Length == 0 ? gap : before + gap.ToString(), text.AsSpan(reader.Start, reader.End - reader.Start), reader.Term);
            before = "";
            last = reader.End;
            _position++;
        }
        _pending = before + text[last..];
        Entries[^1] = Entries[^1] with { Length = _position };
    }

    /// <summary>No more values of the last document will come.</summary>
    public void EndDocument()
    {
        if (Texts is not null && Texts.Count < Entries.Count) Texts.End(_pending);
        _pending = "";
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
    internal readonly record struct Entry(int Doc, int Length, long LogStart);
}
