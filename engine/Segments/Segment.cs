using System.Runtime.CompilerServices;
using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>One segment file, open for reading: never changes. Counted: <see cref="Retain"/> and <see cref="Release"/>.</summary>
internal sealed class Segment
{
    private readonly MappedFile _file;
    private readonly Dictionary<string, TextField> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeywordColumn> _keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberColumn> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListedValues> _listed = new(StringComparer.Ordinal);

    private Segment(string name, MappedFile file, Schema schema)
    {
        Name = name;
        _file = file;
        Tables = new SegmentTables(file);
        Stored = new StoredReader(file);
        foreach (Field f in schema.Fields)
        {
            if (f.Kind == FieldKind.Text && file.Has(f.Name + ".postings")) _texts.Add(f.Name, new TextField(file, f));
            if (file.Has(f.Name + ".listed")) _listed.Add(f.Name, new ListedValues(file, f.Name));
            if (f.Kind == FieldKind.Keyword && file.Has(f.Name + ".ords")) _keywords.Add(f.Name, new KeywordColumn(file, f.Name, Docs));
            if (f.Kind == FieldKind.Number && file.Has(f.Name + ".numbers")) _numbers.Add(f.Name, new NumberColumn(file, f.Name));
        }
    }

    public string Name { get; }

    /// <summary>Its documents, deleted ones among them.</summary>
    public int Docs => Tables.Docs;

    public long Bytes => _file.Length;

    public uint Checksum => _file.FileChecksum;

    public SegmentTables Tables { get; }

    public StoredReader Stored { get; }

    /// <exception cref="CorruptIndexException">The file is missing or damaged.</exception>
    public static Segment Open(IndexFolder folder, string name, Schema schema)
    {
        MappedFile file = MappedFile.Open(folder.PathOf(name));
        try
        {
            return new Segment(name, file, schema);
        }
        catch
        {
            file.Release();
            throw;
        }
    }

    public void Retain() => _file.Retain();

    public void Release() => _file.Release();

    /// <summary>Compares the checksums of all sections.</summary>
    public IReadOnlyList<string> Verify() => _file.Verify();

    /// <summary>A text field, or null where no document of the segment has it.</summary>
    public TextField? Text(string field) => _texts.GetValueOrDefault(field);

    /// <summary>A keyword field, or null where no document of the segment has it.</summary>
    public KeywordColumn? Keyword(string field) => _keywords.GetValueOrDefault(field);

    /// <summary>A number field, or null where no document of the segment has it.</summary>
    public NumberColumn? Number(string field) => _numbers.GetValueOrDefault(field);

    /// <summary>A short stored field, or null where no document of the segment has it.</summary>
    public ListedValues? Listed(string field) => _listed.GetValueOrDefault(field);

    /// <summary>The parts of a text field.</summary>
    internal sealed class TextField(MappedFile file, Field field)
    {
        private FrequentTerms? _frequent;
        private int[] _termOf = []; // for each numbered word of the texts its term + 1, 0 where nobody has asked yet

        public Field Field { get; } = field;

        public FieldPostings Postings { get; } = new(file, field.Name);

        public TextLengths Lengths { get; } = new(file, field.Name);

        /// <summary>The frequent terms' documents as sets.</summary>
        public FrequentTerms Frequent => _frequent ?? Interlocked.CompareExchange(ref _frequent, new FrequentTerms(Postings, Lengths.Norms.Length), null) ?? _frequent;

        /// <summary>The texts; null where they are not stored, or listed.</summary>
        public TokenText? Texts { get; } = field is { Stored: true, Listed: false } ? new TokenText(file, field.Name) : null;

        /// <summary>The term of a numbered word of the texts; looked up once and kept.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int TermOf(int word)
        {
            int[] known = _termOf;
            return (uint)word < (uint)known.Length && known[word] > 0 ? known[word] - 1 : FindTermOf(word);
        }

        /// <summary>The term of a word as written, or -1 where no document holds it.</summary>
        public int FindTerm(ReadOnlySpan<byte> word)
        {
            if (Postings.Words is not { } words) return Postings.Terms.TryFind(word, out TermEntry term) ? term.Ordinal : -1;
            return words.TryFind(word, out TermEntry found) ? found.Value(0) : -1;
        }

        private int FindTermOf(int word)
        {
            int term = FindTerm(Texts!.OpenWords()[word]);
            if (_termOf.Length == 0) _termOf = new int[Texts.Words];
            _termOf[word] = term + 1;
            return term;
        }
    }
}
