using System.Diagnostics;
using System.Threading.Channels;
using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer;

/// <summary>
/// The way of a corpus into its index: walk, survey what its files share, read, extract, write. Files are worked on in parallel and written in the order of their paths.
/// What is unchanged is left alone, what is gone is removed, and what cannot be read is reported and left as it was.
/// </summary>
public static class Pipeline
{
    /// <summary>Builds an index, or brings it up to date.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="indexFolder">The index's folder; made if there is none.</param>
    /// <param name="options">How to build, or null for the usual way.</param>
    /// <param name="progress">Told after each file, from the calling thread.</param>
    /// <param name="cancel">Ends the build; what was committed stays.</param>
    /// <exception cref="BuildInProgressException">Somebody else is building it.</exception>
    /// <exception cref="IndexException">The index is damaged: build it anew.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BuildSummary Build(
        Corpus corpus, string indexFolder, BuildOptions? options = null, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new BuildOptions();
        var watch = Stopwatch.StartNew();
        CorpusListing listing = corpus.Walk();
        Directory.CreateDirectory(indexFolder);
        using var writer = BuildWriter.Open(indexFolder, options);
        writer.AssignIds(listing.Files);
        long all = listing.Files.Sum(f => f.Bytes), done = 0;
        int files = 0;
        BlockSurvey survey = BlockSurvey.Of(listing.Files, writer.Before, options.Threads, cancel);
        foreach (SourceResult result in Work(corpus, listing.Files, writer, survey, options.Threads, cancel))
        {
            writer.Take(result);
            done += result.File.Bytes;
            progress?.Report(new BuildProgress(++files, listing.Files.Count, done, all));
        }
        writer.Finish(listing);
        return writer.Summary with
        {
            Skipped = listing.Skipped,
            Failed = [.. writer.Summary.Failed.Concat(listing.Failed).OrderBy(f => f.Path, StringComparer.Ordinal)],
            Bytes = all,
            Took = watch.Elapsed,
        };
    }

    // A channel of tasks keeps the order of the files, and its bound how far the workers may run ahead of the writer.
    private static IEnumerable<SourceResult> Work(
        Corpus corpus, IReadOnlyList<SourceFile> files, BuildWriter writer, BlockSurvey survey, int threads, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Channel<Task<SourceResult>> ahead = Channel.CreateBounded<Task<SourceResult>>(Math.Max(1, threads));
        (SourceFile File, string Id, ManifestEntry? Before)[] work = [.. files.Select(f => (f, writer.IdOf(f), writer.Before(f)))];
        Task feeding = Task.Run(async () =>
        {
            foreach ((SourceFile file, string id, ManifestEntry? before) in work)
                await ahead.Writer.WriteAsync(Task.Run(() => SourceWork.Run(file, id, before, corpus, survey), stop.Token), stop.Token).ConfigureAwait(false);
        }, stop.Token);
        try
        {
            for (int i = 0; i < files.Count; i++)
                yield return ahead.Reader.ReadAsync(cancel).AsTask().GetAwaiter().GetResult().GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // The feeder ends by itself or by the cancellation; either is right here.
            Task.WhenAny(feeding).GetAwaiter().GetResult();
        }
    }
}
