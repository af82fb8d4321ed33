using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Reads what a <see cref="TermDictionaryWriter"/> wrote. Safe for many threads.</summary>
internal sealed class TermDictionary
{
    private readonly MappedFile _file;
    private readonly MappedFile.Section _section;
    private readonly int _index; // where the offsets of the groups begin
    private readonly int _groups;

    public TermDictionary(MappedFile file, string section)
    {
        _file = file;
        _section = file.Find(section);
        ReadOnlySpan<byte> bytes = file.Bytes(_section);
        if (bytes.Length < 8) throw new CorruptIndexException($"{file.Path}: section {section} is cut short");
        Count = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^8..]);
        Payloads = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]);
        _groups = (Count + TermDictionaryWriter.GroupSize - 1) / TermDictionaryWriter.GroupSize;
        _index = bytes.Length - 8 - 4 * _groups;
        if (Count < 0 || _index < 0 || Payloads > Cursor.MaxPayloads) throw new CorruptIndexException($"{file.Path}: section {section} has impossible counts");
    }

    public int Count { get; }

    public int Payloads { get; }

    /// <summary>A cursor before the first term.</summary>
    public Cursor Enumerate() => new(this, 0);

    /// <summary>A cursor on the first term that is not less than <paramref name="term"/>.</summary>
    public Cursor Seek(ReadOnlySpan<byte> term)
    {
        int low = 0, high = _groups - 1;
        while (low < high) // the last group whose first term is <= term
        {
            int middle = (low + high + 1) >>> 1;
            if (FirstTerm(middle).SequenceCompareTo(term) <= 0) low = middle;
            else high = middle - 1;
        }
        var cursor = new Cursor(this, low);
        while (cursor.MoveNext())
            if (cursor.Term.SequenceCompareTo(term) >= 0) return cursor;
        return cursor;
    }

    /// <summary>Finds a term exactly.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out Cursor cursor)
    {
        cursor = Seek(term);
        return cursor.Valid && cursor.Term.SequenceEqual(term);
    }

    /// <summary>A cursor on the term of that ordinal.</summary>
    public Cursor At(int ordinal)
    {
        if ((uint)ordinal >= (uint)Count) throw new CorruptIndexException($"{_file.Path}: term {ordinal} of {Count}");
        var cursor = new Cursor(this, ordinal / TermDictionaryWriter.GroupSize);
        do cursor.MoveNext();
        while (cursor.Ordinal < ordinal);
        return cursor;
    }

    private ReadOnlySpan<byte> Bytes => _file.Bytes(_section)[.._index];

    private int GroupOffset(int group) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(_file.Bytes(_section)[(_index + 4 * group)..]);

    private ReadOnlySpan<byte> FirstTerm(int group)
    {
        var reader = new ByteReader(Bytes) { Position = GroupOffset(group) };
        for (int c = 0; c < Payloads; c++) reader.ReadVarint64();
        reader.ReadVarint();
        return reader.ReadBytes((int)reader.ReadVarint());
    }

    /// <summary>Walks the terms in byte order. <see cref="Term"/> is overwritten by the next step.</summary>
    internal struct Cursor
    {
        public const int MaxPayloads = 8;

        private readonly TermDictionary _dictionary;
        private readonly byte[] _term;
        private Payload _sums;
        private Payload _values;
        private int _length;
        private int _position;

        public Cursor(TermDictionary dictionary, int group)
        {
            _dictionary = dictionary;
            _term = new byte[512];
            Ordinal = group * TermDictionaryWriter.GroupSize - 1;
        }

        /// <summary>The ordinal of the term it stands on; -1 before the first.</summary>
        public int Ordinal { get; private set; }

        /// <summary>It stands on a term.</summary>
        public readonly bool Valid => Ordinal >= 0 && Ordinal < _dictionary.Count;

        public readonly ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

        /// <summary>Payload number <paramref name="c"/> of the term.</summary>
        public readonly uint Value(int c) => (uint)_values[c];

        /// <summary>The sum of payload <paramref name="c"/> over all earlier terms.</summary>
        public readonly long SumBefore(int c) => (long)_sums[c];

        public bool MoveNext()
        {
            int next = Ordinal + 1;
            if (next >= _dictionary.Count)
            {
                Ordinal = _dictionary.Count;
                return false;
            }
            int payloads = _dictionary.Payloads;
            var reader = new ByteReader(_dictionary.Bytes) { Position = _position };
            if (next % TermDictionaryWriter.GroupSize == 0)
            {
                reader.Position = _dictionary.GroupOffset(next / TermDictionaryWriter.GroupSize);
                for (int c = 0; c < payloads; c++) _sums[c] = reader.ReadVarint64();
            }
            else
            {
                for (int c = 0; c < payloads; c++) _sums[c] += _values[c];
            }
            int shared = (int)reader.ReadVarint(), rest = (int)reader.ReadVarint();
            if ((uint)(shared + rest) > (uint)_term.Length || shared > _length && shared > 0) throw new CorruptIndexException($"{_dictionary._file.Path}: a term is too long");
            reader.ReadBytes(rest).CopyTo(_term.AsSpan(shared));
            _length = shared + rest;
            for (int c = 0; c < payloads; c++) _values[c] = reader.ReadVarint();
            _position = reader.Position;
            Ordinal = next;
            return true;
        }
    }

    [System.Runtime.CompilerServices.InlineArray(Cursor.MaxPayloads)]
    private struct Payload
    {
        private ulong _first;
    }
}
