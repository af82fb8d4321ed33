namespace SearchEngine;

/// <summary>Verifies an index.</summary>
public static class IndexCheck
{
    /// <summary>Reads every byte of the newest commit: checksums, order of terms and postings, bounds of every reference, counts.</summary>
    /// <returns>What is wrong, one line a fault, each naming its file; empty when all is well.</returns>
    /// <exception cref="IndexNotFoundException">There is no index in the folder.</exception>
    public static IReadOnlyList<string> Run(string path, IProgress<double>? progress = null, CancellationToken cancel = default) => throw new NotImplementedException();
}
