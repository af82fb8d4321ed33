using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>Extends the fence from lines that say what they are to the blocks they head, close or stand between.</summary>
internal static class FurnitureRegions
{
    public static void Extend(SourceText source, LineShape[] shapes, string?[] rules)
    {
        Mastheads(source, shapes, rules);
        Teasers(shapes, rules);
        int tail = RelatedBlocks(source, shapes, rules);
        if (tail < rules.Length) Tail(shapes, rules, tail);
        EmptyLabels(source, shapes, rules);
    }

    /// <summary>The site's name above the headline: a short line among or before a menu's, or one that ends as a newspaper's name does.</summary>
    private static void Mastheads(SourceText source, LineShape[] shapes, string?[] rules)
    {
        int last = -1;
        for (int i = 0; i < Math.Min(rules.Length, 15) && (rules[i] is not null || shapes[i].Words <= 4); i++)
        {
            if (rules[i] is "menu" or "link" or "cookie-notice" or "social-links" or "markup") last = i;
        }

        for (int i = 0; i < last; i++) rules[i] ??= "masthead";
        int first = last + 1;
        if (first + 1 < rules.Length && rules[first] is null && shapes[first].Words <= 3 && !shapes[first].EndsSentence && shapes[first + 1].Words >= 5
            && IsSiteName(source.Text.AsSpan(source.Paragraphs[first].Start, source.Paragraphs[first].End - source.Paragraphs[first].Start)))
        {
            rules[first] = "masthead";
        }
    }

    private static bool IsSiteName(ReadOnlySpan<char> line)
    {
        foreach (string ending in (ReadOnlySpan<string>)["News", "Times", "Gazette", "Herald", "Observer", "Courier", "Echo", "Chronicle", "Advertiser", "Guardian", "Mercury", "Telegraph", "Mail", "Live", "Today", "Online", "Weekly"])
        {
            if (line.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>A text that breaks off, or a "Read full story", closes a teaser: its headline and first lines stand before it.</summary>
    private static void Teasers(LineShape[] shapes, string?[] rules)
    {
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i] != "teaser") continue;
            int back = i - 1;
            while (back >= 0 && i - back <= 3 && rules[back] is null && !shapes[back].IsHeadline) back--;
            if (back < 0 || i - back > 3 || rules[back] is not null || !shapes[back].IsHeadline) back = i;
            for (int j = back; j < i; j++) rules[j] = "teaser";
        }
    }

    /// <summary>
    /// What follows a heading such as "Most read": headlines, up to the article's next prose; with teasers or a form behind it, all up to them.
    /// Returns where the page's tail begins: from there on no article is left.
    /// </summary>
    private static int RelatedBlocks(SourceText source, LineShape[] shapes, string?[] rules)
    {
        int tail = rules.Length;
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i] is not ("related-heading" or "form-heading")) continue;
            bool form = rules[i] == "form-heading";
            int lastTeaser = form ? -1 : Array.FindLastIndex(rules, r => r == "teaser");
            int end = i + 1;
            if (lastTeaser > i) end = lastTeaser + 1;
            while (end < rules.Length && (rules[end] is not null || shapes[end].IsHeadline || (form && shapes[end].Words <= 14))) end++;
            int prose = ProseAfter(source, shapes, rules, end);
            bool articleGoesOn = lastTeaser > i ? prose >= 3 : prose > 0;
            if (form && articleGoesOn) end = i + 1; // a sign-up box in the middle of the story
            for (int j = i + 1; j < end; j++) rules[j] ??= form ? "form" : "related";
            if (!articleGoesOn)
            {
                tail = i;
                break;
            }

            i = end - 1;
        }

        return tail;
    }

    /// <summary>How many prose paragraphs come from here on, those under an advertiser's label left out.</summary>
    private static int ProseAfter(SourceText source, LineShape[] shapes, string?[] rules, int from)
    {
        int prose = 0;
        for (int i = from; i < rules.Length; i++)
        {
            if (rules[i] is null && shapes[i].IsProse && !AfterAdvertisement(source, rules, i)) prose++;
        }

        return prose;
    }

    private static bool AfterAdvertisement(SourceText source, string?[] rules, int i)
    {
        if (i == 0 || rules[i - 1] != "link") return false;
        var line = source.Text.AsSpan(source.Paragraphs[i - 1].Start, source.Paragraphs[i - 1].End - source.Paragraphs[i - 1].Start);
        return line.Equals("Sponsored", StringComparison.OrdinalIgnoreCase) || line.Equals("Promoted", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Advert", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Behind the last story everything is furniture, and so is a lone label just before it (a tag).</summary>
    private static void Tail(LineShape[] shapes, string?[] rules, int tail)
    {
        for (int i = tail; i < rules.Length; i++) rules[i] ??= "after-article";
        if (tail > 1 && rules[tail - 1] is null && shapes[tail - 1].Words <= 5 && shapes[tail - 1].IsHeadline && shapes[tail - 2].EndsSentence) rules[tail - 1] = "tag";
    }

    /// <summary>A label at the very end with nothing behind it: "Supporting documents:".</summary>
    private static void EmptyLabels(SourceText source, LineShape[] shapes, string?[] rules)
    {
        int last = rules.Length - 1;
        while (last > 0 && rules[last] is not null) last--;
        if (last > 0 && shapes[last].Words <= 4 && source.Text[source.Paragraphs[last].End - 1] == ':') rules[last] = "empty-label";
    }
}
