using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Indexer.Commands;

/// <summary>Writes the facts of one document in the form of the facts file: offsets and words are those of the file, not of the canonical text.</summary>
/// <param name="document">The document as the index gives it back.</param>
/// <param name="file">The file's characters, nothing stripped; null where the format gives no way back to them.</param>
/// <param name="map">The way back.</param>
/// <param name="themes">Its themes.</param>
internal sealed class FactsEntry(StoredDocument document, string? file, OffsetMap map, IReadOnlyList<string> themes)
{
    private readonly Facts _facts = document.Facts;

    public FactsDocument Build()
    {
        var quotes = Enumerable.Range(0, _facts.Quotations.Count).ToLookup(i => _facts.Quotations[i].Kind == QuotationKind.Reported, Quote);
        return new FactsDocument(
            document.Id, document.Stored.Path, _facts.Title is { } title ? Span(title).Text : null, Published(), _facts.Published.Date?.Year,
            [.. _facts.YearsDiscussed.Where(y => y.Evidence.All(e => e.Rule != "relative-year")).Select(y => y.Year)],
            [.. _facts.YearsDiscussed.Select(y => new FactsYear(y.Year, Values.Of(y.Basis), y.Reasoning, [.. y.Evidence.Select(Span)]))], _facts.Source.Kind, _facts.Source.Evidence?.Rule,
            [.. _facts.Ratings.Select(OfRating)], _facts.CurrentRating?.Grade,
            [.. _facts.Persons.Where(p => !p.Optional).Select(p => p.Name)], [.. _facts.Persons.Select(OfPerson)],
            themes, [.. quotes[false]], [.. quotes[true]], [.. _facts.Findings.Select(OfFinding)],
            [.. _facts.Authors.Select(a => Span(a).Text)], [.. Furniture()], document.Stored.Warnings);
    }

    private FactsDate Published() => new(
        _facts.Published.Date is { } date ? SidecarFacts.Iso(date) : null, Values.Of(_facts.Published.Basis), _facts.Published.Reasoning,
        [.. _facts.Published.Evidence.Select(Span)]);

    private FactsQuote Quote(int i)
    {
        Quotation quotation = _facts.Quotations[i];
        Speaker? speaker = quotation.Speaker;
        (string text, int? start, int? end) = InFile(quotation.Start, quotation.End);
        string kind = quotation.Kind switch
        {
            QuotationKind.Term => "scare-quote/term",
            QuotationKind.Reported => "indirect",
            _ => speaker?.Type is SpeakerType.Document or SpeakerType.Body ? "direct-document" : "direct-person",
        };
        return new FactsQuote(
            document.Stored.QuoteIds[i], text, QuotationRecords.Words(document.Text, quotation), start, end, speaker?.Name, kind,
            Values.Of(quotation.Kind), speaker is null ? null : Values.Of(speaker.Type), speaker is null ? null : Values.Of(speaker.Basis),
            speaker?.Slug, speaker is null ? [] : [speaker.Name, .. (speaker.With ?? []).Select(s => s.Name)], speaker?.AsPrinted, speaker?.Role, speaker is null ? null : Span(speaker.Cue), quotation.Group, quotation.Rule, quotation.Flags);
    }

    private FactsRating OfRating(Rating rating) => new(
        rating.Grade, rating.Status != RatingStatus.Mentioned || rating.IsElsewhere, rating.Date?.Year, rating.Area, Values.Of(rating.Status), rating.Subject,
        rating.Date is { } date ? SidecarFacts.Iso(date) : null, rating.Scheme, Span(rating.Sentence));

    private FactsPerson OfPerson(Person person) => new(
        person.Name, person.Slug, person.Forms, [.. person.Roles.Select(Span)],
        [.. person.Mentions.Select(m => Span(new Evidence(m.Start, m.End, m.Rule)))], person.Optional);

    private FactsFinding OfFinding(Finding finding)
    {
        (string text, int? start, int? end) = InFile(finding.Start, finding.End);
        return new FactsFinding(text, start, end, Values.Of(finding.Polarity), finding.FoundBy, Span(finding.Trigger));
    }

    private IEnumerable<FactsSpan> Furniture()
    {
        for (int i = 0; i < document.Paragraphs.Count; i++)
            if (document.FurnitureRule(i) is { } rule) yield return Span(new Evidence(document.Paragraphs[i].Start, document.Paragraphs[i].End, rule));
    }

    // A fact that a person wrote into the sidecar, or that the head of a page states, has no span in the text.
    private FactsSpan Span(Evidence evidence)
    {
        if (evidence.End <= evidence.Start) return new FactsSpan(evidence.Text, null, null, evidence.Rule);
        (string text, int? start, int? end) = InFile(evidence.Start, evidence.End);
        return new FactsSpan(text, start, end, evidence.Rule);
    }

    private (string Text, int? Start, int? End) InFile(int start, int end)
    {
        if (file is null || end <= start) return (document.Text[start..end], null, null);
        (int from, int to) = (map.ToFile(start), map.EndInFile(end));
        return (file[from..to], from, to);
    }
}
