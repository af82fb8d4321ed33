using SearchEngine.Storage;

namespace SearchEngine;

/// <summary>How an <see cref="IndexWriter"/> works. The defaults suit a machine of two cores and little memory.</summary>
public sealed record WriterOptions
{
    /// <summary>Memory for documents not yet written as a segment, in bytes; 1 MB and up.</summary>
    public long BufferBytes { get; init; } = 80L << 20;

    /// <summary>How many segments may be built at the same time; 1 and up. Not used yet: one is built at a time, whatever it says.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Says where the time of a writer of one thread goes.</summary>
    internal StageClock? Clock { get; init; }
}
