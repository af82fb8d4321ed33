using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// Looks up some documents of a term without unpacking any: how many of the term's documents come before one in its block is counted in the
/// set of all, and what is kept of it is read at that place. Documents must rise until <see cref="Rewind"/>.
/// </summary>
/// <param name="cursor">The term's. It stays where it is, unless a document is in the tail or it is told to <see cref="MoveCursor"/>.</param>
/// <param name="all">The term's documents.</param>
internal sealed class DocLookup(PostingsCursor cursor, DocSet all)
{
    private int _block; // the block at hand
    private int _last = -1; // its last document; -1 before the first block and in the tail
    private int _at; // documents before this one are counted
    private int _place; // how many of the block's they are
    private int _width; // of its frequencies, and where they are packed
    private int _packed;

    /// <summary>Goes to one of the term's documents.</summary>
    public void MoveTo(int doc)
    {
        if (doc > _last && !Enter(doc))
        {
            if (cursor.Doc < doc) cursor.Advance(doc);
            return;
        }
        _place += all.CountBetween(_at, doc);
        _at = doc;
    }

    /// <summary>How often the term stands in the document.</summary>
    public int Freq => _last < 0 ? cursor.Freq : BitPacking.One(cursor.Field.Data[_packed..], _width, _place) + 1;

    /// <summary>What follows the term in the document (<see cref="Postings.Followers"/>).</summary>
    public byte Followers => _last < 0 ? cursor.Followers[cursor.Index] : cursor.FollowersOf(_block, _place);

    /// <summary>Has the cursor stand on the document.</summary>
    public void MoveCursor()
    {
        if (_last < 0) return;
        if (cursor.Block != _block) cursor.LoadBlock(_block);
        cursor.MoveTo(_place);
    }

    /// <summary>Back to before the first document.</summary>
    public void Rewind()
    {
        cursor.Rewind();
        (_block, _last) = (0, -1);
    }

    /// <summary>Goes over to the block of a document.</summary>
    /// <returns>False where that is the tail.</returns>
    private bool Enter(int doc)
    {
        _block = cursor.BlockOf(doc, _block);
        _last = -1;
        if (_block == cursor.FullBlocks) return false;
        TermInfo info = cursor.Info;
        FieldPostings.Skip before = _block == 0 ? new FieldPostings.Skip(-1, 0, 0) : cursor.Field.SkipAt(info, _block - 1);
        int start = info.Offset + PostingsWriter.HeadBytes(cursor.FullBlocks) + before.BlockEnd;
        ReadOnlySpan<byte> block = cursor.Field.Data[start..(info.Offset + info.PostingsLength)];
        (_width, _packed) = (block[1], start + 2 + BitPacking.ByteCount(block[0]));
        (_last, _at, _place) = (cursor.LastDocOf(_block), before.LastDoc + 1, 0);
        return true;
    }
}
