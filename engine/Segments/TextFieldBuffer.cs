using SearchEngine.Analysis;
using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>
/// One text field of the documents not yet written. The words of a document are only numbered and kept in the order they come, in the form
/// in which its text is stored; turning that into postings waits for the flush (<see cref="TextFieldFlush"/>).
/// </summary>
internal sealed class TextFieldBuffer(Field field, StageClock? clock)
{
    private readonly byte[] _fold = new byte[256];
    private readonly byte[] _stem = new byte[264];
    private readonly ByteLog _records = new();
    private ShortWords? _numbers;
    private int[] _counts = new int[512];
    private TokenTextWriter? _texts;
    private int _doc = -1; // the document under way
    private int _length;
    private string _pending = ""; // what stands after its last word

    public Field Field { get; } = field;

    /// <summary>The words as written.</summary>
    public BytesTable Words { get; } = new();

    /// <summary>The terms: stems, or the words themselves.</summary>
    public BytesTable Terms { get; } = new();

    /// <summary>The term of each word.</summary>
    public List<int> TermOf { get; } = [];

    /// <summary>How often each word stands in the documents.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, Words.Count);

    /// <summary>Writes the records of the documents.</summary>
    public TokenTextWriter Texts => _texts ??= new TokenTextWriter(Words);

    /// <summary>The documents that have the field, in the order they came; the last one comes in with <see cref="End"/>.</summary>
    public List<Entry> Entries { get; } = [];

    public bool HasStems => Field.Analysis == TextAnalysis.English;

    /// <summary>The text is kept as words.</summary>
    public bool KeepsTexts => Field is { Stored: true, Listed: false };

    /// <summary>Memory held, in bytes.</summary>
    public long Size => Words.Size + (_numbers?.Size ?? 0) + Terms.Size + TermOf.Count * 8L + _records.Size + Texts.Size + Entries.Count * 24L;

    /// <summary>The words of a document: see <see cref="TokenTextWriter"/>.</summary>
    public ReadOnlySpan<byte> Record(in Entry entry) => _records[entry.Place];

    /// <summary>Adds a value of a document; a second one of the same document is read on from the first.</summary>
    public void Add(int doc, string text)
    {
        Stage outside = clock?.Enter(Stage.Tokenise) ?? default;
        bool goesOn = _doc == doc;
        if (!goesOn)
        {
            EndDocument();
            _doc = doc;
        }
        TokenTextWriter texts = Texts;
        ShortWords numbers = _numbers ??= new ShortWords(Words);
        bool keeps = KeepsTexts;
        string before = goesOn ? _pending + "\n" : ""; // what stands between the value before and this one's first word
        var reader = new WordReader(text, _fold);
        int last = 0;
        while (reader.MoveNext())
        {
            int word = numbers.Add(reader.Room, reader.TermLength, out bool added);
            if (added) AddWord(reader.Term, word);
            _counts[word]++;
            _length++;
            if (!keeps)
            {
                texts.Add(word);
                continue;
            }
            ReadOnlySpan<char> gap = text.AsSpan(last, reader.Start - last);
            if (before.Length > 0)
            {
                gap = before + gap.ToString();
                before = "";
            }
            if (reader.Capitals == 0) texts.Add(word, gap, Spelling.Folded);
            else if (reader.Capitals == 1) texts.Add(word, gap, Spelling.Capital);
            else texts.Add(word, gap, text.AsSpan(reader.Start, reader.End - reader.Start), reader.Term);
            last = reader.End;
        }
        _pending = before + text[last..];
        clock?.Enter(outside);
    }

    private void EndDocument()
    {
        if (_doc < 0) return;
        Entries.Add(new Entry(_doc, _length, _records.Add(Texts.End(KeepsTexts ? _pending : ""))));
        _doc = -1;
        _length = 0;
        _pending = "";
    }

    /// <summary>No more documents will come.</summary>
    public void End()
    {
        EndDocument();
        _numbers = null;
    }

    private void AddWord(ReadOnlySpan<byte> word, int number)
    {
        TermOf.Add(TermFor(word, number));
        if (number == _counts.Length) Array.Resize(ref _counts, number * 2);
    }

    private int TermFor(ReadOnlySpan<byte> word, int number)
    {
        if (!HasStems) return number;
        clock?.Enter(Stage.Stem);
        word.CopyTo(_stem);
        int length = EnglishStemmer.Stem(_stem, word.Length);
        int term = Terms.Add(_stem.AsSpan(0, length), out _);
        clock?.Enter(Stage.Tokenise);
        return term;
    }

    /// <summary>A document.</summary>
    /// <param name="Doc">Its number, by the order it came.</param>
    /// <param name="Length">Its words.</param>
    /// <param name="Place">Where they are kept.</param>
    internal readonly record struct Entry(int Doc, int Length, ByteLog.Place Place);
}
