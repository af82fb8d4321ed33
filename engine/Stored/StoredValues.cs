using System.Text;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Reads what a document keeps. Its record holds, value after value in the order they came, the number of the field and the value; of a text
/// kept by its words (<see cref="TokenText"/>) only the length in UTF-16 code units, for the values of one field stand there joined by line breaks.
/// </summary>
internal static class StoredValues
{
    /// <summary>A text field whose texts are kept by their words.</summary>
    public static bool ByWords(Field field) => field is { Kind: FieldKind.Text, Stored: true, Listed: false };

    /// <summary>Adds the values of the wanted fields, in the order they were stored.</summary>
    /// <param name="record">The record (<see cref="StoredReader.Record"/>).</param>
    /// <param name="schema">Names the fields.</param>
    /// <param name="wanted">The fields' names.</param>
    /// <param name="textOf">The joined text of a field kept by its words.</param>
    /// <param name="values">Takes the values.</param>
    public static void Read(ReadOnlySpan<byte> record, Schema schema, IReadOnlyCollection<string> wanted, Func<string, string> textOf, List<DocumentValue> values)
    {
        Dictionary<string, (string Text, int At)>? texts = null;
        var reader = new ByteReader(record);
        while (!reader.AtEnd)
        {
            uint number = reader.ReadVarint();
            Field field = number < (uint)schema.Fields.Count
                ? schema.Fields[(int)number]
                : throw new CorruptIndexException($"a stored value is of field {number} of {schema.Fields.Count}");
            int length = (int)reader.ReadVarint();
            if (!ByWords(field))
            {
                ReadOnlySpan<byte> value = reader.ReadBytes(length);
                if (wanted.Contains(field.Name)) values.Add(new DocumentValue(field.Name, Encoding.UTF8.GetString(value), 0));
                continue;
            }
            if (!wanted.Contains(field.Name)) continue;
            texts ??= new Dictionary<string, (string, int)>(StringComparer.Ordinal);
            (string text, int at) = texts.TryGetValue(field.Name, out (string, int) known) ? known : (textOf(field.Name), 0);
            if (length > text.Length - at) throw new CorruptIndexException($"a text of field {field.Name} is shorter than its values");
            values.Add(new DocumentValue(field.Name, text.Substring(at, length), 0));
            texts[field.Name] = (text, Math.Min(text.Length, at + length + 1));
        }
    }

    /// <summary>Adds the values of a listed field.</summary>
    /// <param name="record">The record (<see cref="ListedValues.Record"/>).</param>
    /// <param name="field">The field's name.</param>
    /// <param name="values">Takes the values.</param>
    public static void ReadListed(ReadOnlySpan<byte> record, string field, List<DocumentValue> values)
    {
        var reader = new ByteReader(record);
        while (!reader.AtEnd) values.Add(new DocumentValue(field, reader.ReadString(), 0));
    }
}
