namespace SearchEngine.Postings;

/// <summary>Which forms of a term are wanted: words as written that share its stem.</summary>
internal sealed class FormSet(int forms)
{
    private readonly ulong[] _bits = new ulong[(forms + 63) >> 6];

    /// <summary>How many forms are in.</summary>
    public int Count { get; private set; }

    public bool this[int form] => (_bits[form >> 6] >> form & 1) != 0;

    /// <summary>1 where a form is in, else 0.</summary>
    public int Has(int form) => (int)(_bits[form >> 6] >> form & 1);

    public void Add(int form)
    {
        if (this[form]) return;
        _bits[form >> 6] |= 1UL << form;
        Count++;
    }
}
