using SearchEngine.Indexer;
using SearchEngine.Indexer.Receipts;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Turns the filters of an address into those of a request.</summary>
internal static class FilterReader
{
    /// <summary>Only records of one kind.</summary>
    public static FacetFilter Kind(string kind) => new(CorpusSchema.Kind, [kind]);

    /// <summary>The field that counts and filters by year.</summary>
    public static string YearField(SearchUrl url) => url.Has("year-role", "any") ? CorpusSchema.YearAny : CorpusSchema.Year;

    /// <summary>The field that counts and filters by rating.</summary>
    public static string RatingField(SearchUrl url) => url.First("rating-role") switch
    {
        "actual" => CorpusSchema.RatingActual,
        "any" => CorpusSchema.RatingAny,
        _ => CorpusSchema.Rating,
    };

    /// <summary>The field that counts and filters by person.</summary>
    public static string PersonField(SearchUrl url) => url.Has("person-role", "quoted") ? CorpusSchema.PersonQuoted : CorpusSchema.Person;

    /// <summary>The filters every kind of record knows, and those of quotations where they are asked for.</summary>
    public static List<FacetFilter> Filters(SearchUrl url, string kind)
    {
        List<FacetFilter> filters = [Kind(kind)];
        Add(YearField(url), "year");
        Add(RatingField(url), "rating");
        Add(PersonField(url), "person");
        Add(CorpusSchema.Theme, "theme");
        Add(CorpusSchema.Source, "source");
        if (kind == CorpusSchema.Kinds.Quotation)
        {
            // Reported speech is no quotation unless it is asked for.
            filters.Add(new FacetFilter(CorpusSchema.QuoteKind, url.Values("kind") is { Length: > 0 } kinds ? [.. kinds] : ["direct", "partial"]));
            Add(CorpusSchema.SpeakerCertainty, "certainty");
            Add(CorpusSchema.Speaker, "speaker");
            Add(CorpusSchema.SpeakerType, "speaker-type");
        }
        if (kind == CorpusSchema.Kinds.Rating)
        {
            Add(CorpusSchema.Area, "area");
            Add(CorpusSchema.Scheme, "scheme");
            Add(CorpusSchema.Status, "status");
        }
        return filters;

        void Add(string field, string key)
        {
            if (url.Values(key) is { Length: > 0 } values) filters.Add(new FacetFilter(field, [.. values]));
        }
    }

    /// <summary>A query with the range of years put to it, where there is one.</summary>
    public static Query Within(SearchUrl url, Query query) => RecordedSearch.Within(query, url.From, url.To);

    /// <summary>A search of documents as a receipt writes it down, by the words of the address or others.</summary>
    public static RecordedSearch Recorded(SearchUrl url, string text) =>
        new(text, url.In, url.Match, [.. Filters(url, CorpusSchema.Kinds.Document).Skip(1)], url.From, url.To, Sort(url));

    /// <summary>The order asked for; null for by score.</summary>
    public static Sort? Sort(SearchUrl url) => url.Sort switch
    {
        "newest" => new Sort(CorpusSchema.Date, Descending: true),
        "oldest" => new Sort(CorpusSchema.Date),
        "most-quotes" => new Sort(CorpusSchema.QuoteCount, Descending: true),
        "speaker" => new Sort(CorpusSchema.Speaker),
        _ => null,
    };
}
