using SearchEngine.Indexer.Records;

namespace SearchEngine.Indexer.Checking;

/// <summary>What became of a pasted quotation.</summary>
public enum Verdict
{
    /// <summary>These words, all of them, in this order.</summary>
    Verbatim,

    /// <summary>Most of the words, but not all, or others among them.</summary>
    Altered,

    /// <summary>These words stand so inside a longer quotation.</summary>
    Part,

    /// <summary>They do not stand in this collection; which is not that nobody ever said them.</summary>
    NotFound,
}

/// <summary>Verdicts as people read them.</summary>
public static class Verdicts
{
    /// <summary>The first words of an answer.</summary>
    public static string Text(Verdict verdict) => verdict switch
    {
        Verdict.Verbatim => "Verbatim",
        Verdict.Altered => "Altered",
        Verdict.Part => "Part of a longer quotation",
        _ => "Not found in this collection",
    };
}

/// <summary>The answer to one pasted quotation.</summary>
/// <param name="Pasted">As pasted.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Source">Where it was found; null where it was not.</param>
/// <param name="Changes">From the source to the paste: what is the same, left out and put in. One entry where nothing differs.</param>
/// <param name="Notes">What else to know: punctuation that differs, dots that stand for words, another speaker.</param>
/// <param name="Also">Other places it stands in, earliest first.</param>
public sealed record CheckAnswer(
    string Pasted, Verdict Verdict, CheckedSource? Source, IReadOnlyList<Change> Changes, IReadOnlyList<string> Notes, IReadOnlyList<AlsoPrinted> Also)
{
    /// <summary>The speaker named with the paste is not the one found.</summary>
    public bool SpeakerDiffers { get; init; }
}

/// <summary>A place in the collection.</summary>
/// <param name="Document">The document.</param>
/// <param name="Quote">The quotation; null where the words stand in the text, not as a quotation.</param>
/// <param name="Start">The first character of what was found, in the document's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The whole quotation, or the sentence of the text.</param>
/// <param name="Marked">Which part of <paramref name="Text"/> the paste covers.</param>
public sealed record CheckedSource(DocumentLine Document, QuoteDetails? Quote, int Start, int End, string Text, TextSpan Marked);

/// <summary>A stretch of words: the same, only in the source, or only in the paste.</summary>
/// <param name="Kind"><c>same</c>, <c>left-out</c> or <c>put-in</c>.</param>
/// <param name="Text">The words.</param>
public sealed record Change(string Kind, string Text);

/// <summary>Another place the quotation is printed in, with how it differs there.</summary>
/// <param name="Source">The place.</param>
/// <param name="Verdict">What the paste is to it.</param>
/// <param name="Changes">From it to the paste.</param>
public sealed record AlsoPrinted(CheckedSource Source, Verdict Verdict, IReadOnlyList<Change> Changes);
