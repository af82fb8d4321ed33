namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Pairs the marks of the other kind inside an open quotation: ‘…’ within “…”. A mark that may be a possessive closes only where no other does.</summary>
internal sealed class NestedMarks(string text)
{
    private int _at = -1, _weakEnd = -1;
    private MarkFamily _family;

    /// <summary>Forgets what is open.</summary>
    public void Clear() => (_at, _weakEnd) = (-1, -1);

    /// <summary>Reads the next mark.</summary>
    /// <param name="mark">A mark of the other kind.</param>
    /// <param name="outer">The quotation around it, which takes what closes.</param>
    /// <param name="from">Where the outer quotation's words of this paragraph begin.</param>
    public void Read(QuotationMark mark, MarkedSpan outer, int from)
    {
        if (_at < 0)
        {
            if (mark.CanOpen) (_at, _weakEnd, _family) = (mark.End, -1, mark.Family);
        }
        else if (mark.Family == _family && mark.CanClose)
        {
            if (!mark.MayBePossessive) Add(mark.Start, outer, from);
            else if (_weakEnd < 0) _weakEnd = mark.Start;
        }
        else if (mark.Family == _family && mark.CanOpen)
        {
            if (_weakEnd >= 0) Add(_weakEnd, outer, from);
            (_at, _weakEnd) = (mark.End, -1);
        }
    }

    /// <summary>The outer quotation closes: what may be closed by a possessive is.</summary>
    public void Close(MarkedSpan outer, int from)
    {
        if (_at >= 0 && _weakEnd >= 0) Add(_weakEnd, outer, from);
    }

    private void Add(int end, MarkedSpan outer, int from)
    {
        int start = Stretch.SkipSpace(text, _at, end);
        int last = Stretch.TrimEnd(text, start, end);
        if (Stretch.HasWord(text, start, last) && start >= from)
        {
            var nested = new MarkedSpan
            {
                Start = start,
                End = last,
                OuterStart = _at - 1,
                OuterEnd = end + 1,
                Family = _family,
                FirstParagraph = outer.LastParagraph,
                LastParagraph = outer.LastParagraph,
            };
            nested.Segments.Add(new TextSpan(start, last));
            nested.Flag("nested");
            outer.Nested.Add(nested);
        }
        Clear();
    }
}
