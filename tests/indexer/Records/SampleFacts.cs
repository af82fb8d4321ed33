using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Tests.Records;

/// <summary>A small document with a fact of each kind, made by hand, so that records are tested without the extractors.</summary>
internal static class SampleFacts
{
    public const string Text = "Home\nNews\n\n\nCouncil rated good\n \nJane Doe, director, said: “We did it.\n\n“All of us.” Inspectors called it “very good”. She told staff to rest.\n";

    public static SourceFacts Make(string id = "sample")
    {
        SourceText source = new PlainTextReader().Read("sub/sample.txt", Encoding.UTF8.GetBytes(Text));
        var article = new Article(source, [.. source.Paragraphs.Select((_, i) => i < 2 ? "menu" : null)], [.. source.Paragraphs.Select(p => (IReadOnlyList<TextSpan>)[p.Span])]);
        var jane = new Speaker(SpeakerType.Person, "Jane Doe", "jane-doe", "Jane Doe", "director", Basis.Stated, Span("Jane Doe, director, said", "name-said"));
        var inspectors = new Speaker(SpeakerType.Body, "Inspectors", "inspectors", "Inspectors", null, Basis.Stated, Span("Inspectors called", "cue"));
        Rating good = new("good", "overall", RatingStatus.Given, "Council", new PartialDate(2019, 3), Span("Council rated good", "rated"), TextSpanOf("good"));
        var facts = new Facts
        {
            Title = Span("Council rated good", "headline"),
            Published = new DateFact(new PartialDate(2019, 3, 14), Basis.Inferred, "Because.", [Span("Home", "x")]),
            YearsDiscussed = [new YearFact(2017, Basis.Stated, [])],
            Source = new SourceFact("news", Basis.Stated, null),
            Persons =
            [
                new Person("Jane Doe", "jane-doe") { Forms = ["Jane Doe", "Ms Doe"], Mentions = [new Mention(TextSpanOf("Jane Doe").Start, TextSpanOf("Jane Doe").End, TextSpanOf("Jane Doe").Start, "full-name")] },
                new Person("Malachi", "malachi") { Optional = true },
            ],
            Quotations =
            [
                new Quotation(QuotationKind.Direct, TextSpanOf("We did").Start, TextSpanOf("All of us.").End, [TextSpanOf("We did it."), TextSpanOf("All of us.")], jane, null, "marks"),
                new Quotation(QuotationKind.Term, TextSpanOf("News").Start, TextSpanOf("News").End, [TextSpanOf("News")], null, null, "term"),
                new Quotation(QuotationKind.Partial, TextSpanOf("very good").Start, TextSpanOf("very good").End, [TextSpanOf("very good")], inspectors, null, "marks"),
                new Quotation(QuotationKind.Reported, TextSpanOf("She told").Start, TextSpanOf("to rest").End, [TextSpanOf("She told staff to rest")], jane, null, "told"),
            ],
            Ratings = [good, new Rating("outstanding", "overall", RatingStatus.Mentioned, null, null, Span("Inspectors called", "hope"), default)],
            CurrentRating = good,
            Findings = [new Finding(TextSpanOf("Inspectors").Start, TextSpanOf("rest.").End, Polarity.Strength, "inspectors", Span("Inspectors called", "called"))],
        };
        return new SourceFacts(id, "abc", Text.Length, article, facts);
    }

    public static TextSpan TextSpanOf(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static Evidence Span(string words, string rule) => new(TextSpanOf(words).Start, TextSpanOf(words).End, rule);
}
