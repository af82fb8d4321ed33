namespace SearchEngine.Indexer.Checking;

/// <summary>A place a paste lies on.</summary>
/// <param name="Source">The place.</param>
/// <param name="SourceWords">The words of its text.</param>
/// <param name="Alignment">How the paste lies on them.</param>
internal sealed record CheckFinding(CheckedSource Source, IReadOnlyList<WordSpan> SourceWords, Alignment Alignment)
{
    /// <summary>The paste is the whole of it.</summary>
    public bool CoversAll => Alignment.Start == 0 && Alignment.End == SourceWords.Count;

    /// <summary>Lower is better: a whole quotation, part of one, the text, then what differs least.</summary>
    public int Rank
    {
        get
        {
            bool quoted = Source.Quote is { Quotation.Kind: not Extraction.QuotationKind.Reported };
            if (Alignment.Steps.Count == 0) return quoted ? CoversAll ? 0 : 1 : Source.Quote is not null ? 2 : 3;
            int changes = Alignment.Steps.Count(s => s.Source is null || s.Pasted is null);
            return 10 + changes * 2 + (quoted ? 0 : 1);
        }
    }
}
