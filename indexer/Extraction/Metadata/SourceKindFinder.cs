using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Metadata;

/// <summary>Tells what kind of source a text is by the forms its genre keeps. Sure forms first; what is only likely is said to be inferred.</summary>
internal static class SourceKindFinder
{
    /// <summary>Lines only an inspectorate's reports and letters have, by how they begin.</summary>
    private static readonly LineStarts InspectorateLines = new(
        "lead inspector", "her majesty’s inspector", "his majesty’s inspector", "her majesty's inspector", "his majesty's inspector", "this letter summarises the findings", "the office for standards in education", "ofsted inspector", "inspection dates:");

    private static readonly LineStarts OpinionLines = new("opinion", "comment:", "editorial", "viewpoint", "letters to the editor", "letter to the editor", "column:", "analysis:", "leader:", "our view");

    private static readonly LineStarts GovernmentLines = new("department for ", "department of ", "gov.uk", "ministry of ", "written statement", "from: department", "home office", "prime minister’s office", "cabinet office");

    public static SourceFact Find(Article article, IReadOnlyList<Evidence> authors)
    {
        string text = article.Text;
        if (Labelled(article) is { } speaker) return Stated("transcript", speaker, "speaker-labels");
        var minutes = MeetingForms.FirstMarks(article);
        if (LineStarting(article, OpinionLines, 6) is { } opinion) return Stated("opinion", opinion, "opinion-label");
        if (minutes.Count >= 2) return Stated("council", minutes[0], "meeting-form");
        if (LineStarting(article, InspectorateLines, int.MaxValue) is { } inspectorate && authors.Count == 0) return Stated("inspectorate", inspectorate, "inspectorate-form");
        if (authors.Count > 0) return Stated("news", new TextSpan(authors[0].Start, authors[0].End), "byline", authors[0].Text);
        if (Desk(article) is { } desk) return Stated("news", desk, "newsdesk");
        if (SiteOf(article) is { } site) return site;
        if (LineStarting(article, GovernmentLines, 4) is { } government) return Stated("government", government, "department-line");
        if (CouncilTitle(article) is { } council) return Stated("council", council, "council-headline");
        int said = text.IndexOf(" said: ", StringComparison.Ordinal);
        if (said < 0) said = text.IndexOf(" said", StringComparison.Ordinal);
        return said >= 0
            ? new SourceFact("news", Basis.Inferred, new Evidence(said + 1, said + 5, "reported-speech", "said"))
            : new SourceFact("other", Basis.NotKnown, null);

        SourceFact Stated(string kind, TextSpan span, string rule, string? shown = null) =>
            new(kind, Basis.Stated, new Evidence(span.Start, span.End, rule, shown ?? text[span.Start..span.End]));
    }

    /// <summary>Three lines that begin with a speaker in capitals and a colon: PRIME MINISTER:</summary>
    private static TextSpan? Labelled(Article article)
    {
        int found = 0;
        TextSpan? first = null;
        foreach (var paragraph in article.Paragraphs)
        {
            int colon = article.Text.IndexOf(':', paragraph.Start, Math.Min(40, paragraph.Span.Length));
            if (colon - paragraph.Start < 3 || !AllCapitals(article.Text.AsSpan(paragraph.Start, colon - paragraph.Start))) continue;
            string label = article.Text[paragraph.Start..colon];
            if (label is "PRESENT" or "ALSO PRESENT" or "APOLOGIES" or "RESOLVED" or "RECOMMENDED" or "IN ATTENDANCE" or "READ MORE") continue;
            first ??= new TextSpan(paragraph.Start, colon);
            if (++found == 3) return first;
        }

        return null;
    }

    private static bool AllCapitals(ReadOnlySpan<char> label)
    {
        foreach (char c in label) if (char.IsLower(c) || char.IsDigit(c)) return false;
        return true;
    }

    private static TextSpan? LineStarting(Article article, LineStarts starts, int within)
    {
        for (int i = 0; i < article.Paragraphs.Count && i < within; i++)
        {
            var paragraph = article.Paragraphs[i];
            var line = article.Text.AsSpan(paragraph.Start, paragraph.Span.Length);
            if (line.Length > 400) continue;
            int match = starts.Match(line);
            if (match < 0) continue;
            string start = starts[match];
            if (start.EndsWith("inspector", StringComparison.Ordinal) && line.Length > 100) continue; // a signature or a label, not a sentence about inspectors
            if ((start.Length < 9 || start.EndsWith("inspector", StringComparison.Ordinal)) && line.Length > start.Length && char.IsLetter(line[start.Length])) continue;
            return new TextSpan(paragraph.Start, paragraph.Start + start.Length);
        }

        return null;
    }

    /// <summary>"Posted by CPW newsdesk", "Staff reporter", and what a news site's own furniture says: its masthead.</summary>
    private static TextSpan? Desk(Article article)
    {
        for (int i = 0; i < Math.Min(article.Paragraphs.Count, 10); i++)
        {
            var paragraph = article.Paragraphs[i];
            if (paragraph.Span.Length > 120) continue;
            if (article.Furniture[i] == "masthead") return paragraph.Span;
            foreach (string desk in (ReadOnlySpan<string>)["newsdesk", "news desk", "staff reporter", "local democracy", "- LDRS", "BBC News", "press association", "correspondent"])
            {
                int at = article.Text.IndexOf(desk, paragraph.Start, paragraph.Span.Length, StringComparison.OrdinalIgnoreCase);
                if (at >= 0) return new TextSpan(at, at + desk.Length);
            }
        }

        return null;
    }

    /// <summary>Whose page it is, by its head.</summary>
    private static SourceFact? SiteOf(Article article)
    {
        foreach (var value in article.Source.Metadata)
        {
            if (value.Name is not ("og:site_name" or "title" or "og:title" or "publisher" or "dc.publisher")) continue;
            string site = value.Value[(value.Value.LastIndexOfAny(['|', '–', '—']) + 1)..].Trim();
            string? kind = site.Contains("Council", StringComparison.Ordinal) ? "council" : site.Contains("GOV.UK", StringComparison.Ordinal) ? "government" : site.Contains("Ofsted", StringComparison.Ordinal) && value.Name == "og:site_name" ? "inspectorate" : null;
            if (kind is not null) return new SourceFact(kind, Basis.Stated, new Evidence(0, 0, "site-name", site));
        }

        return null;
    }

    /// <summary>A council's own statement names the council in its headline: "Croydon Council statement…", "Statement on … – Pellmouth City Council".</summary>
    private static TextSpan? CouncilTitle(Article article)
    {
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            if (article.Furniture[i] is not null) continue;
            Paragraph title = article.Paragraphs[i];
            if (title.Span.Length > 160) return null;
            int council = article.Text.IndexOf("Council", title.Start, title.Span.Length, StringComparison.Ordinal);
            bool statement = article.Text.IndexOf("statement", title.Start, title.Span.Length, StringComparison.OrdinalIgnoreCase) >= 0;
            bool closing = council >= 0 && council + 7 == title.End;
            return council >= 0 && (statement || closing) && LineShape.Of(article.Text.AsSpan(title.Start, title.Span.Length)).IsHeadline ? title.Span : null;
        }

        return null;
    }
}
