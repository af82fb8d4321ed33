using System.Buffers.Binary;

namespace SearchEngine.Storage;

/// <summary>
/// Writes a file of named sections, once, front to back.
/// <code>
/// file    := magic u32, version u32, section*, toc, tocLength u32, crc(toc) u32, magic u32
/// section := bytes, padded with zeros to a multiple of 8
/// toc     := count varint, (name string, offset varint, length varint, crc(bytes) u32)*
/// </code>
/// </summary>
internal sealed class SectionWriter : IDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly ByteBuffer _toc = new();
    private readonly string _path;
    private readonly StageClock? _clock;
    private int _used; // of the buffer
    private int _summed; // how much of that the checksum has seen
    private int _sections;
    private long _start;
    private uint _crc;

    /// <param name="path">The file, which must not be there.</param>
    /// <param name="clock">Is told when bytes go to the disk.</param>
    public SectionWriter(string path, StageClock? clock = null)
    {
        _path = path;
        _clock = clock;
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, FileFormat.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], FileFormat.Version);
        Write(head);
        _start = Position;
        Sum();
        _crc = 0;
    }

    /// <summary>Bytes written so far.</summary>
    public long Position { get; private set; }

    /// <summary>Bytes of the section under way.</summary>
    public long SectionLength => Position - _start;

    /// <summary>The checksum of the table of contents, which holds the checksum of each section: it stands for the whole file. Known after <see cref="Finish"/>.</summary>
    public uint FileChecksum { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Position += bytes.Length;
        while (bytes.Length > BufferBytes - _used)
        {
            int fits = BufferBytes - _used;
            bytes[..fits].CopyTo(_buffer.AsSpan(_used));
            _used = BufferBytes;
            Empty();
            bytes = bytes[fits..];
        }
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Ends the section under way, which began where the last one ended.</summary>
    public void EndSection(string name)
    {
        Sum();
        _toc.WriteString(name);
        _toc.WriteVarint64((ulong)_start);
        _toc.WriteVarint64((ulong)SectionLength);
        _toc.WriteUInt32(_crc);
        _sections++;
        Span<byte> zeros = stackalloc byte[8];
        zeros.Clear();
        int pad = (int)(-Position & 7);
        Write(zeros[..pad]);
        Sum();
        _start = Position;
        _crc = 0;
    }

    /// <summary>A section in one go.</summary>
    public void Section(string name, ReadOnlySpan<byte> bytes)
    {
        Write(bytes);
        EndSection(name);
    }

    /// <summary>Writes the table of contents and brings everything to the disk.</summary>
    public void Finish()
    {
        var end = new ByteBuffer(_toc.Length + 32);
        end.WriteVarint((uint)_sections);
        end.Write(_toc.Written);
        FileChecksum = Checksum.Of(end.Written);
        int length = end.Length;
        end.WriteUInt32((uint)length);
        end.WriteUInt32(FileChecksum);
        end.WriteUInt32(FileFormat.Magic);
        Write(end.Written);
        Empty();
        if (Position > FileFormat.MaxFileBytes) throw new IOException($"{_path}: a segment file grew past {FileFormat.MaxFileBytes} bytes");
        Stage before = _clock?.Enter(Stage.Write) ?? default;
        _file.Flush(flushToDisk: true);
        _clock?.Enter(before);
    }

    /// <summary>Closes the file and deletes it.</summary>
    public void Discard()
    {
        _file.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _file.Dispose();

    private void Sum()
    {
        _crc = Checksum.Append(_crc, _buffer.AsSpan(_summed, _used - _summed));
        _summed = _used;
    }

    private void Empty()
    {
        Stage before = _clock?.Enter(Stage.Write) ?? default;
        Sum();
        _file.Write(_buffer, 0, _used);
        _clock?.Enter(before);
        _used = _summed = 0;
    }
}
