using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>One word of a phrase: a term, or some forms of it, at an offset from the phrase's start.</summary>
internal sealed class PhraseTerm(PostingsCursor term, FormSet? forms, int offset)
{
    private readonly FormCursor? _forms = forms is null ? null : new FormCursor(term, forms);

    /// <summary>Which word of the phrase it is.</summary>
    public int Offset { get; } = offset;

    public PostingsCursor Term => term;

    public int Doc => term.Doc;

    public int Next() => _forms is null ? term.Next() : _forms.Next();

    public int Advance(int target) => _forms is null ? term.Advance(target) : _forms.Advance(target);

    /// <summary>Its positions in the document, rising. Valid until it moves.</summary>
    public ReadOnlySpan<int> Positions() => _forms is null ? term.Positions() : _forms.Positions();
}
