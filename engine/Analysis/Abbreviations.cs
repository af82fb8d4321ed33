using System.Collections.Frozen;

namespace SearchEngine.Analysis;

/// <summary>What a full stop after an English abbreviation says about the end of a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverLast = Set(
        // before a name
        "Mr Mrs Ms Mx Messrs Dr Prof Cllr Cllrs Cnr Ald Rev Revd Fr Hon St Sts Mt Ft Sir Capt Cmdr Col Gen Lt Maj Sgt Sr Jr Insp Supt Det "
        + "Const Gov Sen Rep Pres Amb Supr Esq Jnr Snr Mme Mlle Bros "
        // before what is explained or compared
        + "eg e.g ie i.e cf viz vs v approx esp incl");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Set(
        "No Nos no nos p pp para paras Para Paras Pt pt Vol vol vols Ch ch Chap chap Fig fig Figs figs Sec sec s ss Sch sch Art art Arts arts "
        + "Reg reg regs r rr Cl cl App app Ref ref Tel tel Ext ext c ca circa Ed ed edn "
        + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun");

    /// <summary>Whether the full stop after a word belongs to the word alone.</summary>
    /// <param name="word">The letters, digits and inner full stops before it.</param>
    /// <param name="beforeDigit">Whether a digit follows the space after it.</param>
    internal static bool KeepsSentenceOpen(ReadOnlySpan<char> word, bool beforeDigit) =>
        NeverLast.Contains(word) || beforeDigit && BeforeNumber.Contains(word) || IsInitials(word);

    /// <summary>J. or J.K. of a name; but I is a word.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0 || word is "I") return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.') return false;
        }
        return true;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
