namespace SearchEngine;

/// <summary>What is put into an index: an id and values of fields. Built once, then left alone.</summary>
public sealed class Document
{
    private readonly List<DocumentValue> _values = [];

    /// <summary>A document without values.</summary>
    /// <param name="id">Its external id, unique in the index, not empty, at most 512 UTF-8 bytes.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Document(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The external id.</summary>
    public string Id { get; }

    /// <summary>The values, in the order they were added.</summary>
    public IReadOnlyList<DocumentValue> Values => _values;

    /// <summary>Adds a value to a text, keyword or stored field. A field may be given several times; texts are then read one after the other, as if parted by one line break (<c>\n</c>).</summary>
    /// <returns>This document.</returns>
    public Document Add(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _values.Add(new DocumentValue(field, value, 0));
        return this;
    }

    /// <summary>Sets the value of a number field.</summary>
    /// <returns>This document.</returns>
    public Document Add(string field, long value)
    {
        _values.Add(new DocumentValue(field, null, value));
        return this;
    }
}
