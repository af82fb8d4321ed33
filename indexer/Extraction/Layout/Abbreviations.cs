using System.Collections.Frozen;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>Full stops that end no sentence: abbreviations, initials, numbered items.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by more of the same sentence: titles and the like.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms mx dr prof rev revd fr cllr cllrs coun hon rt lt col gen capt cpl sgt sgts maj insp supt st messrs mmes nos para paras fig figs vol sec ref p pp ch cf eg ie viz vs v al approx tel ext lib dem con lab ind ald");

    /// <summary>May end a sentence: they do before a word that begins one.</summary>
    private static readonly FrozenSet<string> Either = Set("etc co ltd inc plc dept govt est jr sr ph mins hrs am pm a.m p.m u.k u.s u.n e.g i.e no jan feb mar apr jun jul aug sept sep oct nov dec");

    /// <summary>Words that begin a sentence far more often than they follow an initial or an abbreviation.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "the a an this that these those it its he she they we you i his her their our but and so if in on at as for when while there then however also after before by one two some many most all no not what who how why now today with from to");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingLookup = Leading.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EitherLookup = Either.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StarterLookup = Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the sentence goes on after the full stop at <paramref name="at"/>.</summary>
    public static bool Continues(string text, int start, int at, int next, int stop)
    {
        int word = at;
        while (word > start && (char.IsLetterOrDigit(text[word - 1]) || (text[word - 1] == '.' && word - 1 > start && char.IsLetterOrDigit(text[word - 2])))) word--;
        var before = text.AsSpan(word, at - word);
        if (before.IsEmpty) return false;
        if (word == start && before.Length <= 3 && char.IsDigit(before[0])) return true; // "31. MINUTES"
        bool starter = StartsSentence(text, next, stop);
        if (before.Length == 1 && char.IsUpper(before[0])) return !starter && !(before[0] == 'I' && LowerBefore(text, start, word));
        return LeadingLookup.Contains(before) || ((EitherLookup.Contains(before) || (before.Contains('.') && before.Length <= 7)) && !starter);
    }

    private static bool LowerBefore(string text, int start, int word)
    {
        int i = word - 1;
        while (i > start && char.IsWhiteSpace(text[i])) i--;
        return i >= start && char.IsLower(text[i]);
    }

    private static bool StartsSentence(string text, int next, int stop)
    {
        if (!char.IsLetter(text[next])) return text[next] is '“' or '"' or '‘' or '•' or '«';
        int end = next;
        while (end < stop && char.IsLetter(text[end])) end++;
        return StarterLookup.Contains(text.AsSpan(next, end - next)) && (end - next > 1 || text[next] is 'A' or 'I') && !(end < stop && text[end] == '.');
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
