using SearchEngine.Storage;

namespace SearchEngine;

/// <summary>How an <see cref="IndexWriter"/> works. The defaults suit a machine of two cores and little memory.</summary>
public sealed record WriterOptions
{
    /// <summary>Memory for the documents of a segment not yet written, in bytes; 1 MB and up. Writing it takes half as much again.</summary>
    public long BufferBytes { get; init; } = 76L << 20;

    /// <summary>
    /// How many segments are built at the same time, each on a thread of its own and with its own <see cref="BufferBytes"/>; 1 and up.
    /// With 1 all is done by the caller. The same calls give the same files for the same number, however the threads run; another number
    /// gives other segments with the same results.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>Says where the time of a writer of one thread goes.</summary>
    internal StageClock? Clock { get; init; }
}
