using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Extraction.Metadata;

namespace SearchEngine.Tests.Extraction;

/// <summary>Quotations and their speakers, by the examples of <c>quotations.md</c> and <c>speakers.md</c>.</summary>
public sealed class QuotationsTests
{
    public static TheoryData<string, string, string> Quotations => SpecFile.Cases("Extraction/quotations.md");

    public static TheoryData<string, string, string> Speakers => SpecFile.Cases("Extraction/speakers.md");

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Quotations_begin_and_end_where_the_specification_says(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        var found = Extract(text);
        bool reported = name == "Reported speech";
        SpecFile.Check(expected, found.Where(q => reported || q.Kind != QuotationKind.Reported).Select(q => Shown(text, q)));
    }

    [Theory]
    [MemberData(nameof(Speakers))]
    public void Speakers_are_who_the_specification_says(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        SpecFile.Check(expected, Extract(text).Where(q => q.Kind is QuotationKind.Direct or QuotationKind.Partial).Select(q => $"{Speaker(q.Speaker)}: {Words(text, q)}"));
    }

    internal static IReadOnlyList<Quotation> Extract(string text)
    {
        var article = ArticleBuilder.Build(PlainSource.Of(text));
        IReadOnlyList<Evidence> authors = AuthorFinder.Find(article);
        return QuotationExtractor.Extract(article, PersonExtractor.Extract(article, authors, PeopleCorrections.None), authors);
    }

    private static string Shown(string text, Quotation q)
    {
        string flags = q.Flags.Count > 0 ? $" ({string.Join(", ", q.Flags)})" : "";
        return $"{q.Kind.ToString().ToLowerInvariant()}{flags}: {Words(text, q)}";
    }

    private static string Words(string text, Quotation q) => text[q.Start..q.End].Replace("\n\n", " / ", StringComparison.Ordinal);

    private static string Speaker(Speaker? speaker) =>
        speaker is null ? "nobody" : $"{string.Join(" and ", [speaker.Name, .. (speaker.With ?? []).Select(s => s.Name)])} ({speaker.Basis.ToString().ToLowerInvariant()}, {speaker.Cue.Rule} “{speaker.Cue.Text}”)";
}
