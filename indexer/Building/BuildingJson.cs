using System.Text.Json.Serialization;

namespace SearchEngine.Indexer.Building;

/// <summary>How the manifest and the history are written: one JSON object a line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ManifestEntry))]
[JsonSerializable(typeof(HistoryEvent))]
internal sealed partial class BuildingJson : JsonSerializerContext;
