using System.Text.Json.Serialization;

namespace SearchEngine.Indexer.Receipts;

/// <summary>How receipts are written as JSON: the names of the site's API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
