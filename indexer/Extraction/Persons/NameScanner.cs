namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>Finds the capitalised words of an article's own text in one pass.</summary>
internal static class NameScanner
{
    public static List<NameToken> Scan(Article article, IReadOnlyList<Evidence> leaveOut)
    {
        var tokens = new List<NameToken>(256);
        string text = article.Text;
        for (int p = 0; p < article.Paragraphs.Count; p++)
        {
            if (article.Furniture[p] is not null) continue;
            int i = article.Paragraphs[p].Start, end = article.Paragraphs[p].End;
            bool shouted = IsShouted(text.AsSpan(i, end - i));
            while (i < end)
            {
                char c = text[i];
                if (c == '(' && AfterParty(text, i, end) is > 0 and int close)
                {
                    i = close;
                    continue;
                }

                if (c == ' ' || !char.IsLetter(c))
                {
                    i = char.IsAsciiDigit(c) ? WordEnd(text, i, end) : i + 1;
                    continue;
                }

                int stop = Math.Max(WordEnd(text, i, end), i + 1);
                if (char.IsUpper(c) && !LeftOut(leaveOut, i) && Read(text, i, stop, p, article.Paragraphs[p].Start, tokens) is { } token && !(shouted && IsShoutedWord(text.AsSpan(i, stop - i), token))) tokens.Add(token);
                i = stop;
            }
        }

        return tokens;
    }

    private static bool IsShoutedWord(ReadOnlySpan<char> word, NameToken token) =>
        token.Is(WordKinds.Common) && !token.Is(WordKinds.FirstName | WordKinds.Title) || Layout.SpeechVerbs.IsVerb(word) || word.IndexOfAny('\'', '’') > 1;

    /// <summary>A sentence or more in capitals throughout, as scripts are: there only words of no other use are names.</summary>
    private static bool IsShouted(ReadOnlySpan<char> paragraph)
    {
        if (paragraph.Length < 60) return false;
        int upper = 0, lower = 0;
        foreach (char c in paragraph[..Math.Min(200, paragraph.Length)])
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c) && ++lower > 20) return false;
        }

        return upper > 30 && lower * 10 < upper;
    }

    /// <summary>Past a bracket that tells a councillor's party, and perhaps a ward: "(Lib Dem, Moor Ward)"; or 0.</summary>
    private static int AfterParty(string text, int open, int end)
    {
        int close = text.IndexOf(')', open, Math.Min(60, end - open));
        if (close < 0) return 0;
        var inside = text.AsSpan(open + 1, close - open - 1);
        int stop = inside.IndexOfAny(',', '-', ':');
        var party = (stop < 0 ? inside : inside[..stop]).Trim();
        return party is "Con" or "Cons" or "C" or "Lab" or "L" or "Labour" or "Conservative" or "Lib Dem" or "Lib Dems" or "LibDem" or "LD" or "Liberal Democrat" or "Green" or "Ind" or "Independent" or "Reform" or "Reform UK"
            or "UKIP" or "SNP" or "Plaid" or "Plaid Cymru" or "DUP" or "SDLP" or "UUP" or "Sinn Féin" or "Alliance" or "Fianna Fáil" or "Fine Gael" or "D" or "R" or "ALP" or "LNP" or "Lab/Co-op" ? close + 1 : 0;
    }

    /// <summary>Past the word at <paramref name="i"/>: letters, with hyphens, apostrophes (mojibake ones too) and invisible characters between letters.</summary>
    public static int WordEnd(string text, int i, int end)
    {
        while (i < end)
        {
            while (i < end && char.IsAsciiLetter(text[i])) i++;
            if (i >= end) break;
            char c = text[i];
            if (c is ' ' or ',' or '.' or '\n') break;
            if ((c == 'â' && !IsMojibake(text, i)) || (c > 127 && c != 'â' && char.IsLetter(c)) || char.IsAsciiDigit(c))
            {
                i++;
                continue;
            }

            int skip = c is '-' or '‐' or '‑' or '’' or '\'' or '\u00AD' or '\u200B' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? 1
                : IsMojibake(text, i) && text[i + 2] == '™' ? 3 : 0;
            if (skip == 0 || i + skip >= end || !char.IsLetterOrDigit(text[i + skip]) || IsMojibake(text, i + skip)) break;
            i += skip;
        }

        return i;
    }

    private static bool IsMojibake(string text, int i) => i + 2 < text.Length && text[i] == 'â' && text[i + 1] == '€';

    private static bool LeftOut(IReadOnlyList<Evidence> spans, int at)
    {
        foreach (var span in spans) if (at >= span.Start && at < span.End) return true;
        return false;
    }

    private static NameToken? Read(string text, int start, int stop, int paragraph, int paragraphStart, List<NameToken> tokens)
    {
        int end = stop;
        var word = text.AsSpan(start, stop - start);
        if (word.EndsWith("’s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)) end -= 2;
        else if (word.EndsWith("â€™s", StringComparison.Ordinal)) end -= 4;
        word = text.AsSpan(start, end - start);
        if (word.Length == 0 || word.IndexOfAnyInRange('0', '9') >= 0) return null;
        bool dot = end < text.Length && text[end] == '.';
        if (word.Length == 1 && word[0] is 'I' or 'A' && word.Length == 1 && !dot) return null;
        bool initial = word.Length == 1 && char.IsAsciiLetterUpper(word[0]);
        bool capitals = !initial && word.Length > 1 && !ContainsLower(word);
        var kinds = initial ? WordKinds.None : NameLexicon.Of(word);
        if (!capitals && word.Length <= 3 && (kinds & WordKinds.Rank) != 0 && word is not ("Sgt" or "Det")) kinds &= ~WordKinds.Rank; // DI is a rank, Di is not
        bool barrelled = false;
        if (kinds == WordKinds.None && !initial) (kinds, barrelled) = Compound(word);
        bool prefix = word.Length > 3 && (word.StartsWith("Mc", StringComparison.Ordinal) || word.StartsWith("Fitz", StringComparison.Ordinal)
            || (word[0] == 'O' && word[1] is '’' or '\'') || (word.StartsWith("Mac", StringComparison.Ordinal) && char.IsUpper(word[3])));
        if (!prefix && !barrelled && !capitals && InnerCapital(word)) kinds |= WordKinds.Body;
        return new NameToken(start, end, stop, paragraph, kinds, JoinBefore(text, start, paragraph, tokens), capitals, IsOpening(text, start, paragraphStart))
        {
            IsInitial = initial,
            IsBarrelled = barrelled,
            HasSurnamePrefix = prefix,
            IsSurnameParticle = IsSurnameParticle(word),
        };
    }

    /// <summary>Ó, Ní, Mac, Van: the surname begins here already.</summary>
    public static bool IsSurnameParticle(ReadOnlySpan<char> word) =>
        word is "Ó" or "Ní" or "Nic" or "Uí" or "Mac" or "De" or "Van" or "Von" or "Der" or "Al" or "El" or "Bin" or "Le" or "La" or "Di" or "Da" or "Du" or "St" or "ST" or "VAN" or "DE" or "AP" or "O" or "Ap" or "Ab" or "Del" or "Della";

    private static bool ContainsLower(ReadOnlySpan<char> word)
    {
        foreach (char c in word) if (char.IsLower(c)) return true;
        return false;
    }

    /// <summary>A hyphenated word that no list has: two names, or as its last part says.</summary>
    private static (WordKinds Kinds, bool Barrelled) Compound(ReadOnlySpan<char> word)
    {
        int hyphen = word.LastIndexOfAny('-', '‐', '‑');
        if (hyphen <= 0 || hyphen + 1 >= word.Length) return (WordKinds.None, false);
        var last = NameLexicon.Of(word[(hyphen + 1)..]);
        var first = NameLexicon.Of(word[..word.IndexOfAny('-', '‐', '‑')]);
        bool capitals = char.IsUpper(word[hyphen + 1]) && ContainsLower(word);
        if (!capitals) return (last | WordKinds.Common, false);
        const WordKinds names = WordKinds.FirstName | WordKinds.Surname;
        if (((first | last) & (WordKinds.Body | WordKinds.Role)) != 0 && (last & names) == 0) return (last & ~names | WordKinds.Body, false);
        if ((first & WordKinds.Common) != 0 && (first & names) == 0 && (last & WordKinds.Common) != 0) return (WordKinds.Common, false);
        return (first & last & WordKinds.FirstName | (last & WordKinds.Surname), true);
    }

    private static bool InnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 3; i < word.Length; i++) if (char.IsUpper(word[i]) && char.IsLower(word[i - 1])) return true;
        return false;
    }

    private static Join JoinBefore(string text, int start, int paragraph, List<NameToken> tokens)
    {
        if (tokens.Count == 0) return Join.None;
        var before = tokens[^1];
        if (before.Paragraph != paragraph || before.After != before.End) return Join.None;
        var gap = text.AsSpan(before.End, start - before.End);
        if (gap.Length == 1 && gap[0] is ' ' or '\u00A0' && gap.Length == 1) return Join.Space;
        if (gap.Length == 2 && JoinsNickname(text, before, start)) return Join.Space;
        if (gap.Length > 24) return Join.None;
        if (gap.Length > 0 && gap[0] == '.' && (before.IsInitial || before.Is(WordKinds.Title | WordKinds.Rank)))
        {
            gap = gap[1..];
            if (gap.IsEmpty) return before.IsInitial ? Join.Space : Join.None;
        }

        if (gap.IndexOf('\n') is >= 0 and int line)
        {
            // A name may run over the end of a wrapped line, not of a line set by itself.
            int lineStart = text.LastIndexOf('\n', before.End - 1);
            if (before.End - lineStart < 46 || gap.Length > 3) return Join.None;
        }

        var inner = gap.Trim(" \n\u00A0\u200B");
        if (inner.IsEmpty) return gap.Length is > 0 and <= 2 ? Join.Space : Join.None;
        foreach (var part in inner.Split(' '))
        {
            if (!IsParticle(inner[part])) return Join.None;
        }

        return Join.Particle;
    }

    /// <summary>Oluwadamilola "Dami" Akande, Beatrice (Bea) Lind: one word in marks or brackets between two of a name.</summary>
    private static bool JoinsNickname(string text, NameToken before, int start)
    {
        bool opens = text[start - 2] == ' ' && text[start - 1] is '"' or '“' or '‘' or '\'' or '(';
        int at = opens ? start : before.Start;
        int end = WordEnd(text, at, text.Length);
        return at >= 2 && text[at - 2] == ' ' && text[at - 1] is '"' or '“' or '‘' or '\'' or '(' && end + 2 < text.Length && text[end] is '"' or '”' or '’' or '\'' or ')' && (text[at - 1] == '(') == (text[end] == ')') && text[end + 1] == ' ' && char.IsUpper(text[end + 2])
            && (opens || start == end + 2) && NameLexicon.Of(text.AsSpan(at, end - at)) is var kinds && ((kinds & (WordKinds.Body | WordKinds.Role | WordKinds.Common)) == 0 || (kinds & WordKinds.FirstName) != 0 && text[end] == ')');
    }

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word is "de" or "van" or "der" or "den" or "von" or "bin" or "binti" or "al" or "el" or "la" or "du" or "del" or "della" or "di" or "da" or "dos" or "ibn" or "ter" or "ap" or "ben" or "zu" or "le" or "af";

    private static bool IsOpening(string text, int start, int paragraphStart)
    {
        int i = start - 1;
        while (i >= paragraphStart && (char.IsWhiteSpace(text[i]) || text[i] is '“' or '‘' or '"' or '\'' or '(' or '•' or '-' or '–')) i--;
        return i < paragraphStart || text[i] is '.' or '!' or '?' or ':' or '…' or ';';
    }
}
