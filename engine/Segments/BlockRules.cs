using System.Text;

namespace SearchEngine.Segments;

/// <summary>What a block must keep to, looked at before anything of it is taken in.</summary>
internal static class BlockRules
{
    public const int MaxIdBytes = 500;

    /// <exception cref="ArgumentException">It does not.</exception>
    public static void Check(Schema schema, string key, IReadOnlyList<Document> documents)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (Encoding.UTF8.GetByteCount(key) > MaxIdBytes) throw new ArgumentException($"the key is longer than {MaxIdBytes} bytes: {key[..40]}…");
        if (documents.Count == 0) throw new ArgumentException($"block {key}: it has no documents");
        HashSet<string>? ids = documents.Count > 1 ? new(StringComparer.Ordinal) : null;
        foreach (Document document in documents)
        {
            if (Encoding.UTF8.GetByteCount(document.Id) > MaxIdBytes) throw new ArgumentException($"block {key}: an id is longer than {MaxIdBytes} bytes");
            if (ids?.Add(document.Id) == false) throw new ArgumentException($"block {key}: two documents have the id {document.Id}");
            foreach (DocumentValue v in document.Values) Check(schema, key, v);
        }
    }

    private static void Check(Schema schema, string key, in DocumentValue value)
    {
        Field field = schema.Find(value.Field) ?? throw new ArgumentException($"block {key}: the schema has no field {value.Field}");
        if (field.Kind == FieldKind.Number != value.Text is null)
            throw new ArgumentException($"block {key}: field {value.Field} takes {(field.Kind == FieldKind.Number ? "numbers" : "text")}");
        if (field.Kind == FieldKind.Keyword && Encoding.UTF8.GetByteCount(value.Text!) > KeywordFieldBuffer.MaxBytes)
            throw new ArgumentException($"block {key}: a value of keyword field {value.Field} is longer than {KeywordFieldBuffer.MaxBytes} bytes");
    }
}
