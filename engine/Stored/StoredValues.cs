using System.Text;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>Reads the values out of a stored record.</summary>
internal static class StoredValues
{
    /// <summary>Adds the values of the wanted fields, in the order they were stored.</summary>
    /// <param name="record">The record (<see cref="StoredReader.Record"/>).</param>
    /// <param name="schema">Names the fields.</param>
    /// <param name="wanted">The fields' names.</param>
    /// <param name="values">Takes the values.</param>
    public static void Read(ReadOnlySpan<byte> record, Schema schema, IReadOnlyCollection<string> wanted, List<DocumentValue> values)
    {
        var reader = new ByteReader(record);
        while (!reader.AtEnd)
        {
            string field = FieldAt(schema, reader.ReadVarint());
            ReadOnlySpan<byte> value = reader.ReadBytes((int)reader.ReadVarint());
            if (wanted.Contains(field)) values.Add(new DocumentValue(field, Encoding.UTF8.GetString(value), 0));
        }
    }

    /// <summary>The text of one field: its values, parted by line breaks, as they were indexed.</summary>
    public static string Text(ReadOnlySpan<byte> record, Schema schema, string field)
    {
        StringBuilder? joined = null;
        string? first = null;
        var reader = new ByteReader(record);
        while (!reader.AtEnd)
        {
            bool wanted = FieldAt(schema, reader.ReadVarint()) == field;
            ReadOnlySpan<byte> value = reader.ReadBytes((int)reader.ReadVarint());
            if (!wanted) continue;
            if (first is null) first = Encoding.UTF8.GetString(value);
            else (joined ??= new StringBuilder(first)).Append('\n').Append(Encoding.UTF8.GetString(value));
        }
        return joined?.ToString() ?? first ?? "";
    }

    private static string FieldAt(Schema schema, uint number) =>
        number < (uint)schema.Fields.Count ? schema.Fields[(int)number].Name : throw new CorruptIndexException($"a stored value is of field {number} of {schema.Fields.Count}");

    /// <summary>Adds the values of a short field.</summary>
    /// <param name="record">The record (<see cref="ListedValues.Record"/>).</param>
    /// <param name="field">The field's name.</param>
    /// <param name="values">Takes the values.</param>
    public static void ReadListed(ReadOnlySpan<byte> record, string field, List<DocumentValue> values)
    {
        var reader = new ByteReader(record);
        while (!reader.AtEnd) values.Add(new DocumentValue(field, reader.ReadString(), 0));
    }
}
