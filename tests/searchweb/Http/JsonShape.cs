using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchEngine.Tests.Http;

/// <summary>Holds an answer against the schema its description declares: the part of JSON Schema that descriptions of APIs use. Properties nobody declared count as faults.</summary>
internal sealed class JsonShape(JsonNode description)
{
    /// <summary>The faults, each with its place; none where the answer is as declared.</summary>
    public IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string at = "$")
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            JsonNode target = description;
            foreach (string step in reference.Split('/').Skip(1)) target = target[step] ?? throw new InvalidOperationException($"{reference} leads nowhere");
            return Faults(value, target, at);
        }
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray any)
            return any.Any(s => !Faults(value, s!, at).Any()) ? [] : [$"{at}: none of the {any.Count} shapes declared"];
        string[] types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(t => (string)t!)],
            JsonNode one => [(string)one!],
            _ => [],
        };
        if (types.Length > 0 && !types.Any(t => Is(value, t))) return [$"{at}: {value?.GetValueKind().ToString() ?? "null"} is not {string.Join(" or ", types)}"];
        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value))) return [$"{at}: {value} is none of the values allowed"];
        if (value is JsonArray list && (list.Count < (int?)schema["minItems"] || list.Count > (int?)schema["maxItems"])) return [$"{at}: {list.Count} items"];
        return value switch
        {
            JsonArray array when schema["items"] is { } items => array.SelectMany((v, i) => Faults(v, items, $"{at}[{i}]")),
            JsonObject map => Members(map, schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> Members(JsonObject map, JsonNode schema, string at)
    {
        foreach (JsonNode? name in schema["required"]?.AsArray() ?? [])
            if (!map.ContainsKey((string)name!)) yield return $"{at}.{name} is missing";
        foreach ((string name, JsonNode? value) in map)
        {
            if ((schema["properties"]?[name] ?? (schema["additionalProperties"] is JsonObject more ? more : null)) is not { } declared)
            {
                yield return $"{at}.{name} is not declared";
                continue;
            }
            foreach (string fault in Faults(value, declared, $"{at}.{name}")) yield return fault;
        }
    }

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && value.GetValue<decimal>() % 1 == 0,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => false,
    };
}
