using SearchEngine.Indexer.Extraction.Dates;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>
/// What each grade is worth beside the document's others. The overall grade told as of now, or else the latest, stands; it is given by what
/// the document reports where that is an inspection, and in force where it is a visit, which gives none; older ones are history.
/// </summary>
internal sealed class RatingStanding
{
    /// <summary>A grade so many months before publication is news of this inspection still.</summary>
    private const int NewsMonths = 9;

    private readonly List<FoundRating> _ratings;
    private readonly PartialDate? _published;
    private readonly PartialDate? _event;
    private readonly bool _isVisit;

    public RatingStanding(List<FoundRating> ratings, PartialDate? published, PartialDate? @event, bool isVisit)
    {
        _ratings = ratings;
        _published = published;
        _event = @event;
        _isVisit = isVisit;
        Standing = FindStanding();
        IsGiven = Standing is not null && GivenNow(Standing);
    }

    /// <summary>The overall grade that stands, or null.</summary>
    public FoundRating? Standing { get; }

    /// <summary>The standing grade was given by what the document reports.</summary>
    public bool IsGiven { get; }

    /// <summary>The status of one of the grades.</summary>
    public RatingStatus Status(FoundRating rating)
    {
        if (rating.OnlyMentioned is not null) return RatingStatus.Mentioned;
        if (rating.IsAside) return RatingStatus.InForce;
        if (rating == Standing) return IsGiven ? RatingStatus.Given : RatingStatus.InForce;
        if (Standing is null) return rating.IsPast ? RatingStatus.Historic : GivenNow(rating) ? RatingStatus.Given : RatingStatus.InForce;
        if (rating.IsPast && rating.Mention.Grade != Standing.Mention.Grade) return RatingStatus.Historic;
        PartialDate? standing = DateOf(Standing);
        PartialDate? own = rating.Date ?? (rating.IsPast ? null : standing);
        bool isOthers = rating.IsOfKnownPlace && IsAnotherSubject(rating);
        bool isOlder = !isOthers && own is PartialDate o && standing is PartialDate s && Calendar.Months(o) / 12 < Calendar.Months(s) / 12;
        bool isOlderThanNow = !isOthers && own is not null && standing is null && rating.Date is not null && rating.Area == JudgementArea.Overall;
        bool isReplaced = rating.Area == JudgementArea.Overall && rating.Mention.Grade != Standing.Mention.Grade && !IsAnotherSubject(rating);
        if (isOlder || isOlderThanNow || isReplaced || (rating.IsPast && own is null)) return RatingStatus.Historic;
        return IsGiven || (rating is { Date: null, IsPast: false } && DateOf(rating) is not null && GivenNow(rating)) ? RatingStatus.Given : RatingStatus.InForce;
    }

    /// <summary>When a grade was given: by its own words, or by the inspection or publication where the document gives it.</summary>
    public PartialDate? DateOf(FoundRating rating)
    {
        if (rating.Date is not null || rating.OnlyMentioned is not null || rating.IsPast || rating.IsAside || rating.IsElsewhere) return rating.Date;
        if (Standing is not null && rating.Area == JudgementArea.Overall && !(rating.IsOfKnownPlace && IsAnotherSubject(rating)) && rating.Mention.Grade != Standing.Mention.Grade) return null;
        if (Standing is { Date: PartialDate told, Rule: not "judgement-row" } && (!rating.IsPresent || rating.IsToldAsPast || _isVisit) && !IsAnotherSubject(rating)) return told;
        if (_isVisit && !rating.IsPresent) return null;
        return GivenNow(rating) ? _event ?? _published : null;
    }

    /// <summary>Two places with different standing grades leave the document without one.</summary>
    public FoundRating? Current()
    {
        if (Standing is null) return null;
        foreach (FoundRating rating in Overall())
        {
            if (IsAnotherSubject(rating) && rating.Mention.Grade != Standing.Mention.Grade && Status(rating) is RatingStatus.Given or RatingStatus.InForce) return null;
        }

        return Standing;
    }

    private bool IsAnotherSubject(FoundRating rating) =>
        Standing is not null && rating.Subject is not null && Standing.Subject is not null && !string.Equals(rating.Subject, Standing.Subject, StringComparison.Ordinal);

    private IEnumerable<FoundRating> Overall() => _ratings.Where(r => r.Area == JudgementArea.Overall && r.OnlyMentioned is null && !r.IsAside);

    private IEnumerable<FoundRating> Own() => Overall().Where(r => !r.IsElsewhere);

    private FoundRating? FindStanding()
    {
        bool isDatedNow = (_event ?? _published) is PartialDate today && Own().Any(r => r.Date?.Year >= today.Year && !r.IsPast);
        FoundRating? present = Own().FirstOrDefault(r => (r is { IsPresent: true, Date: null } && !(r.IsToldAsPast && isDatedNow)) || r is { IsPresent: true, Rule: "judgement-row" });
        if (present is not null && (!_isVisit || present.Rule == "judgement-row")) return present;
        FoundRating? latest = null;
        foreach (FoundRating rating in Own())
        {
            if (rating.Date is null || rating is { Rule: "judgement-row", IsPast: true }) continue;
            if (latest is null || Calendar.Months(rating.Date.Value) > Calendar.Months(latest.Date!.Value)) latest = rating;
        }

        if (latest?.Date is PartialDate last && !_isVisit && (_event ?? _published) is PartialDate now && last.Year < now.Year && News() is FoundRating news) return news;
        return latest ?? present ?? Own().FirstOrDefault(r => !r.IsPast && !Grades.IsOld(r.Mention.Grade)) ?? Own().FirstOrDefault(r => !r.IsPast) ?? OnlyPast();
    }

    /// <summary>Beside dated grades of years ago, one told as past without a date is what the document reports.</summary>
    private FoundRating? News() => Own().FirstOrDefault(r => r is { Date: null, IsPast: false } && !IsOutOfUse(r.Mention.Grade));

    private bool IsOutOfUse(string grade) => Grades.IsOld(grade) && _published is PartialDate p && p.Year > Grades.LastOldYear;

    /// <summary>A document that tells of one grade only, since which it counts visits, tells of the one in force.</summary>
    private FoundRating? OnlyPast()
    {
        List<FoundRating> overall = [.. Own()];
        return _isVisit && overall.Count > 0 && overall.All(r => r.Mention.Grade == overall[0].Mention.Grade) ? overall[0] : null;
    }

    private bool GivenNow(FoundRating rating)
    {
        if (_isVisit && rating.Rule != "judgement-row") return false;
        if (rating.Date is not PartialDate date) return rating.IsPresent || !rating.IsPast;
        if (_event is PartialDate e && Calendar.Months(e) / 12 == Calendar.Months(date) / 12) return true;
        return _published is PartialDate p && date.Month is not null && p.Month is not null && Calendar.Months(p) - Calendar.Months(date) <= NewsMonths;
    }
}
