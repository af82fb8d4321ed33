namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// The years the story prints, and those it tells by its own date. The stamp of the page is none of them; the date of a letter or a meeting
/// is, for what the text tells happened there and then.
/// </summary>
internal static class YearsDiscussed
{
    private const int MostEvidence = 50;

    public static IReadOnlyList<YearFact> Find(DatedText text, DateFact published)
    {
        var years = new SortedDictionary<int, List<Evidence>>();
        foreach ((_, DateExpression date) in text.OfStory())
        {
            if (date.Year is not int year) continue;
            Evidence evidence = text.Evidence(date, date.Form == DateForm.Year ? "year" : "date");
            if (IsStamp(published, evidence)) continue;
            Add(years, year, evidence);
            if (date.LastYear is int last) Add(years, last, evidence);
        }

        var facts = years.Select(y => new YearFact(y.Key, Basis.Stated, y.Value)).ToList();
        if (published is { Basis: Basis.Inferred, Date: PartialDate inferred } && !years.ContainsKey(inferred.Year))
        {
            facts.Add(new(inferred.Year, Basis.Inferred, published.Evidence) { Reasoning = published.Reasoning });
        }

        if (published.Date is PartialDate day) AddRelative(text, day, facts);
        facts.Sort((a, b) => a.Year.CompareTo(b.Year));
        return facts;
    }

    private static void AddRelative(DatedText text, PartialDate published, List<YearFact> facts)
    {
        foreach ((int year, TextSpan words, string reasoning) in RelativeYears.Find(text, published))
        {
            if (year == published.Year || facts.Exists(f => f.Year == year)) continue;
            facts.Add(new(year, Basis.Inferred, [new(words.Start, words.End, "relative-year", text.Article.Text[words.Start..words.End])]) { Reasoning = reasoning });
        }
    }

    private static bool IsStamp(DateFact published, Evidence evidence) =>
        published.Evidence.Count > 0 && published.Evidence[0].Start == evidence.Start && published.Evidence[0].End == evidence.End
        && published.Evidence[0].Rule is "head-line" or "head-line-month" or "label-published" or "label-updated" or "page-stamp" or "foot-line" or "opening-dateline";

    private static void Add(SortedDictionary<int, List<Evidence>> years, int year, Evidence evidence)
    {
        if (!years.TryGetValue(year, out List<Evidence>? list)) years.Add(year, list = []);
        if (list.Count < MostEvidence) list.Add(evidence);
    }
}
