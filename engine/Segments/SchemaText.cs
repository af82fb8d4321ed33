using System.Text.Json;

namespace SearchEngine.Segments;

/// <summary>Compares schemas by what they say.</summary>
internal static class SchemaText
{
    public static bool Same(Schema a, Schema b) => Of(a) == Of(b);

    private static string Of(Schema schema) => JsonSerializer.Serialize(schema, CommitJson.Default.Schema);
}
