namespace SearchEngine.Indexer.Building;

/// <summary>How far a build is.</summary>
/// <param name="Files">Files done.</param>
/// <param name="AllFiles">All files.</param>
/// <param name="Bytes">Their bytes done.</param>
/// <param name="AllBytes">All their bytes.</param>
public readonly record struct BuildProgress(int Files, int AllFiles, long Bytes, long AllBytes)
{
    /// <summary>The share done, 0 to 1.</summary>
    public double Share => AllBytes == 0 ? 1 : (double)Bytes / AllBytes;
}
