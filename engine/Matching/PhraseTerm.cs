using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>One word of a phrase: a term, or some forms of it, at an offset from the phrase's start.</summary>
internal sealed class PhraseTerm(PostingsCursor term, FormSet? forms, int offset)
{
    private int[] _some = [];

    /// <summary>Which word of the phrase it is.</summary>
    public int Offset { get; } = offset;

    /// <summary>The documents of the term; in some of them no wanted form may stand.</summary>
    public PostingsCursor Term => term;

    /// <summary>The positions of the wanted forms in the term's document, rising; none where no such form stands in it. Valid until it moves.</summary>
    public ReadOnlySpan<int> Positions()
    {
        ReadOnlySpan<int> all = term.Positions();
        if (forms is null) return all;
        if (_some.Length < all.Length) _some = new int[all.Length * 2];
        ReadOnlySpan<int> form = term.Forms();
        int n = 0;
        for (int i = 0; i < all.Length; i++)
            if (forms[form[i]]) _some[n++] = all[i];
        return _some.AsSpan(0, n);
    }
}
