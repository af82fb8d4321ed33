using System.Collections.Frozen;

namespace SearchEngine.Queries;

/// <summary>
/// The small words of English and of questions ("who said …", "when was …", "a quote about …"). Where another word is left they need not
/// match, so that a question typed as one does not come back empty; inside quotation marks they count. No and not are left out: they mean.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words =
        """
        a about am an and any are as at be been being but by can could did do does for from had has have he her him his how i if in into
        is it its me my of on or our she should so some such tell than that the their them then there these they this those to upon us was
        we were what when where which while who whom whose why will with would you your
        per say said saying says quote quoted quotes
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
