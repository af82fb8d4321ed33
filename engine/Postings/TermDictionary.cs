using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Reads what a <see cref="TermDictionaryWriter"/> wrote. Safe for many threads.</summary>
internal sealed class TermDictionary
{
    public const int MaxPayloads = 5;

    private readonly MappedFile _file;
    private readonly MappedFile.Section _section;
    private readonly MappedFile.Section? _backwards;
    private readonly int _heads; // where the heads of the groups begin
    private readonly int _offsets; // where their offsets begin
    private readonly int _groups;

    public TermDictionary(MappedFile file, string section)
    {
        _file = file;
        _section = file.Find(section);
        if (file.Has(section + ".backwards")) _backwards = file.Find(section + ".backwards");
        ReadOnlySpan<byte> bytes = file.Bytes(_section);
        if (bytes.Length < 8) throw new CorruptIndexException($"{file.Path}: section {section} is cut short");
        Count = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^8..]);
        Payloads = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
        _groups = (Count + TermDictionaryWriter.GroupSize - 1) / TermDictionaryWriter.GroupSize;
        _offsets = bytes.Length - 8 - 4 * _groups;
        _heads = _offsets - 8 * _groups;
        if (Count < 0 || _heads < 0 || Payloads > MaxPayloads) throw new CorruptIndexException($"{file.Path}: section {section} has impossible counts");
    }

    public int Count { get; }

    public int Payloads { get; }

    /// <summary>A cursor before the first term.</summary>
    public TermCursor Enumerate() => new(this, 0);

    /// <summary>A cursor on the first term that is not less than <paramref name="term"/>.</summary>
    public TermCursor Seek(ReadOnlySpan<byte> term)
    {
        var cursor = new TermCursor(this, Math.Max(0, GroupOf(term)));
        while (cursor.MoveNext())
            if (cursor.Term.SequenceCompareTo(term) >= 0) return cursor;
        return cursor;
    }

    /// <summary>A cursor on the term of that ordinal.</summary>
    public TermCursor At(int ordinal)
    {
        if ((uint)ordinal >= (uint)Count) throw new CorruptIndexException($"{_file.Path}: term {ordinal} of {Count}");
        var cursor = new TermCursor(this, ordinal / TermDictionaryWriter.GroupSize);
        do cursor.MoveNext();
        while (cursor.Ordinal < ordinal);
        return cursor;
    }

    /// <summary>
    /// Finds a term exactly, without spelling out those before it: as long as an entry shares more with its forerunner than that shared
    /// with the term, it is still too small; when it shares less, the term is not there.
    /// </summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        int group = GroupOf(term);
        if (group < 0) return false;
        var reader = new ByteReader(Bytes) { Position = OffsetOf(group) };
        ReadOnlySpan<byte> first = reader.ReadBytes((int)reader.ReadVarint());
        for (int c = 0; c < Payloads; c++) entry.Sums[c] = (long)reader.ReadVarint64();
        int matched = first.CommonPrefixLength(term);
        int last = Math.Min(Count, (group + 1) * TermDictionaryWriter.GroupSize);
        bool found = matched == term.Length && first.Length == matched;
        for (int ordinal = group * TermDictionaryWriter.GroupSize; ; ordinal++)
        {
            for (int c = 0; c < Payloads; c++) entry.Values[c] = reader.ReadVarint();
            if (found)
            {
                entry.Ordinal = ordinal;
                return true;
            }
            if (ordinal + 1 == last) return false;
            for (int c = 0; c < Payloads; c++) entry.Sums[c] += entry.Values[c];
            int shared = (int)reader.ReadVarint();
            ReadOnlySpan<byte> rest = reader.ReadBytes((int)reader.ReadVarint());
            if (shared < matched) return false;
            if (shared > matched) continue;
            int more = rest.CommonPrefixLength(term[matched..]);
            if (more < rest.Length && (matched + more == term.Length || rest[more] > term[matched + more])) return false;
            matched += more;
            found = more == rest.Length && matched == term.Length;
        }
    }

    /// <summary>The terms can be looked up by their ends.</summary>
    public bool HasBackwards => _backwards is not null;

    /// <summary>The first place, in the order of the terms read backwards, whose term ends so, or where it would stand.</summary>
    public int SeekEnd(ReadOnlySpan<byte> end)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (CompareEnds(BackwardsAt(middle), end) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The term at a place in the order of the terms read backwards.</summary>
    public int BackwardsAt(int place) => (int)BinaryPrimitives.ReadUInt32LittleEndian(_file.Bytes(_backwards!.Value)[(4 * place)..]);

    /// <summary>Spells out a term.</summary>
    /// <param name="ordinal">Which.</param>
    /// <param name="buffer">At least 512 bytes.</param>
    /// <returns>Its length.</returns>
    public int Spell(int ordinal, Span<byte> buffer)
    {
        int group = ordinal / TermDictionaryWriter.GroupSize;
        var reader = new ByteReader(Bytes) { Position = OffsetOf(group) };
        int length = (int)reader.ReadVarint();
        reader.ReadBytes(length).CopyTo(buffer);
        for (int c = 0; c < Payloads; c++) reader.ReadVarint64();
        for (int i = group * TermDictionaryWriter.GroupSize; i < ordinal; i++)
        {
            for (int c = 0; c < Payloads; c++) reader.ReadVarint();
            int shared = (int)reader.ReadVarint(), rest = (int)reader.ReadVarint();
            reader.ReadBytes(rest).CopyTo(buffer[shared..]);
            length = shared + rest;
        }
        return length;
    }

    /// <summary>Compares a term with an ending, both from the end; 0 where the term ends so.</summary>
    private int CompareEnds(int ordinal, ReadOnlySpan<byte> end)
    {
        Span<byte> term = stackalloc byte[512];
        int length = Spell(ordinal, term);
        for (int i = 1; i <= end.Length; i++)
        {
            if (i > length) return -1;
            int c = term[length - i].CompareTo(end[^i]);
            if (c != 0) return c;
        }
        return 0;
    }

    internal ReadOnlySpan<byte> Bytes => _file.Bytes(_section)[.._heads];

    internal string Path => _file.Path;

    internal int OffsetOf(int group) => (int)BinaryPrimitives.ReadUInt32LittleEndian(_file.Bytes(_section)[(_offsets + 4 * group)..]);

    /// <summary>The last group whose first term is not greater; -1 where the first of all is.</summary>
    private int GroupOf(ReadOnlySpan<byte> term)
    {
        ReadOnlySpan<byte> section = _file.Bytes(_section);
        ReadOnlySpan<byte> heads = section[_heads.._offsets];
        ulong head = TermDictionaryWriter.HeadOf(term);
        int low = 0;
        for (int left = _groups; left > 1;) // the last group whose head is not greater, without branches that would be guessed wrongly
        {
            int half = left >> 1;
            low += half & -(BinaryPrimitives.ReadUInt64LittleEndian(heads[(8 * (low + half))..]) <= head ? 1 : 0);
            left -= half;
        }
        while (low >= 0 && low < _groups && FirstTerm(section, low).SequenceCompareTo(term) > 0) low--; // one step, or some where terms share their first eight bytes
        return _groups == 0 ? -1 : low;
    }

    private ReadOnlySpan<byte> FirstTerm(ReadOnlySpan<byte> section, int group)
    {
        var reader = new ByteReader(section[.._heads]) { Position = OffsetOf(group) };
        return reader.ReadBytes((int)reader.ReadVarint());
    }

    /// <summary>One number for each payload.</summary>
    [InlineArray(MaxPayloads)]
    internal struct Numbers
    {
        private long _first;
    }
}
