namespace SearchEngine.Segments;

/// <summary>
/// Builds one segment, or several side by side. With one, blocks are taken in at once. With several, blocks are dealt out in rounds: while
/// the builders work on one round, each on its own thread, the next is gathered. Who gets a block, and when segments are full, hangs on
/// the blocks alone and never on timing, so that the same blocks give the same segments.
/// </summary>
internal sealed class SegmentBuilders : IDisposable
{
    private const int RoundsInBuffer = 128; // at least so many rounds until it is full
    private const int MaxRoundChars = 1 << 18; // for each builder

    private readonly Schema _schema;
    private readonly Func<string> _nextPath;
    private readonly WriterOptions _options;
    private readonly int _roundChars;
    private readonly Builder[] _builders;
    private readonly Dictionary<string, Builder> _builderOf = new(StringComparer.Ordinal);
    private Task[] _round = []; // what is being worked on

    /// <param name="schema">The fields.</param>
    /// <param name="options">How many segments are built at the same time, and how big they may grow.</param>
    /// <param name="nextPath">Gives the file of the next segment.</param>
    public SegmentBuilders(Schema schema, WriterOptions options, Func<string> nextPath)
    {
        _schema = schema;
        _options = options;
        _nextPath = nextPath;
        _roundChars = (int)Math.Min(options.BufferBytes / RoundsInBuffer, MaxRoundChars);
        _builders = [.. Enumerable.Range(0, options.Threads).Select(_ => new Builder())];
    }

    /// <summary>Adds a block in place of one of the same key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="documents">The block's documents.</param>
    /// <returns>Whether a segment is full: time for <see cref="Flush"/>.</returns>
    public bool Add(string key, IReadOnlyList<Document> documents)
    {
        Builder builder = BuilderFor(key);
        builder.Buffer ??= new SegmentBuffer(_schema, _nextPath(), _builders.Length == 1 ? _options.Clock : null);
        if (_builders.Length == 1)
        {
            builder.Buffer.Add(key, documents);
            return IsFull(builder);
        }
        builder.Gathered.Add((key, [.. documents]));
        int chars = documents.Sum(d => d.Values.Sum(v => v.Text?.Length ?? 0));
        builder.GatheredChars += chars;
        builder.Chars += chars;
        return builder.GatheredChars >= _roundChars && StartRound();
    }

    /// <summary>Takes the block of a key away, if it is here.</summary>
    public void Delete(string key)
    {
        if (_builders.Length == 1) _builders[0].Buffer?.Delete(key);
        else if (_builderOf.TryGetValue(key, out Builder? builder)) builder.Gathered.Add((key, null));
    }

    /// <summary>Writes the segments and begins new ones.</summary>
    /// <returns>Their names, in the order of their numbers.</returns>
    public IReadOnlyList<string> Flush()
    {
        if (_builders.Length > 1)
        {
            StartRound();
            EndRound();
        }
        SegmentBuffer[] full = [.. _builders.Select(b => b.Buffer).OfType<SegmentBuffer>()];
        if (full.Length == 1) Write(full[0]);
        else _round = [.. full.Select(b => Task.Run(() => Write(b)))];
        EndRound();
        foreach (Builder b in _builders) b.Clear();
        _builderOf.Clear();
        full.MaxBy(b => b.Size)?.GiveBack();
        return [.. full.Where(b => b.LiveDocs > 0).Select(b => b.Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>Throws away what is not flushed.</summary>
    public void Dispose()
    {
        Task.WhenAll(_round).ContinueWith(_ => { }, TaskScheduler.Default).Wait(); // what failed is of no interest any more
        foreach (Builder b in _builders) b.Buffer?.Dispose();
    }

    private static void Write(SegmentBuffer buffer)
    {
        using (buffer)
        {
            if (buffer.LiveDocs > 0) buffer.Flush();
        }
    }

    /// <summary>The builder that holds a key already; else the one that was given least.</summary>
    private Builder BuilderFor(string key)
    {
        if (_builders.Length == 1) return _builders[0];
        if (_builderOf.TryGetValue(key, out Builder? known)) return known;
        Builder least = _builders[0];
        foreach (Builder b in _builders)
            if (b.Chars < least.Chars) least = b;
        _builderOf.Add(key, least);
        return least;
    }

    /// <summary>Waits for the round before and sets the builders to work on the one gathered.</summary>
    /// <returns>Whether a segment is full.</returns>
    private bool StartRound()
    {
        EndRound();
        bool full = _builders.Any(IsFull);
        _round = [.. _builders.Where(b => b.Gathered.Count > 0).Select(b =>
        {
            (string, Document[]?)[] blocks = [.. b.Gathered];
            b.Gathered.Clear();
            b.GatheredChars = 0;
            return Task.Run(() => b.Take(blocks));
        })];
        return full;
    }

    /// <summary>Waits for the builders. Where one has failed, its exception comes now, and again every time from now on.</summary>
    private void EndRound()
    {
        Task.WhenAll(_round).GetAwaiter().GetResult();
        _round = [];
    }

    private bool IsFull(Builder builder) => builder.Buffer?.IsFull(_options.BufferBytes) == true;

    /// <summary>A segment under way, and the blocks it gets next.</summary>
    private sealed class Builder
    {
        public SegmentBuffer? Buffer { get; set; }

        /// <summary>Blocks to be added, and keys to be deleted.</summary>
        public List<(string Key, Document[]? Documents)> Gathered { get; } = [];

        public int GatheredChars { get; set; }

        /// <summary>All it was given for this segment.</summary>
        public long Chars { get; set; }

        public void Take((string Key, Document[]? Documents)[] blocks)
        {
            foreach ((string key, Document[]? documents) in blocks)
            {
                if (documents is null) Buffer!.Delete(key);
                else Buffer!.Add(key, documents);
            }
        }

        public void Clear()
        {
            Buffer = null;
            Chars = 0;
        }
    }
}
