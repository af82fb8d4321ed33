using System.Runtime.InteropServices;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>The file of a segment's deleted documents: sections <c>docs</c> (count u32) and <c>deleted</c> (a bit each, in words of 64).</summary>
internal static class DeletedDocs
{
    public static void Write(string path, DocSet deleted)
    {
        using var file = new SectionWriter(path);
        var count = new ByteBuffer();
        count.WriteUInt32((uint)deleted.Docs);
        file.Section("docs", count.Written);
        file.Section("deleted", MemoryMarshal.AsBytes(deleted.Words));
        file.Finish();
    }

    public static DocSet Read(string path, int docs)
    {
        MappedFile file = MappedFile.Open(path);
        try
        {
            if (file.Verify() is [string damaged, ..]) throw new CorruptIndexException($"{path}: section {damaged} is damaged");
            if (new ByteReader(file.Bytes(file.Find("docs"))).ReadUInt32() != docs) throw new CorruptIndexException($"{path}: belongs to another segment");
            var set = new DocSet(docs);
            ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(file.Bytes(file.Find("deleted")));
            if (words.Length != set.Words.Length) throw new CorruptIndexException($"{path}: has the wrong length");
            words.CopyTo(set.Words);
            return set;
        }
        finally
        {
            file.Release();
        }
    }
}
