using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Timing;

/// <summary>An engine under test. Used by one thread; each thread has its own.</summary>
internal interface ISearcher
{
    /// <summary>Runs a query from its text on, and gives the number of hits.</summary>
    int Run(Block block, WorkQuery query);

    /// <summary>The exact total and the ids of the top ten.</summary>
    (long Total, IReadOnlyList<string> Ids) Hits(WorkQuery query);
}
