using SearchEngine.Bench.Engines;
using SearchEngine.Bench.Work;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Bench.Micro;

/// <summary>A small index of made documents, in one segment, for the benchmarks that need one. Made once a run, taken away at its end.</summary>
internal sealed class SampleIndex
{
    private const int Documents = 10_000;

    private static readonly Lazy<SampleIndex> Made = new(() => new SampleIndex());

    private SampleIndex()
    {
        string folder = Directory.CreateTempSubdirectory("bench-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var maker = new WorkMaker();
        Words = maker.Words;
        using (var writer = IndexWriter.Open(folder, EngineIndexing.Schema, new WriterOptions { BufferBytes = 1L << 30 }))
        {
            foreach (WorkDocument d in maker.Documents(Documents))
            {
                if (Bodies.Count < 100) Bodies.Add(d.Body);
                writer.Replace(d.Id, [EngineIndexing.Made(d)]);
            }
            writer.Commit();
        }
        View = IndexState.Open(new IndexFolder(folder)).Segments[0];
    }

    public static SampleIndex Instance => Made.Value;

    /// <summary>Some of the documents' texts.</summary>
    public List<string> Bodies { get; } = [];

    public MadeWords Words { get; }

    public SegmentView View { get; }

    public Segment.TextField Body => View.Segment.Text(EngineIndexing.Body)!;
}
