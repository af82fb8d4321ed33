using System.Text.Json.Serialization;

namespace SearchEngine.Indexer.Records;

/// <summary>How stored records are written as JSON: enumerations by name, values that are the default left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredFacts))]
[JsonSerializable(typeof(QuoteDetails))]
[JsonSerializable(typeof(PersonDetails))]
[JsonSerializable(typeof(RatingDetails))]
internal sealed partial class RecordsJson : JsonSerializerContext;
