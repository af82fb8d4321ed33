namespace SearchEngine.Queries;

/// <summary>How a word of a text field is looked up.</summary>
public enum Form
{
    /// <summary>By its stem, where the field has stems.</summary>
    Stem,

    /// <summary>As written, after folding of case, marks and accents.</summary>
    Exact,
}
