using System.Collections.Frozen;
using AngleSharp.Dom;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// Tells by the markup alone what on a page is not its article: by the element, its role, or the words of its class and id
/// (<c>class="relatedStories"</c> has the words related and stories). What holds a main heading, an article or the main part is never
/// furniture: sites wrap whole pages in a form, or call the body "has-sidebar".
/// </summary>
internal static class HtmlFurniture
{
    // One of these words is enough.
    private static readonly FrozenSet<string> Words = Set(
        "cookie cookies consent gdpr navbar navigation breadcrumb breadcrumbs sidebar footer share sharing sharebar comments disqus " +
        "related recommended recommendations trending newsletter subscribe subscription signup advert adverts advertisement advertising ad ads " +
        "sponsored promo promos promoted pagination pager popup modal paywall feedback taboola outbrain skiplink skiplinks " +
        "masthead syndication mostread addthis");

    // These are furniture only side by side: "social" alone may be social care, "most" anything.
    private static readonly FrozenSet<string> Pairs = Set(
        "most-read most-popular most-viewed most-commented social-media social-links social-icons social-share social-buttons social-nav social-bar " +
        "skip-link skip-links skip-to skip-nav more-stories more-news also-like also-read read-more read-next follow-us sign-up tag-list tag-cloud " +
        "comment-list comment-form comment-section comment-count nav-menu main-menu top-menu side-menu menu-main site-header site-nav page-nav nav-bar " +
        "side-bar site-footer page-footer latest-news popular-posts popular-articles contact-form search-form search-box alert-banner cookie-banner " +
        "emergency-banner");

    // The whole class or id is this one word.
    private static readonly FrozenSet<string> Alone = Set("nav menu social banner breaking ticker alert tags widget toolbar popular search comment login skip");

    // "has-sidebar", "no-footer" speak of something elsewhere.
    private static readonly FrozenSet<string> Speaking = Set("has with no without hide show after before below not is page");

    /// <summary>Whether the markup says so of this element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="holdsMatter">It holds a main heading, an article or the main part.</param>
    public static bool Is(IElement element, bool holdsMatter)
    {
        string name = element.LocalName;
        if (holdsMatter || HtmlElements.Matter.Contains(name) || name is "body" or "html") return false;
        if (name == "footer") return !InQuotation(element);
        if (HtmlElements.Furniture.Contains(name)) return true;
        if (element.GetAttribute("role") is { } role && HtmlElements.FurnitureRoles.Contains(role.Trim())) return true;
        return element.ClassName is { Length: > 0 } classes && Named(classes) || element.Id is { Length: > 0 } id && Named(id);
    }

    // The source line of a quotation is often its footer.
    private static bool InQuotation(IElement element) => element.ParentElement?.LocalName is "blockquote" or "figure";

    private static bool Named(string names)
    {
        foreach (string name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            List<string> words = WordsOf(name);
            if (words.Count == 1 && Alone.Contains(words[0])) return true;
            for (int i = 0; i < words.Count; i++)
            {
                if (i > 0 && Speaking.Contains(words[i - 1])) continue;
                if (Words.Contains(words[i])) return true;
                if (i + 1 < words.Count && Pairs.Contains(words[i] + "-" + words[i + 1])) return true;
            }
        }
        return false;
    }

    // related-stories, related_stories, relatedStories: related, stories.
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && char.IsAsciiLetter(name[i]);
            bool hump = letter && i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if (letter && !hump) continue;
            if (i > start) words.Add(name[start..i].ToLowerInvariant());
            start = hump ? i : i + 1;
        }
        return words;
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
