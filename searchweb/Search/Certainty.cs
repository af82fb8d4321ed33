using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Search;

/// <summary>How sure a fact is, read back from the index.</summary>
internal static class Certainty
{
    /// <summary>From <c>stated</c>, <c>inferred</c>, <c>curated</c>; anything else is not known.</summary>
    public static Basis Read(string? value) => value switch
    {
        "stated" => Basis.Stated,
        "inferred" => Basis.Inferred,
        "curated" => Basis.Curated,
        _ => Basis.NotKnown,
    };
}
