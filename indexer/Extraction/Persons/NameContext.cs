using SearchEngine.Indexer.Extraction.Layout;

namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>What stands around a name: offices before and after it, verbs of speech, determiners and prepositions. Points as in <see cref="NameScore"/>.</summary>
internal static class NameContext
{
    /// <summary>What stands before a name, and the office if one does.</summary>
    public static (int Points, TextSpan? Role, string Rule) Before(string text, int start, int from)
    {
        int i = Back(text, start, from);
        if (i <= from) return (0, null, "");
        char mark = text[i - 1];
        if (mark is ',' or ':')
        {
            return RolePhrase.Before(text, i - 1, from) is { } phrase ? (NameScore.Strong, phrase, mark == ':' ? "label" : "role-before") : (0, null, "");
        }

        if (mark == '(') return RolePhrase.Before(text, i - 1, from) is { } office ? (NameScore.Strong, office, "role-before") : (0, null, "");
        if (mark is ')' or '.' or ';' or '!' or '?' or '“' or '”' or '"') return (0, null, "");
        int word = WordStart(text, i, from);
        if (word == i) return (0, null, "");
        var before = text.AsSpan(word, i - word);
        var kinds = NameLexicon.Of(before);
        if ((kinds & WordKinds.Role) != 0 && RolePhrase.Before(text, i, from) is { } role) return (NameScore.Strong, role, "role-before");
        if (SpeechVerbs.IsVerb(before)) return (4, null, "speech");
        switch (before)
        {
            case "the" or "The" or "a" or "an" or "A" or "An" or "this" or "our" or "your" or "these" or "each" or "every":
                return (-NameScore.Strong, null, "");
            case "in" or "In" or "at" or "At" or "near" or "across" or "outside" or "around" or "throughout" or "inside" or "towards":
                return (-4, null, "");
            case "I’m" or "I'm":
            case "am" when word >= from + 2 && text[word - 1] == ' ' && text[word - 2] == 'I':
                return (NameScore.Strong, null, "introduces");
            case "by" or "thank" or "met" or "appointed" or "named" or "succeeded" or "replaced" or "cousin" or "husband" or "wife":
                return (2, null, "");
            default:
                return (0, RolePhrase.Before(text, i, from), "");
        }
    }

    /// <summary>What stands after a name, and the office if one does.</summary>
    public static (int Points, TextSpan? Role, string Rule) After(string text, int end, int to)
    {
        int i = end;
        while (i < to && text[i] is ' ' or '\u00A0' or '\n') i++;
        if (i >= to) return (0, null, "");
        if (text[i] is ',' or '(' or '–' or '—' or '-')
        {
            bool comma = text[i] == ',';
            int next = i + 1;
            while (next < to && text[next] is ' ' or '\u00A0' or '\n') next++;
            if (next >= to) return (0, null, "");
            int stop = NameScanner.WordEnd(text, next, to);
            var first = text.AsSpan(next, stop - next);
            if (comma && first is "who" or "whose" or "whom") return (NameScore.Strong, null, "who");
            if (comma && first.Length is 1 or 2 && char.IsAsciiDigit(first[0]) && stop < to && text[stop] is ',' or '.' or ' ') return (NameScore.Strong, null, "age");
            if (RolePhrase.After(text, next, to) is { } role) return (NameScore.Strong, role, "role-after");
            return comma && first is "the" or "a" or "an" && SpeaksAfterAside(text, next, to) ? (4, null, "speech") : (0, null, "");
        }

        int wordEnd = NameScanner.WordEnd(text, i, to);
        var word = text.AsSpan(i, wordEnd - i);
        if (word is "who") return (NameScore.Strong, null, "who");
        if (word is "has" or "had")
        {
            int next = wordEnd;
            while (next < to && text[next] is ' ' or '\u00A0' or '\n') next++;
            word = text.AsSpan(next, NameScanner.WordEnd(text, next, to) - next);
            if (IsPersonal(word) || SpeechVerbs.IsVerb(word)) return (4, null, "does");
        }

        if (IsPersonal(word)) return (3, null, "does");
        if (!SpeechVerbs.IsVerb(word)) return (0, null, "");
        return (SpeechVerbs.IsPlain(word) ? NameScore.Strong : 4, null, "speech");
    }

    // "Isabeau Marchant, the eldest, told": the aside names no body, and what follows it is a verb of speech.
    private static bool SpeaksAfterAside(string text, int start, int to)
    {
        const int longest = 60;
        int close = text.IndexOf(',', start, Math.Min(longest, to - start));
        if (close < 0 || close + 2 >= to) return false;
        foreach (var range in text.AsSpan(start, close - start).Split(' '))
        {
            var word = text.AsSpan(start, close - start)[range];
            if ((NameLexicon.Of(word) & WordKinds.Body) != 0 && range.Start.Value > 0 || word is "charity" or "firm" or "company" or "town" or "city" or "village" or "paper" or "newspaper" or "provider" or "agency" or "trust") return false;
        }

        return SpeechVerbs.IsPlain(text.AsSpan(close + 2, NameScanner.WordEnd(text, close + 2, to) - close - 2));
    }

    /// <summary>Whether a name that begins a paragraph is the label of a speech: "Jane Doe (Aston) (Lab):", with a place or a party in brackets, or a written question behind it.</summary>
    public static bool IsLabel(string text, int end, int to)
    {
        int i = end;
        for (int brackets = 0; brackets < 3; brackets++)
        {
            while (i < to && text[i] == ' ') i++;
            if (i >= to || text[i] != '(') break;
            int close = text.IndexOf(')', i, Math.Min(70, to - i));
            if (close < 0) return false;
            i = close + 1;
        }

        return i < to && text[i] == ':' && (i > end || text.AsSpan(i, to - i).StartsWith(": To ask ", StringComparison.Ordinal));
    }

    /// <summary>"Patience Okonedo, DCS (PO);": the initials that minutes give somebody stand behind the name and what it is.</summary>
    public static bool HasOwnInitials(string text, int start, int end, int to)
    {
        int open = text.IndexOf('(', end, Math.Min(50, to - end));
        if (open < 0 || text.AsSpan(end, open - end).IndexOfAny(";.\n") >= 0) return false;
        int close = text.IndexOf(')', open, Math.Min(7, to - open));
        if (close < open + 3) return false;
        int at = open + 1;
        bool begins = true;
        for (int i = start; i < end; i++)
        {
            if (begins && char.IsUpper(text[i]) && (at >= close || text[at++] != text[i])) return false;
            begins = text[i] is ' ' or '-' or '‑';
        }

        return at == close;
    }

    /// <summary>What stands after a name's 's: a place has a council, people have sons.</summary>
    public static int OfPossession(string text, int at, int to)
    {
        for (int words = 0; words < 3; words++)
        {
            while (at < to && text[at] is ' ' or '\u00A0' or '\n') at++;
            int end = NameScanner.WordEnd(text, at, to);
            switch (text.AsSpan(at, end - at))
            {
                case "son" or "daughter" or "mother" or "father" or "wife" or "husband" or "brother" or "sister" or "partner" or "widow" or "family" or "parents" or "solicitor" or "death" or "deputy" or "predecessor" or "successor" or "words":
                    return NameScore.Strong;
                case "director" or "council" or "councillors" or "services" or "service" or "department" or "children’s" or "children's" or "hospital" or "hospitals" or "schools" or "residents" or "mayor" or "taxpayers" or "town" or "children":
                    return -NameScore.Strong;
                case { Length: 0 }:
                    return 0;
            }

            at = end;
        }

        return 0;
    }

    /// <summary>What people do far more often than bodies and places.</summary>
    private static bool IsPersonal(ReadOnlySpan<char> word) =>
        word is "run" or "chairs" or "chaired" or "heads" or "headed" or "leads" or "worked" or "works" or "taught" or "teaches" or "fostered" or "fosters" or "resigned" or "quit" or "retired" or "retires"
            or "steps" or "stepped" or "apologised" or "apologises" or "replaces" or "replaced" or "succeeds" or "succeeded" or "remembers" or "remembered" or "smiled" or "lives" or "lived" or "died" or "sits";

    private static int Back(string text, int i, int from)
    {
        while (i > from && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '\u200B')) i--;
        return i;
    }

    private static int WordStart(string text, int i, int from)
    {
        while (i > from && (char.IsLetter(text[i - 1]) || text[i - 1] is '-' or '’' or '\'')) i--;
        return i;
    }
}
