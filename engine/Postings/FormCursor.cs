namespace SearchEngine.Postings;

/// <summary>The documents of a term in which one of the wanted forms stands: a word as written rather than its stem.</summary>
internal sealed class FormCursor(PostingsCursor term, FormSet forms)
{
    private int[] _positions = new int[8];

    public int Doc => term.Doc;

    /// <summary>How often a wanted form stands in the document.</summary>
    public int Freq { get; private set; }

    public PostingsCursor Term => term;

    public int Next() => Settle(term.Next());

    public int Advance(int target) => Settle(term.Advance(target));

    /// <summary>The positions of the wanted forms, rising.</summary>
    public ReadOnlySpan<int> Positions() => _positions.AsSpan(0, Freq);

    private int Settle(int doc)
    {
        while (doc != PostingsCursor.NoMoreDocs)
        {
            ReadOnlySpan<int> all = term.Positions();
            if (_positions.Length < all.Length) _positions = new int[all.Length * 2];
            all.CopyTo(_positions);
            ReadOnlySpan<int> form = term.Forms();
            int n = 0;
            for (int i = 0; i < form.Length; i++)
                if (forms[form[i]]) _positions[n++] = _positions[i];
            Freq = n;
            if (n > 0) return doc;
            doc = term.Next();
        }
        return doc;
    }
}
