using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>
/// The frequencies of a term in some of its documents, found without unpacking any: how many of the term's documents come before one in its
/// block is counted in the set of all, and its frequency is read at that place. Documents must rise until <see cref="Rewind"/>.
/// </summary>
internal sealed class SetFrequencies(PostingsCursor cursor, DocSet all)
{
    private int _block; // the block at hand
    private int _last = -1; // its last document; -1 before the first block
    private int _at; // documents before this one are counted
    private int _place; // how many of the block's they are
    private int _width; // of its frequencies, and where they are packed
    private int _packed;

    /// <summary>The frequency in one of the term's documents. The cursor stays where it is, unless the document is in the tail.</summary>
    public int In(int doc)
    {
        if (doc > _last && !Enter(doc))
        {
            if (cursor.Doc < doc) cursor.Advance(doc);
            return cursor.Freq;
        }
        _place += all.CountBetween(_at, doc);
        _at = doc;
        return BitPacking.One(cursor.Field.Data[_packed..], _width, _place) + 1;
    }

    /// <summary>Back to before the first document.</summary>
    public void Rewind() => (_block, _last) = (0, -1);

    /// <summary>Goes over to the block of a document.</summary>
    /// <returns>False where that is the tail.</returns>
    private bool Enter(int doc)
    {
        _block = cursor.BlockOf(doc, _block);
        if (_block == cursor.FullBlocks)
        {
            _last = -1;
            return false;
        }
        TermInfo info = cursor.Info;
        FieldPostings.Skip before = _block == 0 ? new FieldPostings.Skip(-1, 0, 0) : cursor.Field.SkipAt(info, _block - 1);
        int start = info.Offset + PostingsWriter.HeadBytes(cursor.FullBlocks) + before.BlockEnd;
        ReadOnlySpan<byte> block = cursor.Field.Data[start..(info.Offset + info.PostingsLength)];
        (_width, _packed) = (block[1], start + 2 + BitPacking.ByteCount(block[0]));
        (_last, _at, _place) = (cursor.LastDocOf(_block), before.LastDoc + 1, 0);
        return true;
    }
}
