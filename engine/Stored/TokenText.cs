using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>Reads the texts of a field (format: <see cref="TokenTextWriter"/>). Safe for many threads.</summary>
internal sealed class TokenText(MappedFile file, string field)
{
    [ThreadStatic]
    private static char[]? _chars;

    private readonly MappedFile.Section _tokens = file.Find(field + ".tokens");
    private readonly MappedFile.Section _index = file.Find(field + ".tokens.index");
    private readonly StringTable _words = new(file, field + ".tokens.words");
    private readonly StringTable _gaps = new(file, field + ".tokens.gaps");
    private readonly StringTable _others = new(file, field + ".tokens.other");

    /// <summary>How many words are numbered.</summary>
    public int Words => _words.Count;

    /// <summary>The text of a document; empty where it has none.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="spans">Takes the place of each word, where it is wanted.</param>
    public string Read(int doc, List<TextSpan>? spans = null)
    {
        var reader = new ByteReader(Record(doc));
        if (reader.AtEnd) return "";
        char[] chars = _chars ??= new char[4096];
        int length = 0;
        int words = (int)reader.ReadVarint();
        for (int i = 0; i < words; i++)
        {
            Token t = ReadToken(ref reader);
            Append(_gaps[t.Gap], ref chars, ref length);
            int start = length;
            Append(t.Spelling == Spelling.Other ? _others[t.Other] : _words[t.Word], ref chars, ref length);
            if (t.Spelling is Spelling.Capital or Spelling.Capitals) Capitalise(chars.AsSpan(start, t.Spelling == Spelling.Capital ? 1 : length - start));
            spans?.Add(new TextSpan(start, length));
        }
        Append(_gaps[(int)reader.ReadVarint()], ref chars, ref length);
        _chars = chars.Length <= 1 << 20 ? chars : null;
        return new string(chars, 0, length);
    }

    /// <summary>Gives a document's text to a writer.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="words">The writer's words.</param>
    /// <param name="known">For each word of this segment its number there, -1 where it has none yet.</param>
    /// <returns>The writer's record of it.</returns>
    public ReadOnlySpan<byte> CopyTo(int doc, TokenTextWriter writer, BytesTable words, int[] known)
    {
        var reader = new ByteReader(Record(doc));
        int count = (int)reader.ReadVarint();
        for (int i = 0; i < count; i++)
        {
            Token t = ReadToken(ref reader);
            if (known[t.Word] < 0) known[t.Word] = words.Add(_words[t.Word], out _);
            writer.Add(known[t.Word], _gaps[t.Gap], t.Spelling, t.Spelling == Spelling.Other ? _others[t.Other] : default);
        }
        return writer.End(_gaps[(int)reader.ReadVarint()]);
    }

    /// <summary>How many words a document's text has.</summary>
    public int CountOf(int doc)
    {
        var reader = new ByteReader(Record(doc));
        return reader.AtEnd ? 0 : (int)reader.ReadVarint();
    }

    private ReadOnlySpan<byte> Record(int doc)
    {
        ReadOnlySpan<byte> index = file.Bytes(_index).Slice(4 * doc, 8);
        return file.Bytes(_tokens)[(int)BinaryPrimitives.ReadUInt32LittleEndian(index)..(int)BinaryPrimitives.ReadUInt32LittleEndian(index[4..])];
    }

    private static Token ReadToken(ref ByteReader reader)
    {
        uint first = reader.ReadVarint();
        if ((first & 1) != 0) return new Token((int)(first >> 1), 0, Spelling.Folded, 0);
        byte how = reader.ReadByte();
        int gap = how >> 2;
        if (gap == TokenTextWriter.LongGap) gap = (int)reader.ReadVarint();
        var spelling = (Spelling)(how & 3);
        return new Token((int)(first >> 1), gap, spelling, spelling == Spelling.Other ? (int)reader.ReadVarint() : 0);
    }

    private static void Append(ReadOnlySpan<byte> utf8, ref char[] chars, ref int length)
    {
        if (chars.Length - length < utf8.Length) Array.Resize(ref chars, Math.Max(chars.Length * 2, length + utf8.Length));
        Span<char> to = chars.AsSpan(length);
        if (Ascii.ToUtf16(utf8, to, out int written) != OperationStatus.Done) Utf8.ToUtf16(utf8, to, out _, out written);
        length += written;
    }

    private static void Capitalise(Span<char> word)
    {
        for (int i = 0; i < word.Length; i++)
            if (word[i] is >= 'a' and <= 'z') word[i] -= (char)32;
    }

    private readonly record struct Token(int Word, int Gap, Spelling Spelling, int Other);
}
