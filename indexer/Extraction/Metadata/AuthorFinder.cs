using SearchEngine.Indexer.Extraction.Dates;
using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Extraction.Persons;

namespace SearchEngine.Indexer.Extraction.Metadata;

/// <summary>
/// Finds bylines: "By Jane Doe, Local Democracy Reporter" and its like in a line of its own, before the story begins or at its end, and the
/// author a page's head states.
/// </summary>
internal static class AuthorFinder
{
    private const int LongestLine = 160;

    /// <summary>How a byline begins; white space follows. The longer stand before those they begin with.</summary>
    private static readonly LineStarts Openings = new("by:", "by", "words by", "words:", "written by", "report by", "reported by", "story by", "exclusive by", "author:", "posted by", "interview by", "interview:", "interviewed by", "as told to");

    public static IReadOnlyList<Evidence> Find(Article article)
    {
        var authors = new List<Evidence>();
        int own = 0;
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            var paragraph = article.Paragraphs[i];
            if (article.Furniture[i] is not null || paragraph.End - paragraph.Start > LongestLine) continue;
            ReadByline(article.Text, paragraph.Start, paragraph.End, authors);
            if (authors.Count == 0 && own is > 0 and < 6 && HeadLineName(article, i) is TextSpan name) authors.Add(new Evidence(name.Start, name.End, "byline", Shown(article.Text, name.Start, name.End)));
            if (authors.Count == 0 && (IsNameUnderHeadline(article, i, own) || IsNameOverStory(article, i, own) || IsNameOverDate(article, i, own) || (own is > 0 and < 6 && IsNameOverTrade(article, i)))) authors.Add(new Evidence(paragraph.Start, paragraph.End, "name-under-headline", Shown(article.Text, paragraph.Start, paragraph.End)));
            own++;
        }

        if (authors.Count == 0) ReadFoot(article, authors);
        if (authors.Count == 0) ReadInterviewer(article, authors);
        if (authors.Count == 0) ReadOwnReporter(article, authors);

        foreach (var value in article.Source.Metadata)
        {
            if (value.Name is not ("author" or "article:author" or "jsonld:author" or "dc.creator" or "byl") || value.Value.Contains("://", StringComparison.Ordinal)) continue;
            string name = PersonName.Clean(value.Value);
            if (name.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) name = name[3..];
            if (LooksLikeName(name) && !authors.Exists(a => PersonName.Fold(a.Text) == PersonName.Fold(name))) authors.Add(new Evidence(0, 0, "meta-author", name));
        }

        return authors;
    }

    /// <summary>A name alone in the second line of a text, with a sentence before and behind it that is none and one: headline, name, story.</summary>
    private static bool IsNameUnderHeadline(Article article, int i, int own)
    {
        if (own != 1 || i == 0 || i + 1 >= article.Paragraphs.Count) return false;
        var line = article.Paragraphs[i];
        string name = PersonName.Clean(article.Text.AsSpan(line.Start, line.Span.Length));
        if (name.Length > 40 || !LooksLikeName(name) || (NameLexicon.Of(name.AsSpan(0, name.IndexOf(' '))) & (WordKinds.Title | WordKinds.Rank | WordKinds.Place)) != 0) return false;
        var (above, below) = (article.Paragraphs[i - 1], article.Paragraphs[i + 1]);
        return LineShape.Of(article.Text.AsSpan(above.Start, Math.Min(above.Span.Length, 1000))) is { IsHeadline: true, Words: >= 4 }
            && (IsDateLine(article.Text.AsSpan(below.Start, below.Span.Length)) || LineShape.Of(article.Text.AsSpan(below.Start, Math.Min(below.Span.Length, 1000))).IsProse);
    }

    /// <summary>A name alone in one of the first lines of what is no letter, over a line with a date: headline, standfirst, name, date.</summary>
    private static bool IsNameOverDate(Article article, int i, int own)
    {
        if (own is < 2 or > 8 || i + 1 >= article.Paragraphs.Count) return false;
        var (line, below) = (article.Paragraphs[i], article.Paragraphs[i + 1]);
        string name = PersonName.Clean(article.Text.AsSpan(line.Start, line.Span.Length));
        if (name.Length > 40 || !LooksLikeName(name) || (NameLexicon.Of(name.AsSpan(0, name.IndexOf(' '))) & (WordKinds.Title | WordKinds.Rank | WordKinds.Place | WordKinds.Common)) != 0) return false;
        if (!IsDateLine(article.Text.AsSpan(below.Start, below.Span.Length)) || MeetingForms.AreMinutes(article)) return false;
        return !article.Text.Contains("\nDear ", StringComparison.Ordinal) && !article.Text.StartsWith("Dear ", StringComparison.Ordinal);
    }

    /// <summary>A name alone in one of the first lines, over running text that never names its bearer: whoever wrote it.</summary>
    private static bool IsNameOverStory(Article article, int i, int own)
    {
        if (own is < 2 or > 6 || i + 1 >= article.Paragraphs.Count) return false;
        var (line, below) = (article.Paragraphs[i], article.Paragraphs[i + 1]);
        string text = article.Text;
        if (line.Span.Length > 40 || !IsKnownName(PersonName.Clean(text.AsSpan(line.Start, line.Span.Length)))) return false;
        string surname = text[(text.LastIndexOf(' ', line.End - 1) + 1)..line.End];
        return LineShape.Of(text.AsSpan(below.Start, Math.Min(below.Span.Length, 1000))) is { IsProse: true, Words: >= 20 } && text.AsSpan().Count(surname) == 1;
    }

    /// <summary>A name alone in the last line of a text that is no letter and names its bearer nowhere else: a review's, a report's writer.</summary>
    private static void ReadFoot(Article article, List<Evidence> authors)
    {
        int last = article.Paragraphs.Count - 1;
        while (last > 2 && article.Furniture[last] is not null) last--;
        if (last <= 2) return;
        var line = article.Paragraphs[last];
        string text = article.Text;
        if (line.Span.Length > 40 || !IsKnownName(PersonName.Clean(text.AsSpan(line.Start, line.Span.Length)))) return;
        string surname = text[(text.LastIndexOf(' ', line.End - 1) + 1)..line.End];
        if (text.AsSpan().Count(surname) != 1 || MeetingForms.AreMinutes(article)) return;
        for (int i = 0; i < last; i++)
        {
            var words = text.AsSpan(article.Paragraphs[i].Start, article.Paragraphs[i].Span.Length);
            if (words.StartsWith("Dear ") || words.StartsWith("Sir") || words.StartsWith("SIR") || words.StartsWith("Hi ") || words.Length < 30 && LetterForms.IsClose(words)) return;
        }

        authors.Add(new Evidence(line.Start, line.End, "name-at-foot", Shown(text, line.Start, line.End)));
    }

    /// <summary>"She talks to Perry Lock about budgets", over an interview of questions and answers: he asks.</summary>
    private static void ReadInterviewer(Article article, List<Evidence> authors)
    {
        int turns = 0, own = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            int colon = article.Text.IndexOf(':', paragraph.Start, Math.Min(24, paragraph.Span.Length));
            if (colon > paragraph.Start && char.IsUpper(article.Text[paragraph.Start]) && article.Text.AsSpan(paragraph.Start, colon - paragraph.Start).Count(' ') < 3) turns++;
        }

        if (turns < 4) return;
        for (int i = 0; i < article.Paragraphs.Count && own < 8; i++)
        {
            if (article.Furniture[i] is not null) continue;
            own++;
            var paragraph = article.Paragraphs[i];
            foreach (string cue in (ReadOnlySpan<string>)[" talks to ", " spoke to ", " speaks to ", " talked to ", " meets ", " met "])
            {
                int at = article.Text.IndexOf(cue, paragraph.Start, paragraph.Span.Length, StringComparison.Ordinal);
                if (at >= 0 && NameAt(article.Text, at + cue.Length, paragraph.End) is TextSpan name)
                {
                    authors.Add(new Evidence(name.Start, name.End, "interviewer", Shown(article.Text, name.Start, name.End)));
                    return;
                }
            }
        }
    }

    /// <summary>"Our reporter Lottie Akerman is in the chamber".</summary>
    private static void ReadOwnReporter(Article article, List<Evidence> authors)
    {
        int own = 0;
        for (int i = 0; i < article.Paragraphs.Count && own < 8; i++)
        {
            if (article.Furniture[i] is not null) continue;
            own++;
            var paragraph = article.Paragraphs[i];
            int our = article.Text.AsSpan(paragraph.Start, paragraph.Span.Length).IndexOf("ur ", StringComparison.Ordinal) + paragraph.Start;
            if (our <= paragraph.Start || char.ToLowerInvariant(article.Text[our - 1]) != 'o') continue;
            foreach (string trade in (ReadOnlySpan<string>)["reporter ", "correspondent ", "editor ", "reporter, ", "correspondent, ", "editor, "])
            {
                int at = article.Text.IndexOf(trade, our, Math.Min(60, paragraph.End - our), StringComparison.OrdinalIgnoreCase);
                if (at < 0 || NameAt(article.Text, at + trade.Length, paragraph.End) is not TextSpan name) continue;
                authors.Add(new Evidence(name.Start, name.End, "own-reporter", Shown(article.Text, name.Start, name.End)));
                return;
            }
        }
    }

    /// <summary>The capitalised words from a place on, if they are a name.</summary>
    private static TextSpan? NameAt(string text, int start, int end)
    {
        int at = start, last = start;
        while (at < end && char.IsUpper(text[at]))
        {
            last = NameScanner.WordEnd(text, at, end);
            at = last + 1;
            if (last >= end || text[last] != ' ') break;
        }

        return last > start && LooksLikeName(PersonName.Clean(text.AsSpan(start, last - start))) ? new TextSpan(start, last) : null;
    }

    /// <summary>
    /// The name in a line of the head that is besides only a date or a trade: "Sukie Tran, 5 March 2026", "5 September 2017 | Jocasta Wynne",
    /// "CARL O’DWYER, Social Affairs Correspondent".
    /// </summary>
    private static TextSpan? HeadLineName(Article article, int i)
    {
        var line = article.Paragraphs[i];
        string text = article.Text;
        // "Friday, 18 May 2018 By Priya Nandakumar"
        int by = text.LastIndexOf(" By ", line.End - 1, Math.Min(line.Span.Length, 60), StringComparison.Ordinal);
        if (by > line.Start && IsDateLine(text.AsSpan(line.Start, by - line.Start)) && LooksLikeName(PersonName.Clean(text.AsSpan(by + 4, line.End - by - 4)))) return new TextSpan(by + 4, line.End);
        if (line.Span.Length > 90 || text.AsSpan(line.Start, line.Span.Length).IndexOfAny(',', '|') < 0) return null;
        TextSpan? found = null;
        bool isBeside = false;
        for (int at = line.Start; at < line.End;)
        {
            int stop = at;
            while (stop < line.End && text[stop] is not (',' or '|')) stop++;
            int start = at, end = stop;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            ReadOnlySpan<char> part = text.AsSpan(start, end - start);
            if (IsDateLine(part) || IsTrade(part) || IsSection(part)) isBeside = true;
            else if (found is null && TitleLength(part) is > 0 and int title && LooksLikeName(PersonName.Clean(part[title..]))) found = new TextSpan(start + title, end);
            else if (found is null && (IsKnownName(PersonName.Clean(part)) || IsUnusualName(text, part))) found = new TextSpan(start, end);
            else return null;
            at = stop + 1;
        }

        return isBeside ? found : null;
    }

    /// <summary>A short line with figures and a month or weekday in it.</summary>
    private static bool IsDateLine(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > 60 || line.IndexOfAnyInRange('0', '9') < 0) return false;
        if (line.IndexOfAnyExceptInRange('0', '9') < 0 && line.Length == 4) return true; // the year after a comma
        return DateScanner.Scan(line.ToString()).Exists(d => d.Form is DateForm.Day or DateForm.Month);
    }

    private static bool IsSection(ReadOnlySpan<char> part)
    {
        foreach (string section in (ReadOnlySpan<string>)["opinion", "comment", "column", "analysis", "blog", "viewpoint", "guest post", "guest column"])
        {
            if (part.Equals(section, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>How long the title before a name is, the space included, or 0.</summary>
    private static int TitleLength(ReadOnlySpan<char> part)
    {
        int space = part.IndexOf(' ');
        return space > 0 && (NameLexicon.Of(part[..space].TrimEnd('.')) & WordKinds.Title) != 0 ? space + 1 : 0;
    }

    private static bool IsTrade(ReadOnlySpan<char> line)
    {
        foreach (string trade in (ReadOnlySpan<string>)["reporter", "correspondent", "editor", "journalist", "columnist", "newsdesk", "reporting service", "press association", "news agency"])
        {
            if (line.EndsWith(trade, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Two words of no list that stand here only: a dateline's place is named again in the story.</summary>
    private static bool IsUnusualName(string text, ReadOnlySpan<char> name) =>
        name.Count(' ') == 1 && LooksLikeName(PersonName.Clean(name)) && name[0] != ' '
        && (NameLexicon.Of(name[..name.IndexOf(' ')]) | NameLexicon.Of(name[(name.IndexOf(' ') + 1)..])) == WordKinds.None
        && text.IndexOf(name.ToString(), StringComparison.Ordinal) == text.LastIndexOf(name.ToString(), StringComparison.Ordinal)
        && text.AsSpan().Count(name[(name.IndexOf(' ') + 1)..]) == 1;

    private static bool IsKnownName(string name) =>
        LooksLikeName(name) && (NameLexicon.Of(name.AsSpan(0, name.IndexOf(' '))) is var first) && (first & (WordKinds.Title | WordKinds.Rank | WordKinds.Place)) == 0
        && ((first & WordKinds.FirstName) != 0 || (NameLexicon.Of(name.AsSpan(name.LastIndexOf(' ') + 1)) & WordKinds.Surname) != 0);

    /// <summary>A name in a line, and in the next what its bearer is at the paper: "Lena Fisk", "Local democracy reporter".</summary>
    private static bool IsNameOverTrade(Article article, int i)
    {
        if (i + 1 >= article.Paragraphs.Count) return false;
        var (line, below) = (article.Paragraphs[i], article.Paragraphs[i + 1]);
        if (line.Span.Length > 40 || below.Span.Length > 60 || !LooksLikeName(PersonName.Clean(article.Text.AsSpan(line.Start, line.Span.Length)))) return false;
        foreach (string trade in (ReadOnlySpan<string>)["reporter", "reporting service", "correspondent", "editor", "journalist", "columnist"])
        {
            if (article.Text.AsSpan(below.Start, below.Span.Length).Contains(trade, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static void ReadByline(string text, int start, int end, List<Evidence> authors)
    {
        int at = start;
        int opening = Openings.Match(text.AsSpan(start, end - start));
        if (opening >= 0)
        {
            int length = Openings[opening].Length;
            if (end - start > length + 1 && char.IsWhiteSpace(text[start + length])) at = start + length + 1;
        }

        if (at == start) return;
        while (at < end)
        {
            int stop = at;
            while (stop < end && (char.IsLetter(text[stop]) || text[stop] is ' ' or '\u00A0' or '-' or '’' or '\'' or '.' or '\u00AD' or '\u200B')) stop++;
            int and = text.AsSpan(at, stop - at).IndexOf(" and ", StringComparison.Ordinal);
            int on = text.AsSpan(at, stop - at).IndexOf(" on ", StringComparison.Ordinal);
            int name = and >= 0 ? at + and : on >= 0 ? at + on : stop;
            while (name > at && !char.IsLetter(text[name - 1])) name--;
            if (name == at || !LooksLikeName(PersonName.Clean(text.AsSpan(at, name - at)))) return;
            authors.Add(new Evidence(at, name, "byline", Shown(text, at, name)));
            if (and < 0) return;
            at = name + 5;
        }
    }

    private static string Shown(string text, int start, int end)
    {
        string name = PersonName.Clean(text.AsSpan(start, end - start));
        return name.Any(char.IsLower) ? name : PersonName.InTitleCase(name);
    }

    /// <summary>Two to four capitalised words, none of them a body's or a desk's.</summary>
    private static bool LooksLikeName(string name)
    {
        string[] parts = name.Split(' ');
        if (parts.Length is < 2 or > 4) return false;
        foreach (string part in parts)
        {
            if (part.Length == 0 || !(char.IsUpper(part[0]) || part is "de" or "van" or "der" or "von" or "bin" or "al" or "la" or "du")) return false;
            var kinds = NameLexicon.Of(part.AsSpan().TrimEnd('.'));
            if ((kinds & (WordKinds.Body | WordKinds.Common | WordKinds.Role)) != 0 && (kinds & (WordKinds.FirstName | WordKinds.Surname)) == 0) return false;
        }

        return true;
    }
}
