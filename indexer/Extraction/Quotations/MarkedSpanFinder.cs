using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Pairs the marks of a document to spans. One pass over the paragraphs, one look ahead to the next mark that decides. What it knows:
/// a quotation over several paragraphs is opened again in each and closed once; an open one may run on over a paragraph break when the next
/// mark there closes; what is never closed ends with its paragraph or where an attribution leaves it; quotations inside quotations take the
/// other kind of mark.
/// </summary>
internal sealed class MarkedSpanFinder
{
    // An open quotation may run over this many paragraphs without any mark before its closing one.
    private const int LongestUnmarkedRun = 3;

    // Marks looked at for the one that closes a single quotation: more than any real paragraph has, few enough for hostile ones.
    private const int LongestLookAhead = 500;

    private readonly Article _article;
    private readonly string _text;
    private readonly List<QuotationMark> _marks = [];
    private readonly List<MarkedSpan> _spans = [];
    private readonly List<int> _waiting = [];
    private MarkedSpan? _open;
    private int _segmentStart;
    private readonly NestedMarks _nested;

    private MarkedSpanFinder(Article article)
    {
        _article = article;
        _text = article.Text;
        _nested = new NestedMarks(_text);
    }

    /// <summary>The spans of the article's own text, in order.</summary>
    internal static List<MarkedSpan> Find(Article article)
    {
        var finder = new MarkedSpanFinder(article);
        for (int p = 0; p < article.Paragraphs.Count; p++)
        {
            if (article.Furniture[p] is null) finder.Read(p);
        }
        finder.EndUnclosed();
        return finder._spans;
    }

    private void Read(int p)
    {
        var paragraph = _article.Paragraphs[p];
        if (paragraph.Kind == ParagraphKind.BlockQuote && ReadBlock(p)) return;
        _marks.Clear();
        QuotationMarkScanner.Scan(_text, paragraph.Start, paragraph.End, _marks);
        int i = _open is null ? 0 : Continue(p, paragraph);
        if (i < 0) return;
        int singleClose = _open is { Family: MarkFamily.Single } ? FindSingleClose(i) : -1;
        for (; i < _marks.Count; i++)
        {
            var mark = _marks[i];
            if (_open is null)
            {
                if (mark.CanOpen) TryOpen(p, paragraph, i, out singleClose);
            }
            else if (mark.Family != _open.Family)
            {
                _nested.Read(mark, _open, _segmentStart);
            }
            else if (_open.Family == MarkFamily.Single)
            {
                if (i == singleClose) Close(p, mark);
            }
            else if (mark.CanClose)
            {
                Close(p, mark);
            }
            else if (IsSameKindNested(i))
            {
                i++;
            }
            else
            {
                EndBefore(p, mark.Start);
                Open(p, mark);
            }
        }
        if (_open is not null) EndSegment(p, paragraph.End);
    }

    // A block quotation without marks is a quotation as it stands.
    private bool ReadBlock(int p)
    {
        var paragraph = _article.Paragraphs[p];
        _marks.Clear();
        QuotationMarkScanner.Scan(_text, paragraph.Start, paragraph.End, _marks);
        if (_marks.Count > 0 && _marks[0].Start == paragraph.Start && _marks[0].CanOpen) return false;
        EndUnclosed();
        var span = new MarkedSpan
        {
            Start = paragraph.Start,
            End = paragraph.End,
            OuterStart = paragraph.Start,
            OuterEnd = paragraph.End,
            FirstParagraph = p,
            LastParagraph = p,
            Family = MarkFamily.Double,
            Rule = "block-quotation",
        };
        span.Segments.Add(paragraph.Span);
        span.Flag("block");
        _spans.Add(span);
        return true;
    }

    // Whether the open quotation goes on in this paragraph, and from which mark to read on; -1 when the paragraph is to wait for the next.
    private int Continue(int p, Paragraph paragraph)
    {
        var open = _open!;
        int first = _marks.FindIndex(m => m.Family == open.Family && !(m.Family == MarkFamily.Single && m.MayBePossessive));
        if (paragraph.Kind == ParagraphKind.Heading)
        {
            EndUnclosed();
            return 0;
        }
        if (first >= 0 && _marks[first].CanOpen && IsAtParagraphStart(_marks[first], paragraph))
        {
            if (_waiting.Count > 0)
            {
                EndUnclosed();
                return 0;
            }
            open.Flag("reopened");
            open.LastParagraph = p;
            _segmentStart = _marks[first].End;
            return first + 1;
        }
        bool runsOn = first >= 0 && _marks[first] is { CanClose: true, CanOpen: false } close && (open.Family == MarkFamily.Double || close.AfterPunctuation);
        if (runsOn)
        {
            foreach (int waited in _waiting) AddSegment(_article.Paragraphs[waited].Start, _article.Paragraphs[waited].End);
            _waiting.Clear();
            open.LastParagraph = p;
            open.Flag(open.Segments.Count > 0 && Stretch.EndsSentence(_text, open.Segments[^1].End) ? "reopened-without-mark" : "line-break-inside");
            open.Rule = "marks-paired-over-paragraphs";
            _segmentStart = paragraph.Start;
            return 0;
        }
        if (first < 0 && open.Family == MarkFamily.Double && _waiting.Count < LongestUnmarkedRun && !_marks.Exists(m => m.CanOpen))
        {
            _waiting.Add(p);
            return -1;
        }
        EndUnclosed();
        return 0;
    }

    private void TryOpen(int p, Paragraph paragraph, int i, out int singleClose)
    {
        singleClose = -1;
        var mark = _marks[i];
        if (mark.Family == MarkFamily.Double)
        {
            // A mark that could do both needs another one that closes it.
            if (!mark.CanClose || _marks.FindIndex(i + 1, m => m.Family == MarkFamily.Double) is var next && next >= 0 && _marks[next].CanClose) Open(p, mark);
            return;
        }
        singleClose = FindSingleClose(i + 1);
        if (singleClose >= 0 || IsIntroduced(mark, paragraph) && (NextOpensSingle(p) || Before(mark.Start, paragraph.Start) == ':')) Open(p, mark);
    }

    // The mark that closes a single quotation: the first that can be nothing else; else the first that may be a possessive.
    private int FindSingleClose(int from)
    {
        int weak = -1;
        bool inDouble = false;
        int insideDouble = -1;
        int limit = Math.Min(_marks.Count, from + LongestLookAhead);
        for (int j = from; j < limit; j++)
        {
            var mark = _marks[j];
            if (mark.Family == MarkFamily.Double)
            {
                inDouble = !inDouble && mark.CanOpen;
                continue;
            }
            if (mark.CanClose && !mark.MayBePossessive)
            {
                if (!inDouble) return weak >= 0 && Stretch.HasSentenceEnd(_text, _marks[weak].End, mark.Start) && !mark.AfterPunctuation ? weak : j;
                if (insideDouble < 0) insideDouble = j;
            }
            else if (mark.CanClose)
            {
                if (weak < 0 && !inDouble) weak = j;
            }
            else if (mark.CanOpen && !inDouble)
            {
                break;
            }
        }
        return weak >= 0 ? weak : insideDouble;
    }

    // “He called it “a mess” and left,” she said: the next two marks both close.
    private bool IsSameKindNested(int i)
    {
        int found = 0;
        for (int j = i + 1; j < _marks.Count && found < 2; j++)
        {
            if (_marks[j].Family != _marks[i].Family) continue;
            if (!_marks[j].CanClose || _marks[j].CanOpen) return false;
            found++;
            if (found == 1 && j != i + 1) return false;
        }
        return found == 2;
    }

    private void Open(int p, QuotationMark mark)
    {
        _open = new MarkedSpan { Start = mark.End, OuterStart = mark.Start, FirstParagraph = p, LastParagraph = p, Family = mark.Family };
        _segmentStart = mark.End;
        _nested.Clear();
    }

    private void Close(int p, QuotationMark mark)
    {
        _nested.Close(_open!, _segmentStart);
        EndSegment(p, mark.Start);
        Finish(mark.End);
    }

    private void EndSegment(int p, int end)
    {
        AddSegment(_segmentStart, end);
        _open!.LastParagraph = p;
        _nested.Clear();
    }

    private void AddSegment(int start, int end)
    {
        start = Stretch.SkipSpace(_text, start, end);
        end = Stretch.TrimEnd(_text, start, end);
        if (start < end) _open!.Segments.Add(new TextSpan(start, end));
    }

    private void Finish(int outerEnd)
    {
        var span = _open!;
        _open = null;
        _waiting.Clear();
        _nested.Clear();
        if (span.Segments.Count == 0 || !span.Segments.Exists(s => Stretch.HasWord(_text, s.Start, s.End))) return;
        span.Start = span.Segments[0].Start;
        span.End = span.Segments[^1].End;
        span.OuterEnd = Math.Max(outerEnd, span.End);
        _spans.Add(span);
    }

    // Nothing closed it: it ends with its last paragraph, or where an attribution leaves it.
    private void EndUnclosed()
    {
        if (_open is null) return;
        _open.Flag("unclosed");
        _open.Rule = "mark-unclosed";
        _waiting.Clear();
        if (_open.Segments.Count == 0)
        {
            _open = null;
            return;
        }
        var last = _open.Segments[^1];
        int end = UnclosedEnd.Find(_text, last);
        if (end < last.End) _open.Flags.Remove("followed");
        _open.Segments[^1] = new TextSpan(last.Start, end);
        Finish(end);
    }

    // Another mark opens before this one was closed.
    private void EndBefore(int p, int nextOpen)
    {
        EndSegment(p, nextOpen);
        if (_open!.Segments.Count > 0)
        {
            var last = _open.Segments[^1];
            int sentence = UnclosedEnd.LastSentenceEnd(_text, last);
            if (sentence > last.Start) _open.Segments[^1] = new TextSpan(last.Start, sentence);
        }
        _open?.Flag("followed");
        EndUnclosed();
    }

    private bool NextOpensSingle(int p)
    {
        for (int n = p + 1; n < _article.Paragraphs.Count; n++)
        {
            if (_article.Furniture[n] is not null) continue;
            int at = _article.Paragraphs[n].Start;
            return at < _text.Length && MarkSpelling.Read(_text, at, out var family, out _) > 0 && family == MarkFamily.Single;
        }
        return false;
    }

    private bool IsIntroduced(QuotationMark mark, Paragraph paragraph) => Before(mark.Start, paragraph.Start) is '\0' or ':' or ',';

    private char Before(int at, int start)
    {
        int i = at - 1;
        while (i >= start && char.IsWhiteSpace(_text[i])) i--;
        return i >= start ? _text[i] : '\0';
    }

    // Bullets and dashes may stand before the mark that opens a paragraph.
    private bool IsAtParagraphStart(QuotationMark mark, Paragraph paragraph)
    {
        if (mark.Start - paragraph.Start > 8) return false;
        for (int i = paragraph.Start; i < mark.Start; i++)
        {
            if (char.IsLetterOrDigit(_text[i])) return false;
        }
        return true;
    }
}
