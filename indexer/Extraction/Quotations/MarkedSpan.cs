namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>A stretch between outer marks, as the marks alone tell it: not yet known to be speech.</summary>
internal sealed class MarkedSpan
{
    /// <summary>The first character inside the outer marks.</summary>
    public required int Start { get; set; }

    /// <summary>One past the last inside the marks.</summary>
    public int End { get; set; }

    /// <summary>The first paragraph it stands in.</summary>
    public required int FirstParagraph { get; init; }

    /// <summary>The last.</summary>
    public int LastParagraph { get; set; }

    /// <summary>From the opening mark on: what the surrounding sentence does not own.</summary>
    public required int OuterStart { get; init; }

    /// <summary>To one past the closing mark.</summary>
    public int OuterEnd { get; set; }

    public required MarkFamily Family { get; init; }

    /// <summary>The stretches of words, one a paragraph.</summary>
    public List<TextSpan> Segments { get; } = [];

    /// <summary>Spans in the other kind of marks inside this one.</summary>
    public List<MarkedSpan> Nested { get; } = [];

    public List<string> Flags { get; } = [];

    /// <summary>The rule that found it.</summary>
    public string Rule { get; set; } = "marks-paired";

    public void Flag(string flag)
    {
        if (!Flags.Contains(flag)) Flags.Add(flag);
    }
}
