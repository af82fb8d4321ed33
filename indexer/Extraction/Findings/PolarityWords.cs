using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Findings;

/// <summary>
/// For better or worse, by the words of praise and blame that inspectors use. Praise under a negation is blame (<c>not always
/// reflective</c>); both in one sentence are mixed.
/// </summary>
internal static partial class PolarityWords
{
    /// <summary>The polarity of a sentence.</summary>
    public static Polarity Of(string sentence)
    {
        bool isWeak = Blame().IsMatch(sentence) || Denied().IsMatch(sentence);
        bool isStrong = Praised(sentence);
        return (isStrong, isWeak) switch
        {
            (true, true) => Polarity.Mixed,
            (true, false) => Polarity.Strength,
            (false, true) => Polarity.Weakness,
            _ => Polarity.Neutral,
        };
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
