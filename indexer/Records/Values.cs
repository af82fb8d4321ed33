using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>The words that stand for enumerations in keyword fields, in URLs and in exports.</summary>
public static class Values
{
    /// <summary>Of a rating's status: <c>given</c>, <c>in-force</c>, <c>historic</c>, <c>mentioned</c>.</summary>
    public static string Of(RatingStatus status) => status switch
    {
        RatingStatus.Given => "given",
        RatingStatus.InForce => "in-force",
        RatingStatus.Historic => "historic",
        _ => "mentioned",
    };

    /// <summary>Of how sure a fact is: <c>stated</c>, <c>inferred</c>, <c>curated</c>, <c>not-known</c>.</summary>
    public static string Of(Basis basis) => basis switch
    {
        Basis.Stated => "stated",
        Basis.Inferred => "inferred",
        Basis.Curated => "curated",
        _ => "not-known",
    };

    /// <summary>Back from the word; anything else is not known.</summary>
    public static Basis BasisOf(string? word) => word switch
    {
        "stated" => Basis.Stated,
        "inferred" => Basis.Inferred,
        "curated" => Basis.Curated,
        _ => Basis.NotKnown,
    };

    /// <summary>Of a quotation's kind: <c>direct</c>, <c>partial</c>, <c>reported</c>, <c>term</c>.</summary>
    public static string Of(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Partial => "partial",
        QuotationKind.Reported => "reported",
        _ => "term",
    };

    /// <summary>Of a speaker's type: <c>person</c>, <c>role</c>, <c>body</c>, <c>document</c>.</summary>
    public static string Of(SpeakerType type) => type switch
    {
        SpeakerType.Person => "person",
        SpeakerType.Role => "role",
        SpeakerType.Body => "body",
        _ => "document",
    };

    /// <summary>Of a finding's polarity: <c>strength</c>, <c>weakness</c>, <c>mixed</c>, <c>neutral</c>.</summary>
    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.Strength => "strength",
        Polarity.Weakness => "weakness",
        Polarity.Mixed => "mixed",
        _ => "neutral",
    };
}
