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
    private readonly ByteLog _drafts = new();
    private WordNumbers? _numbers;
    private int[] _counts = [];
    private TokenTextWriter? _texts;
    private int _doc = -1; // the document under way
    private string _pending = ""; // what stands after its last word

    public Field Field { get; } = field;

    /// <summary>The words as written.</summary>
    public BytesTable Words { get; } = new();

    /// <summary>The terms: stems, or the words themselves.</summary>
    public BytesTable Terms { get; } = new();

    /// <summary>The term of each word.</summary>
    public List<int> TermOf { get; } = [];

    /// <summary>How often each word stands in the documents; known after <see cref="End"/>.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>Writes the records of the documents.</summary>
    public TokenTextWriter Texts => _texts ??= new TokenTextWriter(Words);

    /// <summary>The documents that have the field, in the order they came; the last one comes in with <see cref="End"/>.</summary>
    public List<Entry> Entries { get; } = [];

    public bool HasStems => Field.Analysis == TextAnalysis.English;

    /// <summary>The text is kept as words.</summary>
    public bool KeepsTexts => Field is { Stored: true, Listed: false };

    /// <summary>The words of all its documents.</summary>
    public long Length { get; private set; }

    /// <summary>Memory held, in bytes.</summary>
    public long Size => Words.Size + (_numbers?.Size ?? 0) + Terms.Size + TermOf.Count * 8L + _drafts.Size + Texts.Size + Entries.Count * 24L;

    /// <summary>The codes of a document's words (<see cref="WordCodes"/>).</summary>
    public ReadOnlySpan<ushort> WordsOf(in Entry entry) => entry.Draft.WordsIn(_drafts);

    /// <summary>A document's record: see <see cref="TokenTextWriter"/>.</summary>
    public ReadOnlySpan<byte> Record(in Entry entry) => Texts.RecordOf(entry.Draft, _drafts);

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
        WordNumbers numbers = _numbers ??= new WordNumbers(Words);
        bool keeps = KeepsTexts;
        string before = goesOn ? _pending + "\n" : ""; // what stands between the value before and this one's first word
        var reader = new WordReader(text, _fold);
        int last = 0;
        while (reader.MoveNext())
        {
            int word = numbers.Add(reader.Room, reader.TermLength, out bool added);
            if (added) TermOf.Add(TermFor(reader.Term, word));
            int gap = reader.Start - last;
            if (!keeps || (reader.Capitals == 0 && gap == 1 && text[last] == ' ' && before.Length == 0))
            {
                texts.Add(word);
            }
            else
            {
                Add(word, before.Length == 0 ? text.AsSpan(last, gap) : string.Concat(before, text.AsSpan(last, gap)), reader, text.AsSpan(reader.Start, reader.End - reader.Start));
                before = "";
            }
            last = reader.End;
        }
        _pending = before + text[last..];
        clock?.Enter(outside);
    }

    private void Add(int word, ReadOnlySpan<char> gap, in WordReader read, ReadOnlySpan<char> printed)
    {
        if (read.Capitals == 0) Texts.Add(word, gap, Spelling.Folded);
        else if (read.Capitals == 1) Texts.Add(word, gap, Spelling.Capital);
        else Texts.Add(word, gap, printed, read.Term);
    }

    private void EndDocument()
    {
        if (_doc < 0) return;
        Entries.Add(new Entry(_doc, Texts.End(KeepsTexts ? _pending : "", _drafts)));
        Length += Entries[^1].Length;
        _doc = -1;
        _pending = "";
    }

    /// <summary>No more documents will come.</summary>
    public void End()
    {
        EndDocument();
        _counts = _numbers?.Counts() ?? [];
        _numbers = null;
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
    /// <param name="Draft">Its words.</param>
    internal readonly record struct Entry(int Doc, TokenTextWriter.Draft Draft)
    {
        /// <summary>How many words it has.</summary>
        public int Length => Draft.Count;
    }
}
