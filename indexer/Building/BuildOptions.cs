namespace SearchEngine.Indexer.Building;

/// <summary>How to build.</summary>
public sealed record BuildOptions
{
    /// <summary>Build anew whatever the index holds; its history is kept.</summary>
    public bool Fresh { get; init; }

    /// <summary>Files worked on at the same time; 1 and up.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where the time of the build is taken from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
