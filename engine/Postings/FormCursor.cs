using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// The documents of a term in which one of the wanted forms stands: a word as written rather than its stem. How often they stand is counted
/// for a block at a time; the positions are left alone.
/// </summary>
internal sealed class FormCursor(PostingsCursor term, FormSet forms)
{
    private FormSet _forms = forms;
    private readonly int[] _counts = new int[BitPacking.BlockSize]; // of the wanted forms in each document of the block at hand
    private int _counted = -1; // that block

    public int Doc => term.Doc;

    /// <summary>How often a wanted form stands in the document.</summary>
    public int Freq => _counts[term.Index];

    public PostingsCursor Term => term;

    /// <summary>After the cursor went over to another term: the forms wanted of that.</summary>
    public void Reset(FormSet wanted)
    {
        _forms = wanted;
        _counted = -1;
    }

    public int Next() => Settle(term.Next());

    public int Advance(int target) => Settle(term.Advance(target));

    /// <summary>Adds all documents to a set.</summary>
    public void AddAllTo(DocSet set)
    {
        for (int b = 0; term.LoadBlock(b); b++)
        {
            ReadOnlySpan<int> docs = term.Docs;
            Count();
            for (int i = 0; i < docs.Length; i++) set.AddIf(docs[i], _counts[i] > 0);
        }
    }

    private void Count()
    {
        if (_counted == term.Block) return;
        term.CountForms(_forms, _counts);
        _counted = term.Block;
    }

    private int Settle(int doc)
    {
        while (doc != PostingsCursor.NoMoreDocs)
        {
            Count();
            int ahead = _counts.AsSpan(term.Index, term.Docs.Length - term.Index).IndexOfAnyExcept(0);
            if (ahead >= 0)
            {
                term.MoveTo(term.Index + ahead);
                return term.Doc;
            }
            term.MoveTo(term.Docs.Length - 1);
            doc = term.Next();
        }
        return doc;
    }
}
