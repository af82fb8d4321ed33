using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>The overall grades of one subject on one scale, and the documents that speak of them, oldest first.</summary>
/// <param name="Subject">Whose grades.</param>
/// <param name="Scheme">The scale.</param>
/// <param name="Points">What happened when.</param>
public sealed record GradeHistory(string Subject, string Scheme, IReadOnlyList<GradePoint> Points)
{
    /// <summary>How many judgements gave a grade.</summary>
    public int Judgements => Points.Count(p => p.Kind == GradePointKind.Judgement);
}

/// <summary>A point of a subject's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Date">When: the judgement's date, or the document's.</param>
/// <param name="Grade">The grade given; of anything else the one in force then, null where none is known.</param>
/// <param name="Evidence">The words that say so.</param>
public sealed record GradePoint(GradePointKind Kind, PartialDate Date, string? Grade, RatingDetails Evidence);

/// <summary>What a point of a history is.</summary>
public enum GradePointKind
{
    /// <summary>An inspection that gave a grade.</summary>
    Judgement,

    /// <summary>A document on a monitoring visit, which gives no grade.</summary>
    Visit,

    /// <summary>Any other document that speaks of the grade.</summary>
    Document,
}
