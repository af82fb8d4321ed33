using System.Text.RegularExpressions;
using SearchEngine.Indexer.Extraction.Layout;

namespace SearchEngine.Indexer.Extraction.Findings;

/// <summary>
/// For better or worse, by the words of praise and blame that inspectors use. Praise under a negation is blame (<c>not always
/// reflective</c>); both in one sentence are mixed.
/// </summary>
internal static partial class PolarityWords
{
    /// <summary>What a word alone says, looked up before any pattern is tried: most sentences need none.</summary>
    [Flags]
    private enum Hint : byte
    {
        None = 0,

        /// <summary>Praise, unless it is denied.</summary>
        Praise = 1,

        /// <summary>May begin words of praise.</summary>
        PraiseLead = 2,

        /// <summary>Blame.</summary>
        Blame = 4,

        /// <summary>May begin words of blame.</summary>
        BlameLead = 8,

        /// <summary>May deny praise.</summary>
        Negation = 16,
    }

    private static readonly WordTable<Hint> Hints = new(Table());

    /// <summary>The polarity of a sentence.</summary>
    public static Polarity Of(string sentence)
    {
        Hint hints = HintsOf(sentence);
        bool isWeak = (hints & Hint.Blame) != 0 || ((hints & Hint.BlameLead) != 0 && Blame().IsMatch(sentence)) || ((hints & Hint.Negation) != 0 && Denied().IsMatch(sentence));
        bool isStrong = (hints & (Hint.Praise | Hint.PraiseLead)) != 0 && Praised(sentence);
        return (isStrong, isWeak) switch
        {
            (true, true) => Polarity.Mixed,
            (true, false) => Polarity.Strength,
            (false, true) => Polarity.Weakness,
            _ => Polarity.Neutral,
        };
    }

    private static Hint HintsOf(string sentence)
    {
        Hint hints = Hint.None;
        int i = 0;
        while (i < sentence.Length)
        {
            int start = i;
            while (i < sentence.Length && (char.IsLetterOrDigit(sentence[i]) || sentence[i] == '_')) i++;
            if (i == start) i++;
            else if (i - start > 2 && Hints.TryGet(sentence.AsSpan(start, i - start), out Hint hint)) hints |= hint;
        }

        return hints;
    }

    // The words of the patterns below: those that are a whole alternative (of any ending, the usual ones), and the first words of longer ones.
    private static Dictionary<string, Hint> Table()
    {
        var table = new Dictionary<string, Hint>(StringComparer.Ordinal);
        Add(Hint.Praise, "improved improving strong stronger strongly strength strengths strengthened good excellent outstanding effective effectively well timely prompt promptly purposeful positive positively praise praised praises impressed");
        Add(Hint.Praise, "commend commended commends commending commendable commendably commendation commendations stable consistent consistently appropriate appropriately ambitious safer confident thorough swift swiftly warm warmth benefit benefits benefited benefiting");
        Add(Hint.Praise, "understood understand understanding quickly progress progressed progressing manageable reasonable realistic fallen doubled encouraged greater regular regularly clear proportionate dynamic creative sensitive enjoy achieve safe supported meets expanded fewer");
        Add(Hint.PraiseLead, "come single singles");
        Add(Hint.Blame, "weak weaker weakness weaknesses poor poorly variable variability inconsistent inconsistently inconsistency drift drifts drifted drifting delay delays delayed lack lacks lacked lacking insufficient insufficiently inadequate fail fails failed failure failures failing");
        Add(Hint.Blame, "criticise criticised criticises criticising criticism criticisms concern concerns generic irregular slow unsafe hindered limited serious decline declined declines deteriorate deteriorated deteriorates deteriorating deterioration gap gaps rarely unsuitable backwards formulaic generalised negatively shortage must urgent risk risks");
        Add(Hint.BlameLead, "too out over let gone goes need needs required requires left wait waits waiting not told called asked");
        Add(Hint.Negation, "not never nor cannot few little less without");
        return table;

        void Add(Hint hint, string words)
        {
            foreach (string word in words.Split(' ')) table[word] = table.GetValueOrDefault(word) | hint;
        }
    }

    private static bool Praised(string sentence)
    {
        foreach (ValueMatch match in Praise().EnumerateMatches(sentence))
        {
            int from = Math.Max(0, match.Index - 40);
            if (!NegationBefore().IsMatch(sentence.AsSpan(from, match.Index - from))) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:improv(?:ed|ing)|strong(?:er|ly)?|strengths?|strengthened|good|excellent|outstanding|effective(?:ly)?|well|timely|prompt(?:ly)?|purposeful|positive(?:ly)?|praised?|praises|impressed|commend\w*|stable|consistent(?:ly)?|appropriate(?:ly)?|ambitious|safer|confident|thorough|swift(?:ly)?|warm(?:th)?|benefit(?:s|ed|ing)?|understood|understand|understanding|quickly|progress(?:ed|ing)?|manageable|reasonable|realistic|come down|fallen|doubled|encouraged|greater|regular(?:ly)?|clear|proportionate|dynamic|creative|sensitive|enjoy|achieve|singles? out|safe|supported|meets|expanded|fewer)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Praise();

    [GeneratedRegex(@"\b(?:weak(?:er|ness(?:es)?)?|poor(?:ly)?|variab(?:le|ility)|inconsisten(?:t|tly|cy)|too (?:many|much|long|few|high|slow|often|far|little|variable|generic|brief)|drifts?|drift(?:ed|ing)|delays?|delayed|lack(?:s|ed|ing)?|insufficient(?:ly)?|inadequate|fail(?:s|ed|ures?|ing)?|criticis\w+|concerns?|generic|irregular|out of date|slow|unsafe|hindered|limited|serious|decline[ds]?|deteriorat\w+|gaps?|over-optimistic|over-reliance|rarely|unsuitable|let down|backwards|formulaic|generalised|negatively|shortage|gone nowhere|goes nowhere|needs? (?:to|improvement)|must|require[sd]? improvement|urgent|risks?|left in|wait(?:s|ing)? (?:too|a long)|not yet|told to improve|called to improve|asked (?:leaders|the council|the authority) to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Blame();

    [GeneratedRegex(@"\b(?:not|never|nor|cannot|few|little|less|without)\b[^.;,]{0,40}\b(?:good|effective|consistent(?:ly)?|timely|always|understood|agree|clear|enough|sufficient(?:ly)?|robust|reflective|visited|seen|driving|suitable|able|evident|embedded|appropriate|well)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(?:not|no|never|nor|cannot|few|little|less|without|lack of|n't|until|improve the|quality of|to be)\b[^.;,]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NegationBefore();
}
