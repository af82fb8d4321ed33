using Microsoft.AspNetCore.Mvc;

namespace SearchEngine.Web.Api;

/// <summary>The parameters of a search, for the description; they are read as the pages read them.</summary>
internal sealed record SearchParameters(
    [FromQuery(Name = "q")] string? Query,
    [FromQuery(Name = "in")] string? In,
    [FromQuery(Name = "match")] string? Match,
    [FromQuery(Name = "year")] string[]? Year,
    [FromQuery(Name = "year-role")] string? YearRole,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "rating")] string[]? Rating,
    [FromQuery(Name = "rating-role")] string? RatingRole,
    [FromQuery(Name = "person")] string[]? Person,
    [FromQuery(Name = "person-role")] string? PersonRole,
    [FromQuery(Name = "theme")] string[]? Theme,
    [FromQuery(Name = "source")] string[]? Source,
    [FromQuery(Name = "sort")] string? Sort,
    [FromQuery(Name = "page")] string? Page,
    [FromQuery(Name = "per")] string? Per,
    [FromQuery(Name = "facet-limit")] string? FacetLimit);

/// <summary>The further parameters of the ledger.</summary>
internal sealed record RatingParameters(
    [FromQuery(Name = "scheme")] string[]? Scheme,
    [FromQuery(Name = "area")] string[]? Area,
    [FromQuery(Name = "status")] string[]? Status);

/// <summary>The further parameters of a search of quotations.</summary>
internal sealed record QuoteParameters(
    [FromQuery(Name = "kind")] string[]? Kind,
    [FromQuery(Name = "certainty")] string[]? Certainty,
    [FromQuery(Name = "speaker")] string[]? Speaker,
    [FromQuery(Name = "speaker-type")] string[]? SpeakerType);
