using SearchEngine.Indexer;
using SearchEngine.Indexer.Building;
using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>What a person sees of building: what is read again, what goes, what keeps its id, what is reported.</summary>
public sealed class PipelineTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        _corpus.Write("a.txt", "An apple.").Write("sub/b.txt", "A banana.").Write("c.html", "<p>A cherry.</p>");
        Assert.Equal((3, 0, 0, 0), Counts(_corpus.Build()));
        Assert.Equal(["a", "b", "c"], _corpus.Ids());
        Assert.Equal((0, 0, 0, 3), Counts(_corpus.Build()));

        _corpus.Write("a.txt", "An avocado.").Delete("sub/b.txt").Write("d.txt", "A date.");
        Assert.Equal((1, 1, 1, 1), Counts(_corpus.Build()));
        Assert.Equal(["a", "c", "d"], _corpus.Ids());
        Assert.Empty(_corpus.FindWord("apple"));
        Assert.Empty(_corpus.FindWord("banana"));
        Assert.Equal(["a"], _corpus.FindWord("avocado"));
    }

    [Fact]
    public void A_build_that_finds_nothing_new_makes_no_commit()
    {
        _corpus.Write("a.txt", "An apple.").Build();
        string[] before = Content(_corpus.IndexFolder);
        _corpus.Build();
        Assert.Equal(before, Content(_corpus.IndexFolder));
    }

    [Fact]
    public void A_fresh_build_gives_the_same_bytes_in_every_file_but_the_history()
    {
        for (int i = 0; i < 600; i++) _corpus.Write($"d{i % 7}/t{i}.txt", $"Text {i} speaks of word{i * 37 % 100} and word{i * 91 % 1000}.\n\nThe end.");
        _corpus.Build();
        string[] first = Content(_corpus.IndexFolder);
        _corpus.Build(new BuildOptions { Fresh = true, Threads = 7 });
        Assert.Equal(first, Content(_corpus.IndexFolder));
    }

    [Fact]
    public void However_the_index_came_about_it_holds_the_same()
    {
        for (int i = 0; i < 30; i++) _corpus.Write($"t{i}.txt", $"Text {i} speaks of word{i % 3}.");
        _corpus.Build();
        for (int i = 0; i < 10; i++) _corpus.Write($"t{i}.txt", "Another.").Delete($"t{i + 10}.txt");
        _corpus.Build();
        string grown = Fingerprint();
        _corpus.Build(new BuildOptions { Fresh = true });
        Assert.Equal(Fingerprint(), grown);
    }

    [Fact]
    public void Bad_files_are_reported_and_stop_nothing()
    {
        _corpus.Write("a.txt", "An apple.").Write("b.txt", "%PDF-1.4"u8.ToArray()).Write("c.txt", "").Write("d.csv", "x,y").Write("e.html", "<p>\0</p>"u8.ToArray());
        BuildSummary summary = _corpus.Build();
        Assert.Equal(["b.txt", "c.txt", "e.html"], summary.Failed.Select(f => f.Path));
        Assert.Equal("it is a PDF, not text", summary.Failed[0].Reason);
        Assert.Equal(["d.csv"], summary.Skipped.Select(f => f.Path));
        Assert.Equal(["a"], _corpus.Ids());
    }

    [Fact]
    public void A_file_that_goes_bad_keeps_what_was_indexed_of_it()
    {
        _corpus.Write("a.txt", "An apple.").Build();
        BuildSummary summary = _corpus.Write("a.txt", "\0\0\0\0\u0001"u8.ToArray()).Build();
        Assert.Single(summary.Failed);
        Assert.Equal(["a"], _corpus.FindWord("apple"));
        Assert.Equal((0, 1, 0, 0), Counts(_corpus.Write("a.txt", "A plum.").Build()));
    }

    [Fact]
    public void Of_two_files_of_one_name_the_first_keeps_its_id_for_good()
    {
        _corpus.Write("z/report.txt", "First.").Build();
        _corpus.Write("a/report.txt", "Second.").Build();
        string[] ids = _corpus.Ids();
        Assert.Equal("report", ids[0]);
        Assert.Matches("^report-[0-9a-f]{8}$", ids[1]);
        Assert.Equal(["report"], _corpus.FindWord("first"));

        _corpus.Delete("z/report.txt").Build();
        Assert.Equal([ids[1]], _corpus.Ids());
        _corpus.Build(new BuildOptions { Fresh = true });
        Assert.Equal([ids[1]], _corpus.Ids());
        _corpus.Write("z/report.txt", "First again.").Build();
        Assert.Equal(["report"], _corpus.FindWord("again"));
    }

    [Fact]
    public void A_file_that_is_only_moved_takes_its_id_along()
    {
        _corpus.Write("old/report.txt", "Words.").Write("other.txt", "More.").Build();
        BuildSummary summary = _corpus.Delete("old/report.txt").Write("new/report.txt", "Words.").Build();
        Assert.Equal(["other", "report"], _corpus.Ids());
        Assert.Equal((0, 1, 0, 1), Counts(summary));
        Assert.Equal((0, 0, 0, 2), Counts(_corpus.Build()));
    }

    [Fact]
    public void A_sidecar_beats_what_was_read_and_says_so()
    {
        _corpus.Write("a.txt", "No date here.").Build();
        Assert.Equal(["a"], Where(CorpusSchema.Year, "unknown"));
        _corpus.Write("a.yaml", """
            title: A better title
            date: 2019-03
            source: council
            persons: [Jane Doe, {name: John Roe, role: director}]
            ratings:
              - grade: good
                subject: Croydon
            """);
        Assert.Equal((0, 1, 0, 0), Counts(_corpus.Build()));
        foreach ((string field, string value) in (ReadOnlySpan<(string, string)>)[
            (CorpusSchema.Year, "2019"), (CorpusSchema.Certainty, "curated"), (CorpusSchema.Source, "council"), (CorpusSchema.Person, "jane-doe"),
            (CorpusSchema.Person, "john-roe"), (CorpusSchema.Rating, "good"), (CorpusSchema.Label, "A better title")])
            Assert.Equal(["a"], Where(field, value));
        _corpus.Delete("a.yaml").Build();
        Assert.Equal(["a"], Where(CorpusSchema.Year, "unknown"));
    }

    [Fact]
    public void A_sidecar_with_a_mistake_names_file_line_and_cause()
    {
        _corpus.Write("sub/a.txt", "Text.").Write("sub/a.yaml", "title: T\nratings:\n  - grade: excellent\n");
        Assert.Equal("sub/a.yaml, line 3: grade 'excellent' is unknown; known are outstanding, good, requires-improvement, inadequate, adequate, satisfactory",
            Assert.Single(_corpus.Build().Failed).Reason);
    }

    [Fact]
    public void Corrections_of_people_make_every_text_be_read_again()
    {
        _corpus.Write("a.txt", "Text.").Build();
        _corpus.Write("people.yaml", "not-people: [Mint Walk]");
        Assert.Equal((0, 1, 0, 0), Counts(_corpus.Build()));
    }

    [Fact]
    public void The_history_tells_when_documents_came_and_went_and_survives_a_rebuild()
    {
        var time = new SettableTime();
        _corpus.Write("a.txt", "One.").Write("b.txt", "Two.").Build(new BuildOptions { Time = time });
        DateTimeOffset first = time.Now;
        time.Now += TimeSpan.FromDays(1);
        _corpus.Delete("a.txt").Write("b.txt", "Two, changed.").Build(new BuildOptions { Time = time });
        time.Now += TimeSpan.FromDays(1);
        _corpus.Build(new BuildOptions { Time = time, Fresh = true });

        History history = History.Read(_corpus.IndexFolder);
        Assert.Equal(first + TimeSpan.FromDays(1), history.Find("a")!.Removed);
        Assert.Equal((first, first + TimeSpan.FromDays(1), (DateTimeOffset?)null), (history.Find("b")!.Added, history.Find("b")!.Changed, history.Find("b")!.Removed));
    }

    [Fact]
    public void A_history_cut_short_by_a_crash_is_read_and_told_on()
    {
        _corpus.Write("a.txt", "One.").Write("b.txt", "Two.").Build();
        string path = Path.Combine(_corpus.IndexFolder, History.FileName);
        File.WriteAllText(path, File.ReadAllText(path)[..^20]);
        Assert.Null(History.Read(_corpus.IndexFolder).Find("b"));
        _corpus.Build();
        Assert.NotNull(History.Read(_corpus.IndexFolder).Find("b"));
    }

    [Fact]
    public void An_index_whose_list_of_files_is_lost_is_built_anew()
    {
        _corpus.Write("a.txt", "One.").Write("b.txt", "Two.").Build();
        File.Delete(Directory.EnumerateFiles(_corpus.IndexFolder, "manifest-*").Single());
        BuildSummary summary = _corpus.Delete("a.txt").Build();
        Assert.NotNull(summary.BuiltAnew);
        Assert.Equal(["b"], _corpus.Ids());
    }

    [Fact]
    public void A_build_that_is_cancelled_leaves_the_last_commit()
    {
        _corpus.Write("a.txt", "One.").Build();
        _corpus.Write("b.txt", "Two.").Write("c.txt", "Three.");
        using var cancel = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Pipeline.Build(_corpus.Corpus, _corpus.IndexFolder, null, new Once(cancel.Cancel), cancel.Token));
        Assert.Equal(["a"], _corpus.Ids());
        _corpus.Build();
        Assert.Equal(["a", "b", "c"], _corpus.Ids());
    }

    [Fact]
    public void Two_builds_at_once_do_not_mix()
    {
        _corpus.Write("a.txt", "One.").Build();
        using (BuildLock.Take(_corpus.IndexFolder)) Assert.Throws<BuildInProgressException>(() => _corpus.Build());
        Assert.Equal((0, 0, 0, 1), Counts(_corpus.Build()));
    }

    public void Dispose() => _corpus.Dispose();

    private static (int, int, int, int) Counts(BuildSummary s) => (s.Added, s.Changed, s.Removed, s.Unchanged);

    private string[] Where(string field, string value) => _corpus.Find(new KeywordQuery(field, value));

    private string Fingerprint()
    {
        using SearchIndex index = SearchIndex.Open(_corpus.IndexFolder);
        using Snapshot snapshot = index.Acquire();
        return snapshot.Fingerprint;
    }

    private static string[] Content(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Where(p => Path.GetFileName(p) != History.FileName).Order(StringComparer.Ordinal)
            .Select(p => $"{Path.GetFileName(p)} {SourceWork.HashOf(File.ReadAllBytes(p))}"),
    ];

    private sealed class SettableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Once(Action action) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => action();
    }
}
