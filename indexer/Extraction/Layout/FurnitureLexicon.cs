using System.Collections.Frozen;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>The set phrases of web pages: what menus, teasers, forms and footers say.</summary>
internal static class FurnitureLexicon
{
    private static readonly FrozenSet<string> Networks = Set(
        "facebook|twitter|instagram|linkedin|pinterest|youtube|whatsapp|reddit|rss|tiktok|messenger|snapchat|tumblr|flipboard|bluesky|threads");

    /// <summary>Labels of links: a line that is nothing else is a menu's.</summary>
    private static readonly FrozenSet<string> Links = Set(
        "home|menu|search|log in|login|log out|sign in|sign up|register|basket|my account|contact us|contact|about us|about|make an enquiry|subscribe|subscribe today|subscribe now"
        + "|skip to main content|skip to content|skip to navigation|back to top|top|print|print this page|print page|email this page|share|share this|share this page|share this article|share this story|tweet|close|accept|accept all|reject"
        + "|manage cookies|cookie settings|privacy policy|privacy|terms and conditions|terms of use|accessibility|accessibility statement|sitemap|site map|a to z|jobs|cookies|next|previous|next article|previous article"
        + "|read more|read full story|read the full story|read full article|continue reading|view all|see all|show more|load more|more|comments|no comments|leave a comment|post comment|add comment|save|bookmark"
        + "|agenda item|advertisement|advertising|sponsored|promoted|opens in new window|download|view comments|story saved|pay|report|apply|latest news");

    /// <summary>Headings of a block of other stories: everything teaser-shaped after them is not the article.</summary>
    private static readonly FrozenSet<string> RelatedHeadings = Set(
        "related|related articles|related article|related stories|related story|related news|related content|related topics|related links|related posts|related pages|most read|most popular|most viewed|most recent|popular|popular stories|trending|trending now|latest news|latest stories|latest|recent posts|recent news|recent articles"
        + "|more on this story|more from this section|more like this|more stories|more news|more to read|you may like|you may also like|you might also like|you may also be interested in|you might also be interested in|recommended|recommended for you|recommended reading|editor's picks|editors' picks|editor’s picks"
        + "|top stories|don't miss|don’t miss|must read|read next|up next|what to read next|see also|also on|elsewhere|in other news|other news|other stories|further reading|knowledge & resources|knowledge and resources|news & resources|from the web|around the web|from around the web|promoted stories|sponsored content|in this section|in your area");

    /// <summary>Headings of a form or of readers' comments, which end an article for good.</summary>
    private static readonly FrozenSet<string> FormHeadings = Set(
        "leave a reply|leave a comment|post a comment|add a comment|have your say|join the conversation|join the discussion|comments|reader comments|readers' comments|newsletter sign-up|newsletter signup|newsletter|sign up for our newsletter|sign up to our newsletter|sign up to our newsletter here|subscribe to our newsletter"
        + "|get our newsletter|get the latest news by email|was this page useful|was this page helpful|is this page useful|is there anything wrong with this page|cookies on this site|about cookies");

    /// <summary>How a link to another page begins, set alone in a line.</summary>
    private static readonly LineStarts LinkStarts = new(
    [
        "read more:", "read also:", "read next:", "related:", "see also:", "more:", "more news:", "watch:", "listen:", "in pictures:", "don't miss:", "don’t miss:", "also read:", "recommended:",
        "read the full ", "read the letter ", "read the report", "read our ", "read it here", "view the ", "download the ", "download a ", "click here", "find out more", "for more information visit", "for more information, visit", "visit our ",
        "share this ", "share on ", "follow us ", "like us on", "follow @", "join us on", "tweet this",
        "sign up ", "subscribe ", "get the latest", "enter your email", "log in to ", "sign in to ", "register to ", "you can find this story in",
        "your email address will not be published", "required fields", "comments are closed", "there are no comments", "be the first to comment", "the recaptcha verification", "this site uses akismet", "you must be logged in",
        "skip to ", "back to top", "back to search", "back to results", "back to news", "back to home", "return to top", "return to search", "page last updated by", "posted in ", "filed under", "tagged with", "tags:", "categories:", "this website uses cookies", "this site uses cookies", "we use cookies",
        "was this page", "is this page", "thank you for your feedback", "registered in england", "registered office", "registered charity", "all rights reserved", "powered by", "website design", "web design", "site by ",
    ]);

    /// <summary>How the line under a picture begins.</summary>
    private static readonly LineStarts CaptionStarts = new(
    [
        "pictured", "picture:", "photo:", "photograph:", "photos:", "image:", "image credit", "image source", "photo credit", "picture credit", "main image", "main picture", "stock image", "stock photo", "file photo", "file picture",
        "library image", "caption:", "credit:", "above:", "photo by ", "image by ", "picture by ", "getty images", "📸", "📷",
    ]);

    private static readonly string[] CreditMarks = ["(picture:", "(photo:", "(image:", "(pic:", "(credit:", "photo:", "picture:", "image:", "pic:", "credit:", "photograph:"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NetworkLookup = Networks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LinkLookup = Links.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RelatedLookup = RelatedHeadings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FormLookup = FormHeadings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsNetwork(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 10 && NetworkLookup.Contains(word);

    public static bool IsLink(ReadOnlySpan<char> line) => LinkLookup.Contains(Bare(line));

    public static bool IsRelatedHeading(ReadOnlySpan<char> line) => RelatedLookup.Contains(Bare(line));

    public static bool IsFormHeading(ReadOnlySpan<char> line) => FormLookup.Contains(Bare(line));

    public static bool StartsAsLink(ReadOnlySpan<char> line) => LinkStarts.Match(line) >= 0;

    public static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (CaptionStarts.Match(line) >= 0) return true;
        if (!line.Contains(':')) return false;
        foreach (string mark in CreditMarks)
        {
            int at = line.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && line.Length - at <= 60 && (mark[0] == '(' || line[at - 1] is ' ' or '(')) return true;
        }

        return false;
    }

    /// <summary>A label without the count, arrow or colon it is decked with: "Comments (14)", "Read more »".</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \u00A0\n:»›>|*?!…–-•.");
        if (line.EndsWith(')') && line.LastIndexOf('(') is > 0 and int open && line.Length - open <= 6) line = line[..open].TrimEnd();
        return line;
    }

    private static FrozenSet<string> Set(string phrases) => phrases.Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
