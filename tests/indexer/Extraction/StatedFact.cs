using System.Globalization;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Tests.Extraction;

/// <summary>A fact of any kind as a line a person can read, with everything it rests on.</summary>
/// <param name="Kind"><c>person</c>, <c>quotation</c>, <c>rating</c>, <c>date</c> or <c>finding</c>.</param>
/// <param name="Value">The fact in words.</param>
/// <param name="Place">Where it stands; zero for a person or a date, which stand in several places.</param>
/// <param name="Evidence">The spans it rests on.</param>
internal sealed record StatedFact(string Kind, string Value, int Place, IReadOnlyList<TextSpan> Evidence)
{
    public static IReadOnlyList<StatedFact> Of(Article article, Facts facts)
    {
        var all = new List<StatedFact>();
        foreach (Person person in facts.Persons) all.Add(new("person", person.Name, 0, Spans(article, person)));
        foreach (Quotation quotation in facts.Quotations.Where(q => q.Kind is QuotationKind.Direct or QuotationKind.Partial)) all.Add(Of(article, facts, quotation));
        foreach (Rating rating in facts.Ratings) all.Add(Of(article, facts, rating));
        if (facts.Published.Date is PartialDate date) all.Add(new("date", "published " + Say(date), 0, DateEvidence(article, facts.Published)));
        foreach (YearFact year in facts.YearsDiscussed)
            all.Add(new("date", string.Create(CultureInfo.InvariantCulture, $"speaks of {year.Year}"), 0, [.. year.Evidence.Concat(facts.Published.Evidence).Select(e => Widened(article, e.Start, e.End))]));
        foreach (Finding finding in facts.Findings) all.Add(Of(article, facts, finding));
        return all;
    }

    // A name stands by all its mentions and by what is beside them.
    private static TextSpan[] Spans(Article article, Person person) =>
        [.. person.Mentions.Select(m => Widened(article, m.FormStart, m.End)), .. person.Roles.Select(r => new TextSpan(r.Start, r.End))];

    private static StatedFact Of(Article article, Facts facts, Quotation quotation)
    {
        var spans = new List<TextSpan> { Widened(article, quotation.Start, quotation.End) };
        if (quotation.Speaker is { } speaker)
        {
            spans.Add(Widened(article, speaker.Cue.Start, speaker.Cue.End));
            // Whoever speaks is a person of the text by all that names him or her; what is inferred rests on what stands before.
            if (facts.Persons.FirstOrDefault(p => p.Slug == speaker.Slug) is Person person) spans.AddRange(Spans(article, person));
            if (speaker.Basis == Basis.Inferred) spans.Add(Before(article, quotation.Start));
        }

        return new("quotation", $"“{Words(article, quotation.Start, quotation.End)}” – {quotation.Speaker?.Name ?? "nobody named"}", quotation.Start, spans);
    }

    // What a grade is worth rests on the other grades of the text, so only the grade and its date are asked for; a day without a year takes
    // the year of publication.
    private static StatedFact Of(Article article, Facts facts, Rating rating)
    {
        string date = rating.Date is PartialDate d ? " " + Say(d) : "";
        return new("rating", $"{rating.Grade} {rating.Area}{date}", rating.Mark.Start,
            [new TextSpan(rating.Sentence.Start, rating.Sentence.End), Before(article, rating.Sentence.Start), .. DateEvidence(article, facts.Published)]);
    }

    // A finding that goes on rests on its paragraph and the one before it; one by name, on whatever names its finder.
    private static StatedFact Of(Article article, Facts facts, Finding finding)
    {
        var spans = new List<TextSpan> { new(finding.Start, finding.End) };
        if (finding.Trigger.Rule is not "finder-verb" and not "verb-finder" and not "found-to")
        {
            spans.Add(Before(article, finding.Start));
            spans.Add(article.Paragraphs.First(p => p.End >= finding.End).Span);
            foreach (Person person in facts.Persons.Where(p => p.Name.EndsWith(finding.FoundBy, StringComparison.Ordinal))) spans.AddRange(Spans(article, person));
        }

        return new("finding", Words(article, finding.Start, finding.End), finding.Start, spans);
    }

    private static string Words(Article article, int start, int end) =>
        string.Join(' ', article.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TextSpan[] DateEvidence(Article article, DateFact date) => [.. date.Evidence.Select(e => Widened(article, e.Start, e.End))];

    // The sentence a span stands in: nothing is read from words without those around them.
    private static TextSpan Widened(Article article, int start, int end)
    {
        foreach (IReadOnlyList<TextSpan> sentences in article.Sentences)
        {
            foreach (TextSpan sentence in sentences)
            {
                if (sentence.Start < end && sentence.End > start) (start, end) = (Math.Min(start, sentence.Start), Math.Max(end, sentence.End));
            }
        }

        return new(start, end);
    }

    // From the start of the paragraph before.
    private static TextSpan Before(Article article, int at)
    {
        int p = 0;
        while (p + 1 < article.Paragraphs.Count && article.Paragraphs[p + 1].Start <= at) p++;
        return new(article.Paragraphs[Math.Max(0, p - 1)].Start, at);
    }

    private static string Say(PartialDate d) => d.Month is not int month ? d.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{d.Year}-{month:00}") + (d.Day is int day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");
}
