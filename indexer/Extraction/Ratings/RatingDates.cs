using SearchEngine.Indexer.Extraction.Dates;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>When a grade was given: the date of its own clause, else the inspection the document tells of, else its publication.</summary>
internal sealed class RatingDates
{
    private const int MostDistance = 110;

    private readonly string _text;
    private readonly List<DateExpression> _dates;
    private readonly PartialDate? _published;

    public RatingDates(string text, DateFact published)
    {
        _text = text;
        _dates = DateScanner.Scan(text);
        _published = published.Date;
    }

    /// <summary>The date in a grade's sentence that belongs to it: after it and before the next grade, or before it.</summary>
    /// <param name="mention">The grade.</param>
    /// <param name="start">Where its sentence starts.</param>
    /// <param name="end">Where its sentence ends.</param>
    /// <param name="previousGrade">Where the grade before it starts.</param>
    /// <param name="nextGrade">Where the next grade starts.</param>
    public PartialDate? OfClause(GradeMention mention, int start, int end, int previousGrade, int nextGrade)
    {
        int first = IndexFrom(start);
        DateExpression? before = null;
        for (int i = first; i < _dates.Count && _dates[i].Start < end; i++)
        {
            DateExpression date = _dates[i];
            if (date.End <= mention.Start)
            {
                // a date behind the grade before this one is that one's, unless a new clause begins with it
                bool isOwn = previousGrade < start || date.Start < previousGrade || OpensClause(previousGrade, date.Start);
                if (mention.Start - date.End <= MostDistance + 40 && isOwn && Resolve(date) is not null) before = date;
                continue;
            }

            if (date.Start - mention.End > MostDistance || date.Start > nextGrade) break;
            if (nextGrade < end && date.End <= nextGrade && OpensClause(mention.End, date.Start)) break;
            if (!IsSinceAnother(mention.End, date.Start) && Resolve(date) is PartialDate after) return after;
        }

        return before is DateExpression known && !IsSinceAnother(Math.Max(start, known.Start - 40), known.Start) ? Resolve(known) : null;
    }

    /// <summary>Whether a date stands at the head of a new clause: <c>required improvement, and in 2022 it was good</c>.</summary>
    private bool OpensClause(int from, int at)
    {
        ReadOnlySpan<char> between = _text.AsSpan(Math.Max(0, from), Math.Max(0, at - from)).TrimEnd();
        int space = between.LastIndexOf(' ');
        if (space < 0 || between[(space + 1)..] is not ("in" or "by" or "since" or "then")) return false;
        between = between[..space].TrimEnd(" ,");
        return between.EndsWith(" and", StringComparison.Ordinal) || between.EndsWith(" but", StringComparison.Ordinal) || between.EndsWith(";", StringComparison.Ordinal);
    }

    /// <summary>The last date of a stretch, resolved.</summary>
    public PartialDate? LastIn(int start, int end)
    {
        PartialDate? last = null;
        for (int i = IndexFrom(start); i < _dates.Count && _dates[i].Start < end; i++) last = Resolve(_dates[i]) ?? last;
        return last;
    }

    /// <summary>The first date of a stretch, resolved.</summary>
    public PartialDate? FirstIn(int start, int end)
    {
        for (int i = IndexFrom(start); i < _dates.Count && _dates[i].Start < end; i++)
        {
            if (Resolve(_dates[i]) is PartialDate date) return date;
        }

        return null;
    }

    /// <summary>The inspection the document reports: the first date in a clause about one that is neither an earlier nor a coming one.</summary>
    public PartialDate? Event(RatedText text)
    {
        for (int p = 0; p < text.ParagraphCount; p++)
        {
            if (text.IsFurniture(p)) continue;
            TextSpan span = text.Span(p);
            for (int i = IndexFrom(span.Start); i < _dates.Count && _dates[i].Start < span.End; i++)
            {
                if (Resolve(_dates[i]) is PartialDate date && IsOwnInspection(span.Start, _dates[i].Start) && IsFresh(date)) return date;
            }
        }

        return null;
    }

    /// <summary>What a report's cover states of the inspection before: "Date of last inspection: 11 February 2020". Null for none.</summary>
    public PartialDate? LastInspection(RatedText text)
    {
        for (int p = 0; p < text.ParagraphCount; p++)
        {
            TextSpan span = text.Span(p);
            if (span.Length > 120) continue;
            ReadOnlySpan<char> words = text.Words(p);
            if (words.Contains("last inspection", StringComparison.OrdinalIgnoreCase) || words.Contains("previous inspection", StringComparison.OrdinalIgnoreCase))
            {
                if (FirstIn(span.Start, span.End) is PartialDate date) return date;
            }
        }

        return null;
    }

    private bool IsFresh(PartialDate date) => _published is not PartialDate p
        ? !_dates.Exists(d => d.Partial is PartialDate other && other.Year > date.Year)
        : date.Year <= p.Year && Calendar.Months(p) - Calendar.Months(date) <= 18;

    private bool IsOwnInspection(int paragraphStart, int at)
    {
        int from = Math.Max(paragraphStart, at - 120);
        ReadOnlySpan<char> before = _text.AsSpan(from, at - from);
        int stop = before.LastIndexOf(". ");
        if (stop >= 0) before = before[(stop + 2)..];
        if (!before.Contains("inspect", StringComparison.OrdinalIgnoreCase) && !before.Contains("visit", StringComparison.OrdinalIgnoreCase) && !before.Contains("review", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string other in (ReadOnlySpan<string>)["previous", "last inspection", "next", " since ", "earlier", "monitoring visit", "focused visit", "re-inspect", "follow-up"])
        {
            if (before.Contains(other, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    /// <summary><c>its first inspection since 2020</c> dates another inspection.</summary>
    private bool IsSinceAnother(int from, int at)
    {
        ReadOnlySpan<char> between = _text.AsSpan(from, at - from).TrimEnd();
        if (between.Contains(" since the ", StringComparison.Ordinal) && (between.EndsWith(" began in", StringComparison.Ordinal) || between.EndsWith(" introduced in", StringComparison.Ordinal) || between.EndsWith(" started in", StringComparison.Ordinal) || between.EndsWith(" came in in", StringComparison.Ordinal))) return true;
        if (_text.AsSpan(at, Math.Min(20, _text.Length - at)).Contains(", when ", StringComparison.Ordinal)) return false; // since 2019, when it was told
        return between.EndsWith(" since", StringComparison.OrdinalIgnoreCase) && (between.Contains("first", StringComparison.OrdinalIgnoreCase) || between.Contains("inspection", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A date with its year; a month without one is the last such month before publication.</summary>
    private PartialDate? Resolve(DateExpression date)
    {
        if (date.Partial is PartialDate whole) return whole;
        if (_published is not { Month: not null } published || date.Month is not int month) return null;
        return new(month <= published.Month ? published.Year : published.Year - 1, month, date.LastDay ?? date.Day);
    }

    private int IndexFrom(int start)
    {
        int low = 0;
        int high = _dates.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_dates[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
