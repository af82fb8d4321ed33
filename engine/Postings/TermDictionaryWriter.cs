using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// Writes a sorted dictionary: terms front-coded in groups of 16, each with the same number of payload varints.
/// <code>
/// section := group*, offset of each group u32*, terms u32, payloads u32
/// group   := sum of payload c over all earlier terms varint64 (for each c), entry*
/// entry   := shared varint, rest varint, bytes, payload varint*
/// </code>
/// </summary>
internal sealed class TermDictionaryWriter(int payloads)
{
    public const int GroupSize = 16;

    private readonly ByteBuffer _groups = new(1 << 12);
    private readonly List<uint> _offsets = [];
    private readonly ulong[] _sums = new ulong[payloads];
    private byte[] _last = [];
    private int _lastLength;

    public int Count { get; private set; }

    /// <summary>Adds the next term, greater than the last in byte order.</summary>
    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<uint> payload)
    {
        int shared = 0;
        if (Count % GroupSize == 0)
        {
            _offsets.Add((uint)_groups.Length);
            foreach (ulong sum in _sums) _groups.WriteVarint64(sum);
        }
        else
        {
            shared = term.CommonPrefixLength(_last.AsSpan(0, _lastLength));
        }
        _groups.WriteVarint((uint)shared);
        _groups.WriteVarint((uint)(term.Length - shared));
        _groups.Write(term[shared..]);
        for (int c = 0; c < payload.Length; c++)
        {
            _groups.WriteVarint(payload[c]);
            _sums[c] += payload[c];
        }
        if (_last.Length < term.Length) _last = new byte[Math.Max(64, term.Length * 2)];
        term.CopyTo(_last);
        _lastLength = term.Length;
        Count++;
    }

    public void WriteTo(SectionWriter file, string section)
    {
        foreach (uint offset in _offsets) _groups.WriteUInt32(offset);
        _groups.WriteUInt32((uint)Count);
        _groups.WriteUInt32((uint)_sums.Length);
        file.Section(section, _groups.Written);
    }
}
