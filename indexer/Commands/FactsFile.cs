using System.Text.Json.Serialization;

namespace SearchEngine.Indexer.Commands;

/// <summary>The facts of a corpus, for tools: what <c>indexer facts</c> writes.</summary>
/// <param name="OffsetUnit">Always <c>utf16</c>.</param>
/// <param name="Documents">One entry a document, by id.</param>
internal sealed record FactsFile(string OffsetUnit, IReadOnlyList<FactsDocument> Documents);

/// <summary>The facts of one document. Offsets index the file's characters, nothing stripped; null where the format gives no way back to them.</summary>
internal sealed record FactsDocument(
    string DocId, string Path, string? Title, FactsDate Published, int? PublishedYear, IReadOnlyList<int> Years, IReadOnlyList<FactsYear> YearsDiscussed, string Source, string? SourceRule,
    IReadOnlyList<FactsRating> Ratings, string? CurrentOverallRating, IReadOnlyList<string> Persons, IReadOnlyList<FactsPerson> People,
    IReadOnlyList<string> Themes, IReadOnlyList<FactsQuote> Quotes, IReadOnlyList<FactsQuote> Reported, IReadOnlyList<FactsFinding> Findings,
    IReadOnlyList<string> Authors, IReadOnlyList<FactsSpan> Furniture, IReadOnlyList<string> Warnings);

/// <summary>What a fact was read from.</summary>
internal sealed record FactsSpan(string Text, int? Start, int? End, string Rule);

internal sealed record FactsDate(string? Date, string Basis, string Reasoning, IReadOnlyList<FactsSpan> Evidence);

/// <summary>A year discussed; of an inferred one, how it was worked out.</summary>
internal sealed record FactsYear(int Year, string Basis, string? Reasoning, IReadOnlyList<FactsSpan> Evidence);

internal sealed record FactsRating(
    string Rating, bool IsActualJudgement, int? Year, string Area, string Status, string? Subject, string? Date, string Scheme, FactsSpan Evidence);

internal sealed record FactsPerson(string Name, string Slug, IReadOnlyList<string> Forms, IReadOnlyList<FactsSpan> Roles, IReadOnlyList<FactsSpan> Mentions, bool Optional);

internal sealed record FactsQuote(
    string? Id, string Text, string TextPlain, int? Start, int? End, string? Speaker, string Kind, string QuoteKind, string? SpeakerType,
    string? SpeakerBasis, string? SpeakerSlug, IReadOnlyList<string> Speakers, string? AsPrinted, string? Role, FactsSpan? Cue, int? Group, string Rule, IReadOnlyList<string> Flags);

internal sealed record FactsFinding(string Text, int? Start, int? End, string Polarity, string FoundBy, FactsSpan Trigger);

/// <summary>How the facts file is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(FactsFile))]
internal sealed partial class FactsJson : JsonSerializerContext;
