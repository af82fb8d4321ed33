namespace SearchEngine.Queries;

/// <summary>One word in one text field.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Word">The word as analysis folds it (not stemmed).</param>
/// <param name="Form">By stem or exactly.</param>
public sealed record TermQuery(string Field, string Word, Form Form = Form.Stem) : Query;
