using System.Text.Json;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>What is kept with a document besides its words: where it came from, its layout and all its facts.</summary>
public sealed record StoredFacts
{
    /// <summary>The file's path inside the corpus folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What it was read as: <c>txt</c>, <c>html</c>.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>What a person should know of how it was read (<see cref="Reading.SourceText.Warnings"/>).</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The facts.</summary>
    public required Facts Facts { get; init; }

    /// <summary>For each of the facts' quotations its id; null for a term, which has none.</summary>
    public required IReadOnlyList<string?> QuoteIds { get; init; }

    /// <summary>The paragraphs, in order.</summary>
    public required IReadOnlyList<StoredParagraph> Layout { get; init; }

    /// <summary>White space after the last paragraph; null for none.</summary>
    public string? Tail { get; init; }

    /// <summary>As compact JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordsJson.Default.StoredFacts);

    /// <summary>From what <see cref="ToJson"/> gave.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static StoredFacts FromJson(string json) =>
        JsonSerializer.Deserialize(json, RecordsJson.Default.StoredFacts) ?? throw new JsonException("the stored facts are empty");
}
