using SearchEngine.Indexer.Checking;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Commands;

/// <summary>The answer to a pasted quotation as text: words left out as <c>[-so-]</c>, words put in as <c>{+so+}</c>, the part of a longer one between asterisks.</summary>
internal sealed class CheckText(TextWriter output)
{
    public void Write(CheckAnswer answer, bool first)
    {
        if (!first) output.WriteLine();
        if (answer.SpeakerDiffers) output.WriteLine($"Another speaker: here it is given as said by {SpeakerOf(answer.Source!) ?? "nobody the text names"}");
        output.WriteLine(Verdicts.Text(answer.Verdict));
        foreach (string note in answer.Notes) output.WriteLine("  " + note);
        if (answer.Source is not { } source)
        {
            output.WriteLine("  Not found here does not mean never said.");
            return;
        }
        output.WriteLine("  " + Line(answer.Verdict == Verdict.Altered ? Changed(answer.Changes) : Whole(source, answer.Verdict)));
        if (SpeakerOf(source) is { } speaker) output.WriteLine($"  — {speaker}{(source.Quote!.Quotation.Speaker!.Role is { Length: > 0 } role ? ", " + Line(role) : "")}");
        output.WriteLine("  " + Place(source));
        foreach (AlsoPrinted also in answer.Also)
            output.WriteLine($"  Also printed in {Place(also.Source)}: {Verdicts.Text(also.Verdict)}{(also.Verdict == Verdict.Altered ? ": " + Line(Changed(also.Changes)) : "")}");
    }

    private static string Whole(CheckedSource source, Verdict verdict) => verdict == Verdict.Part || source.Quote is null
        ? $"{source.Text[..source.Marked.Start]}*{source.Text[source.Marked.Start..source.Marked.End]}*{source.Text[source.Marked.End..]}"
        : source.Text;

    private static string Changed(IReadOnlyList<Change> changes) => string.Join(' ', changes.Select(c => c.Kind switch
    {
        "left-out" => $"[-{c.Text}-]",
        "put-in" => $"{{+{c.Text}+}}",
        _ => c.Text,
    }));

    private static string Place(CheckedSource source)
    {
        string date = source.Document.Date is { } d ? FormattableString.Invariant($"{d.Year:0000}{Part(d.Month)}{Part(d.Day)}") : "no date";
        string quote = source.Quote is { } found ? $" · quotation {found.Id}" : "";
        return FormattableString.Invariant($"{source.Document.Label} · {date} · {source.Document.Id} at {source.Start}–{source.End}{quote}");
    }

    private static string Part(int? number) => number is { } n ? FormattableString.Invariant($"-{n:00}") : "";

    private static string? SpeakerOf(CheckedSource source) => source.Quote?.Quotation.Speaker is Speaker speaker ? speaker.Name : null;

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
