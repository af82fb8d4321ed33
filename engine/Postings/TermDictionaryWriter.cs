using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// Writes a sorted dictionary: terms front-coded in groups of 8, each with the same number of payload varints.
/// <code>
/// section := group*, head of each group u64*, offset of each group u32*, terms u32, payloads u32
/// group   := first term, sum of payload c over all earlier terms varint64 (for each c), payload varint*, entry*
/// entry   := shared varint, rest varint, bytes, payload varint*
/// </code>
/// The first term of a group is length varint and bytes; its head is its first eight bytes as a big-endian number, filled up with zeros,
/// so that a look-up compares numbers and touches one group.
/// </summary>
/// <param name="payloads">How many numbers each term has.</param>
/// <param name="backwards">Also write a section <c>.backwards</c>: the ordinals u32 in the order of the terms read from their ends.</param>
internal sealed class TermDictionaryWriter(int payloads, bool backwards = false)
{
    public const int GroupSize = 8;

    private readonly ByteBuffer _groups = new(1 << 12);
    private readonly BytesTable? _backwards = backwards ? new BytesTable() : null;
    private readonly List<uint> _offsets = [];
    private readonly List<ulong> _heads = [];
    private readonly ulong[] _sums = new ulong[payloads];
    private byte[] _last = [];
    private int _lastLength;

    public int Count { get; private set; }

    /// <summary>Adds the next term, greater than the last in byte order.</summary>
    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<uint> payload)
    {
        if (Count % GroupSize == 0)
        {
            _offsets.Add((uint)_groups.Length);
            _heads.Add(HeadOf(term));
            _groups.WriteVarint((uint)term.Length);
            _groups.Write(term);
            foreach (ulong sum in _sums) _groups.WriteVarint64(sum);
        }
        else
        {
            int shared = term.CommonPrefixLength(_last.AsSpan(0, _lastLength));
            _groups.WriteVarint((uint)shared);
            _groups.WriteVarint((uint)(term.Length - shared));
            _groups.Write(term[shared..]);
        }
        for (int c = 0; c < payload.Length; c++)
        {
            _groups.WriteVarint(payload[c]);
            _sums[c] += payload[c];
        }
        AddBackwards(term);
        if (_last.Length < term.Length) _last = new byte[Math.Max(64, term.Length * 2)];
        term.CopyTo(_last);
        _lastLength = term.Length;
        Count++;
    }

    public void WriteTo(SectionWriter file, string section)
    {
        foreach (ulong head in _heads) _groups.WriteUInt64(head);
        foreach (uint offset in _offsets) _groups.WriteUInt32(offset);
        _groups.WriteUInt32((uint)Count);
        _groups.WriteUInt32((uint)_sums.Length);
        file.Section(section, _groups.Written);
        if (_backwards is null) return;
        var order = new ByteBuffer(4 * Count);
        foreach (int ordinal in _backwards.Sorted()) order.WriteUInt32((uint)ordinal);
        file.Section(section + ".backwards", order.Written);
    }

    private void AddBackwards(ReadOnlySpan<byte> term)
    {
        if (_backwards is null) return;
        Span<byte> reversed = stackalloc byte[512];
        term.CopyTo(reversed);
        reversed[..term.Length].Reverse();
        _backwards.Add(reversed[..term.Length], out _);
    }

    /// <summary>The first eight bytes as a number that compares as they do.</summary>
    public static ulong HeadOf(ReadOnlySpan<byte> term)
    {
        if (term.Length >= 8) return BinaryPrimitives.ReadUInt64BigEndian(term);
        ulong head = 0;
        for (int i = 0; i < term.Length; i++) head |= (ulong)term[i] << (56 - 8 * i);
        return head;
    }
}
