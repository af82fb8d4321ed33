using SearchEngine.Indexer.Extraction.Layout;

namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>Reads the noun phrase of an office beside a name: "the council’s director of children’s services, …" and "…, cabinet member for children, said".</summary>
internal static class RolePhrase
{
    private const int MostWords = 16;

    /// <summary>The phrase that ends before <paramref name="end"/> (a comma may stand there), without its article; null where it names no office.</summary>
    public static TextSpan? Before(string text, int end, int from)
    {
        int i = end, start = -1, commas = 0;
        bool role = false;
        for (int words = 0; words < MostWords; words++)
        {
            int stop = SkipBack(text, i, from);
            if (stop > from && text[stop - 1] == ',' && !role && words > 0 && commas < 2)
            {
                commas++;
                stop--;
            }

            int word = stop;
            while (word > from && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] is '-' or '’' or '\'' or '€' or '™' or '\u200B' or '\u00AD')) word--;
            if (word == stop) break;
            var w = text.AsSpan(word, stop - word);
            var kinds = NameLexicon.Of(w);
            if ((kinds & WordKinds.Title) != 0 && char.IsUpper(w[0])) break;
            bool isRole = (kinds & WordKinds.Role) != 0;
            if (words == 0 && (kinds & WordKinds.PostNominal) != 0 && IsBehindName(text, word, from)) return null;
            if (!isRole && IsSomebodysName(w, kinds)) break;
            if (!isRole && (IsBarrier(w, role) || (w is "His" or "Her" && !text.AsSpan(stop).StartsWith(" Majesty", StringComparison.Ordinal)) || (words == 0 && w is "and" or "or" or "of" or "for"))) break;
            role |= isRole;
            start = word;
            i = word;
        }

        if (!role) return null;
        while (LeadingPreposition(text, start, end) is > 0 and int lead) start += lead;
        int close = end;
        while (close > start && (char.IsWhiteSpace(text[close - 1]) || text[close - 1] is ',' or ':')) close--;
        return close > start ? new TextSpan(start, close) : null;
    }

    /// <summary>The phrase that begins at <paramref name="start"/>, without its article; null where it names no office.</summary>
    public static TextSpan? After(string text, int start, int to)
    {
        int i = start, end = start, last = start, words = 0;
        int begin = -1;
        bool role = false;
        while (i < to && words < MostWords + 6)
        {
            int stop = NameScanner.WordEnd(text, i, to);
            if (stop == i) break;
            var w = text.AsSpan(i, stop - i);
            bool isRole = (NameLexicon.Of(w) & WordKinds.Role) != 0;
            if (words == 0 && w is "the" or "The" or "a" or "an" or "his" or "her" or "their" or "our" or "its")
            {
                i = SkipBlank(text, stop, to);
                if (i == stop) break;
                words++;
                continue;
            }

            if (!isRole && IsVerbal(w)) break;
            if (!isRole && !role && (words > 6 || (words == 0 && w is "and" or "but" or "or") || w is "no" or "of" or "to" or "in" or "with" or "at" or "as" or "on" or "by" || (w is "from" or "for" && words > 0))) return null;
            if (last > begin && begin >= 0 && isRole is false && char.IsUpper(w[0]) && (NameLexicon.Of(w) & WordKinds.Title) != 0) return role ? new TextSpan(begin, last) : null;
            if (begin < 0) begin = i;
            role |= isRole;
            end = stop;
            words++;
            int next = SkipBlank(text, stop, to);
            if (next < to && text[next] == ')' && text[start - 1] == '(') break;
            if (next < to && text[next] == ',')
            {
                last = stop;
                next = SkipBlank(text, next + 1, to);
                if (!role && words > 4) return null;
                if (role && next + 4 < to && text.AsSpan(next, 4) is "and " && char.IsUpper(text[next + 4])) break;
            }
            else if (next == stop && !(next < to && text[next] is '(' or ')'))
            {
                break;
            }

            while (next < to && text[next] is '(' or '&' or ')' or ' ') next++;
            i = next;
        }

        if (!role || begin < 0) return null;
        // "…, the Executive Director confirmed": the next clause's subject, no apposition.
        if (text.AsSpan(start, begin - start).Trim() is "the" or "The" && end > last && VerbFollows(text, end, to)) return null;
        // A clause that follows after the last comma is not the office: "…, leader of the opposition, who said".
        bool listed = last > begin && end > last && !EndsPhrase(text, end, to);
        return new TextSpan(begin, listed ? last : end);
    }

    private static bool EndsPhrase(string text, int end, int to)
    {
        int i = SkipBlank(text, end, to);
        if (i >= to || text[i] is ',' or ':' or ';' or ')') return true;
        int stop = NameScanner.WordEnd(text, i, to);
        return SpeechVerbs.IsVerb(text.AsSpan(i, stop - i));
    }

    private static bool VerbFollows(string text, int end, int to)
    {
        int i = SkipBlank(text, end, to);
        return i < to && IsVerbal(text.AsSpan(i, NameScanner.WordEnd(text, i, to) - i));
    }

    /// <summary>Back over blanks, and over what stands in brackets behind the office: "Director (People)".</summary>
    private static int SkipBack(string text, int i, int from)
    {
        while (i > from)
        {
            char c = text[i - 1];
            if (c is ' ' or '\u00A0' or '&' or '\n' or '/')
            {
                i--;
            }
            else if (c == ')' && text.LastIndexOf('(', i - 1, Math.Min(i - from, 60)) is >= 0 and int open)
            {
                i = open;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>"Neil Penswick HMI, Christine Davies": the letters are the name's before. "Hexmoor's MP, Winston Adeyemi" is an office.</summary>
    private static bool IsBehindName(string text, int word, int from)
    {
        int end = SkipBack(text, word, from);
        int start = end;
        while (start > from && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’' or '\'')) start--;
        return start < end && char.IsUpper(text[start]) && !text.AsSpan(start, end - start).EndsWith("s", StringComparison.Ordinal)
            || (start < end && text.AsSpan(start, end - start).EndsWith("s", StringComparison.Ordinal) && char.IsLetter(text[end - 2]) && char.IsUpper(text[start]));
    }

    /// <summary>A word that is hardly anything but a name: the office before it is somebody else's.</summary>
    private static bool IsSomebodysName(ReadOnlySpan<char> word, WordKinds kinds) =>
        char.IsUpper(word[0]) && (kinds & (WordKinds.FirstName | WordKinds.Surname)) != 0 && (kinds & (WordKinds.Common | WordKinds.Place | WordKinds.Body)) == 0;

    private static int LeadingPreposition(string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        return rest.StartsWith("for ", StringComparison.Ordinal) || rest.StartsWith("and ", StringComparison.Ordinal) ? 4 : rest.StartsWith("of ", StringComparison.Ordinal) || rest.StartsWith("& ", StringComparison.Ordinal) ? 3 : 0;
    }

    private static int SkipBlank(string text, int i, int to)
    {
        while (i < to && text[i] is ' ' or '\u00A0' or '\n') i++;
        return i;
    }

    private static bool IsBarrier(ReadOnlySpan<char> word, bool role) => word switch
    {
        "the" or "The" or "a" or "A" or "an" or "its" or "his" or "her" or "their" or "our" or "my" or "your" or "this" or "both" or "Their" or "Our" or "My" or "Its" => true,
        "and" or "And" => role,
        "by" or "with" or "from" or "as" or "but" or "But" or "that" or "to" or "when" or "while" or "where" or "in" or "In" or "at" or "on" or "include" or "including" or "met" or "about" or "between" => true,
        _ => IsVerbal(word),
    };

    private static bool IsVerbal(ReadOnlySpan<char> word) => word switch
    {
        "who" or "which" or "whose" or "he" or "she" or "it" or "they" or "we" or "you" or "He" or "She" or "It" or "They" or "We" or "is" or "was" or "are" or "were" or "has" or "have" or "had" or "will"
            or "would" or "can" or "could" or "may" or "must" or "did" or "does" or "do" or "be" or "been" or "not" or "also" or "where" or "when" or "while" or "if" or "so" or "because" or "than" or "then" or "there" => true,
        _ => SpeechVerbs.IsVerb(word),
    };
}
