namespace SearchEngine;

/// <summary>One value of one field of a <see cref="Document"/>.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Text">The text, keyword or stored value; null for a number.</param>
/// <param name="Number">The number, where <paramref name="Text"/> is null.</param>
public readonly record struct DocumentValue(string Field, string? Text, long Number);
