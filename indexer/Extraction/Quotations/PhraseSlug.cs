namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>A noun phrase as a key: as any name, without its article.</summary>
internal static class PhraseSlug
{
    internal static string Of(string phrase)
    {
        string slug = Slug.Of(phrase);
        foreach (string article in (string[])["the-", "an-", "a-"])
            if (slug.StartsWith(article, StringComparison.Ordinal) && slug.Length > article.Length) return slug[article.Length..];
        return slug;
    }
}
