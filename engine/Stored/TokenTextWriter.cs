using System.Runtime.CompilerServices;
using System.Text;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Keeps the texts of a field as the words they are made of: the number of each word, what stands between it and the word before, and how
/// it is printed. As the words are numbered for the index anyway, the text takes a third of its size, no compressor is run over it, any
/// part of it is read at once, and the place of each word comes with it.
/// <code>
/// F.tokens       := record for each document
/// record         := words varint, word*, the gap after the last varint
/// word           := number * 2 + 1 varint                              as folded, after one space; or
///                   number * 2 varint, gap * 4 + spelling u8, [gap varint where 63 stands for it], [other spelling varint]
/// F.tokens.index := start u32 for each document, and the end
/// F.tokens.words, F.tokens.gaps, F.tokens.other := the numbered strings (<see cref="StringTable"/>)
/// </code>
/// Words and gaps are numbered in the order they come, so the frequent ones have short numbers.
/// </summary>
/// <param name="words">The folded words, which others number.</param>
internal sealed class TokenTextWriter(BytesTable words)
{
    public const int LongGap = 63;

    private readonly GapNumbers _gaps = new();
    private readonly BytesTable _others = new();
    private readonly WordCodes _words = new(); // of the document under way,
    private readonly ByteBuffer _rest = new(); // and what else is to be said of them
    private readonly ByteBuffer _record = new();
    private byte[] _utf8 = new byte[512];

    /// <summary>Memory held, in bytes, that of the words left out.</summary>
    public long Size => _gaps.Size + _others.Size;

    /// <summary>Adds the next word of the document under way.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="gap">The text between the word before and this one.</param>
    /// <param name="spelling">How it is printed; not <see cref="Spelling.Other"/>.</param>
    public void Add(int word, ReadOnlySpan<char> gap, Spelling spelling) => AddNumbers(word, _gaps.Of(gap), spelling, 0);

    /// <summary>Adds the next word of the document under way.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="gap">The text between the word before and this one.</param>
    /// <param name="printed">The word as printed.</param>
    /// <param name="folded">The word as folded.</param>
    public void Add(int word, ReadOnlySpan<char> gap, ReadOnlySpan<char> printed, ReadOnlySpan<byte> folded)
    {
        Spelling spelling = Spellings.Of(printed, folded);
        AddNumbers(word, _gaps.Of(gap), spelling, spelling == Spelling.Other ? _others.Add(Utf8(printed), out _) : 0);
    }

    /// <summary>Adds the next word as another segment holds it.</summary>
    public void Add(int word, ReadOnlySpan<byte> gap, Spelling spelling, ReadOnlySpan<byte> other) =>
        AddNumbers(word, _gaps.Of(gap), spelling, spelling == Spelling.Other ? _others.Add(other, out _) : 0);

    /// <summary>Adds the next word where only its number is wanted, and the text is not kept; or one that stands as folded after a space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int word) => _words.Add(word, plain: true);

    /// <summary>Ends the document under way.</summary>
    /// <param name="tail">The text after its last word, UTF-8.</param>
    /// <returns>Its record; valid until the next call.</returns>
    public ReadOnlySpan<byte> End(ReadOnlySpan<byte> tail)
    {
        _rest.WriteVarint((uint)_gaps.Of(tail));
        WriteRecord(_words.Written, _words.Count, _rest.Written);
        Clear();
        return _record.Written;
    }

    /// <summary>Ends the document under way, to be written later: see <see cref="RecordOf"/>.</summary>
    /// <param name="tail">The text after its last word.</param>
    /// <param name="log">Takes it.</param>
    public Draft End(ReadOnlySpan<char> tail, ByteLog log)
    {
        _rest.WriteVarint((uint)_gaps.Of(Utf8(tail)));
        int codes = _words.Written.Length * sizeof(ushort);
        Span<byte> room = log.Take(codes + _rest.Length, sizeof(ushort), out ByteLog.Place place);
        WordCodes.BytesOf(_words.Written).CopyTo(room);
        _rest.Written.CopyTo(room[codes..]);
        var draft = new Draft(place, codes, _words.Count);
        Clear();
        return draft;
    }

    /// <summary>The record of a document ended before; valid until the next call.</summary>
    public ReadOnlySpan<byte> RecordOf(scoped in Draft draft, ByteLog log)
    {
        WriteRecord(draft.WordsIn(log), draft.Count, log[draft.Place][draft.CodeBytes..]);
        return _record.Written;
    }

    /// <summary>Writes the sections.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="docs">How many documents there are.</param>
    /// <param name="record">Gives the record of each, empty where it has none. Words may be added meanwhile.</param>
    public void Write(SectionWriter file, string field, int docs, Func<int, ReadOnlySpan<byte>> record)
    {
        var index = new ByteBuffer(4 * docs + 4);
        for (int doc = 0; doc < docs; doc++)
        {
            index.WriteUInt32((uint)file.SectionLength);
            file.Write(record(doc));
        }
        index.WriteUInt32((uint)file.SectionLength);
        file.EndSection(field + ".tokens");
        file.Section(field + ".tokens.index", index.Written);
        StringTable.Write(file, field + ".tokens.words", words);
        StringTable.Write(file, field + ".tokens.gaps", _gaps.Strings);
        StringTable.Write(file, field + ".tokens.other", _others);
    }

    private void AddNumbers(int word, int gap, Spelling spelling, int other)
    {
        bool plain = gap == GapNumbers.Space && spelling == Spelling.Folded;
        _words.Add(word, plain);
        if (plain) return;
        _rest.WriteByte((byte)(Math.Min(gap, LongGap) << 2 | (int)spelling));
        if (gap >= LongGap) _rest.WriteVarint((uint)gap);
        if (spelling == Spelling.Other) _rest.WriteVarint((uint)other);
    }

    private void Clear()
    {
        _words.Clear();
        _rest.Clear();
    }

    private void WriteRecord(ReadOnlySpan<ushort> codes, int count, ReadOnlySpan<byte> rest)
    {
        _record.Clear();
        Span<byte> record = _record.Take(ByteBuffer.MaxVarintBytes * (1 + codes.Length) + rest.Length);
        int to = 0, said = 0;
        to = ByteBuffer.WriteVarint(record, to, (uint)count);
        for (int at = 0; at < codes.Length;)
        {
            uint code = WordCodes.Read(codes, ref at);
            to = ByteBuffer.WriteVarint(record, to, code);
            if ((code & 1) != 0) continue;
            byte how = rest[said++];
            record[to++] = how;
            if (how >= LongGap << 2) MoveVarint(rest, ref said, record, ref to);
            if ((Spelling)(how & 3) == Spelling.Other) MoveVarint(rest, ref said, record, ref to);
        }
        rest[said..].CopyTo(record[to..]); // the gap after the last word
        _record.Truncate(to + rest.Length - said);
    }

    private static void MoveVarint(ReadOnlySpan<byte> from, ref int at, Span<byte> bytes, ref int to)
    {
        byte b;
        do
        {
            b = from[at++];
            bytes[to++] = b;
        }
        while (b >= 0x80);
    }

    private ReadOnlySpan<byte> Utf8(ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    /// <summary>A document not yet written.</summary>
    /// <param name="Place">Where it lies: the codes of its words (<see cref="WordCodes"/>) and what else is to be said of them.</param>
    /// <param name="CodeBytes">The bytes of the codes.</param>
    /// <param name="Count">Its words.</param>
    internal readonly record struct Draft(ByteLog.Place Place, int CodeBytes, int Count)
    {
        /// <summary>The codes of its words.</summary>
        public ReadOnlySpan<ushort> WordsIn(ByteLog log) => WordCodes.Of(log[Place][..CodeBytes]);
    }
}
