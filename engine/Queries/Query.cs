namespace SearchEngine.Queries;

/// <summary>
/// What is asked: a closed tree of records, made by the <see cref="QueryParser"/> or by hand. <c>ToString</c> gives it in the query
/// language; two queries that print alike are alike, so the text serves as a key. <see cref="QueryParser.ForIndex"/> reads it back.
/// </summary>
public abstract record Query
{
    private protected Query() { }

    /// <summary>Matches every document.</summary>
    public static Query All { get; } = new AllQuery();

    /// <summary>Matches no document.</summary>
    public static Query None { get; } = new NoMatchQuery();

    /// <summary>The query in the query language, every field named by its index name.</summary>
    public sealed override string ToString() => QueryWriter.Write(this);
}
