using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Walks the terms of a dictionary in byte order. <see cref="Term"/> is overwritten by the next step.</summary>
internal struct TermCursor
{
    /// <summary>No term is longer.</summary>
    public const int MaxTermBytes = 512;

    private readonly TermDictionary _dictionary;
    private readonly byte[] _term;
    private TermEntry _entry;
    private int _length;
    private int _position;

    /// <summary>A cursor before the first term of a group.</summary>
    public TermCursor(TermDictionary dictionary, int group)
    {
        _dictionary = dictionary;
        _term = new byte[MaxTermBytes];
        _entry.Ordinal = group * TermDictionaryWriter.GroupSize - 1;
    }

    /// <summary>The ordinal of the term it stands on; less than 0 before the first.</summary>
    public readonly int Ordinal => _entry.Ordinal;

    /// <summary>It stands on a term.</summary>
    public readonly bool Valid => Ordinal >= 0 && Ordinal < _dictionary.Count;

    public readonly ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>What the dictionary holds of the term.</summary>
    public readonly TermEntry Entry => _entry;

    /// <summary>Payload number <paramref name="c"/> of the term.</summary>
    public readonly int Value(int c) => _entry.Value(c);

    /// <summary>Moves to the term of that ordinal, which must be there.</summary>
    public void MoveTo(int ordinal)
    {
        int group = ordinal / TermDictionaryWriter.GroupSize;
        if (Ordinal < 0 || Ordinal > ordinal || Ordinal / TermDictionaryWriter.GroupSize != group) _entry.Ordinal = group * TermDictionaryWriter.GroupSize - 1;
        while (Ordinal < ordinal && MoveNext()) { }
    }

    public bool MoveNext()
    {
        int next = Ordinal + 1;
        if (next >= _dictionary.Count)
        {
            _entry.Ordinal = _dictionary.Count;
            return false;
        }
        int payloads = _dictionary.Payloads;
        var reader = new ByteReader(_dictionary.Bytes) { Position = _position };
        int shared = 0;
        if (next % TermDictionaryWriter.GroupSize == 0) reader.Position = _dictionary.OffsetOf(next / TermDictionaryWriter.GroupSize);
        else shared = (int)reader.ReadVarint();
        int rest = (int)reader.ReadVarint();
        if (rest < 0 || (uint)(shared + rest) > MaxTermBytes || shared > _length) throw new CorruptIndexException($"{_dictionary.Path}: a term is too long");
        reader.ReadBytes(rest).CopyTo(_term.AsSpan(shared));
        _length = shared + rest;
        for (int c = 0; c < payloads; c++)
            _entry.Sums[c] = next % TermDictionaryWriter.GroupSize == 0 ? (long)reader.ReadVarint64() : _entry.Sums[c] + _entry.Values[c];
        for (int c = 0; c < payloads; c++) _entry.Values[c] = reader.ReadVarint();
        _position = reader.Position;
        _entry.Ordinal = next;
        return true;
    }
}
