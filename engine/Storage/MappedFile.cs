using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace SearchEngine.Storage;

/// <summary>
/// A file of sections (<see cref="SectionWriter"/>) mapped into memory. Reading a span after the last release would end the process,
/// so spans are only taken by holders of a count: <see cref="Retain"/> before use, <see cref="Release"/> after.
/// </summary>
internal sealed unsafe class MappedFile
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Dictionary<string, Section> _sections = new(StringComparer.Ordinal);
    private byte* _start;
    private int _count = 1;

    private MappedFile(string path, MemoryMappedFile map, MemoryMappedViewAccessor view)
    {
        Path = path;
        _map = map;
        _view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += view.PointerOffset;
    }

    public string Path { get; }

    public long Length { get; private init; }

    /// <summary>The checksum of the table of contents: it stands for the whole file.</summary>
    public uint FileChecksum { get; private set; }

    public IEnumerable<string> SectionNames => _sections.Keys;

    /// <summary>Maps a file and reads its table of contents. The sections' own checksums are verified by <see cref="Verify"/>.</summary>
    /// <exception cref="CorruptIndexException">The file is missing, cut short or not one of ours.</exception>
    public static MappedFile Open(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        }
        catch (IOException e)
        {
            throw new CorruptIndexException($"{path}: cannot be opened: {e.Message}", e);
        }
        using (file)
        {
            long length = file.Length;
            if (length is < 20 or > FileFormat.MaxFileBytes) throw new CorruptIndexException($"{path}: {length} bytes cannot be a segment");
            var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            MappedFile mapped;
            try
            {
                mapped = new MappedFile(path, map, map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read)) { Length = length };
            }
            catch
            {
                map.Dispose();
                throw;
            }
            try
            {
                mapped.ReadContents();
            }
            catch (CorruptIndexException e)
            {
                mapped.Release();
                throw e.Message.StartsWith(path, StringComparison.Ordinal) ? e : new CorruptIndexException($"{path}: {e.Message}", e);
            }
            catch
            {
                mapped.Release();
                throw;
            }
            return mapped;
        }
    }

    public void Retain() => Interlocked.Increment(ref _count);

    public void Release()
    {
        if (Interlocked.Decrement(ref _count) != 0) return;
        _start = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    public bool Has(string section) => _sections.ContainsKey(section);

    /// <summary>Where a section lies, to be read with <see cref="Bytes"/>.</summary>
    public Section Find(string name) =>
        _sections.TryGetValue(name, out Section s) ? s : throw new CorruptIndexException($"{Path}: has no section {name}");

    /// <summary>The bytes of a section. Valid only while the caller holds a count.</summary>
    public ReadOnlySpan<byte> Bytes(Section section) => new(_start + section.Offset, section.Length);

    /// <summary>The address of a section, for decoders that may not afford bounds checks; they must stay within its length.</summary>
    public byte* Pointer(Section section) => _start + section.Offset;

    /// <summary>Reads every byte and compares checksums.</summary>
    /// <returns>The names of the damaged sections.</returns>
    public IReadOnlyList<string> Verify() =>
        [.. _sections.Where(s => Checksum.Of(Bytes(s.Value)) != s.Value.Checksum).Select(s => s.Key).Order(StringComparer.Ordinal)];

    private void ReadContents()
    {
        var all = new ReadOnlySpan<byte>(_start, checked((int)Length));
        if (BinaryPrimitives.ReadUInt32LittleEndian(all) != FileFormat.Magic || BinaryPrimitives.ReadUInt32LittleEndian(all[^4..]) != FileFormat.Magic)
            throw new CorruptIndexException($"{Path}: not a segment file, or cut short");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(all[4..]);
        if (version != FileFormat.Version)
            throw new IndexFormatException($"{Path}: format {version}, this program reads {FileFormat.Version}; build the index again");
        long tocLength = BinaryPrimitives.ReadUInt32LittleEndian(all[^12..]);
        if (tocLength > Length - 20) throw new CorruptIndexException($"{Path}: its table of contents is longer than the file");
        ReadOnlySpan<byte> toc = all.Slice((int)(Length - 12 - tocLength), (int)tocLength);
        FileChecksum = Checksum.Of(toc);
        if (FileChecksum != BinaryPrimitives.ReadUInt32LittleEndian(all[^8..])) throw new CorruptIndexException($"{Path}: its table of contents is damaged");
        var reader = new ByteReader(toc);
        uint count = reader.ReadVarint();
        for (uint i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            long offset = (long)reader.ReadVarint64(), length = (long)reader.ReadVarint64();
            uint crc = reader.ReadUInt32();
            if (offset < 8 || length < 0 || offset + length > Length - 12 - tocLength)
                throw new CorruptIndexException($"{Path}: section {name} lies outside the file");
            _sections.Add(name, new Section(offset, (int)length, crc));
        }
    }

    /// <summary>Where a section lies.</summary>
    internal readonly record struct Section(long Offset, int Length, uint Checksum);
}
