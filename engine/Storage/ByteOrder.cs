namespace SearchEngine.Storage;

/// <summary>Byte strings in byte order: the one order in which terms, values and keys stand.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    public static ByteOrder Comparer { get; } = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
