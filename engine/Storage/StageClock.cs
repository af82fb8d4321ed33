using System.Diagnostics;

namespace SearchEngine.Storage;

/// <summary>The stages of writing an index.</summary>
internal enum Stage
{
    /// <summary>Everything else: reading and checking documents, columns, keys.</summary>
    Rest,

    /// <summary>Finding, folding and numbering words, and keeping the text as words.</summary>
    Tokenise,

    /// <summary>Finding the term of each new word.</summary>
    Stem,

    /// <summary>From words by document to places by word.</summary>
    Invert,

    /// <summary>Postings and dictionaries.</summary>
    Encode,

    /// <summary>Bytes to the disk.</summary>
    Write,

    /// <summary>Several segments into one, the writing of it left out.</summary>
    Merge,
}

/// <summary>Says where a writer's time goes. Not for several threads.</summary>
internal sealed class StageClock
{
    private readonly long[] _ticks = new long[Enum.GetValues<Stage>().Length];
    private Stage _stage = Stage.Rest;
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>The time spent in a stage so far.</summary>
    public TimeSpan this[Stage stage]
    {
        get
        {
            Enter(_stage);
            return Stopwatch.GetElapsedTime(0, _ticks[(int)stage]);
        }
    }

    /// <summary>Goes over to a stage.</summary>
    /// <returns>The one before, to go back to.</returns>
    public Stage Enter(Stage stage)
    {
        long now = Stopwatch.GetTimestamp();
        _ticks[(int)_stage] += now - _since;
        _since = now;
        Stage before = _stage;
        _stage = stage;
        return before;
    }
}
