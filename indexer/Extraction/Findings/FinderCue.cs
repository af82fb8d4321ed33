using System.Buffers;
using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Findings;

/// <summary>Who found it and the verb that says so.</summary>
/// <param name="Start">The first character of the cue, in the sentence.</param>
/// <param name="Length">Its length.</param>
/// <param name="FoundBy">Who, as printed.</param>
/// <param name="Rule">The rule.</param>
internal readonly record struct FinderCue(int Start, int Length, string FoundBy, string Rule)
{
    private static readonly SearchValues<string> Finders = SearchValues.Create(
        ["inspect", "ofsted", "report", "letter", "review", "visit", "watchdog", "regulator", "feedback"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Passives = SearchValues.Create(
        ["found to", "told to", "praised for", "criticised for", "called to", "urged to", "said to", "asked to"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The cue of a sentence, or null.</summary>
    public static FinderCue? Of(string sentence)
    {
        FinderCue? cue = Find(sentence);
        return cue is not null && FinderCuePatterns.NoFinding().IsMatch(sentence) ? null : cue;
    }

    private static FinderCue? Find(string sentence)
    {
        if (sentence.AsSpan().IndexOfAny(Finders) >= 0)
        {
            Match verb = FinderCuePatterns.FinderVerb().Match(sentence);
            if (verb.Success) return new(verb.Index, verb.Length, verb.Groups["who"].Value, "finder-verb");
            Match after = FinderCuePatterns.VerbFinder().Match(sentence);
            if (after.Success) return new(after.Index, after.Length, after.Groups["who"].Value, "verb-finder");
        }

        if (sentence.AsSpan().IndexOfAny(Passives) < 0) return null;
        Match told = FinderCuePatterns.Told().Match(sentence);
        return told.Success ? new(told.Index, told.Length, "inspectors", "found-to") : null;
    }

    /// <summary>The cue of a sentence that calls the finder <c>they</c>, or by a name the text gives to an inspector.</summary>
    public static FinderCue? OfKnown(string sentence, bool afterInspectors, IReadOnlyCollection<string> inspectors)
    {
        if (afterInspectors && FinderCuePatterns.TheyVerb().Match(sentence) is { Success: true } they) return new(they.Index, they.Length, "they", "they-verb");
        foreach (string name in inspectors)
        {
            int at = sentence.IndexOf(name, StringComparison.Ordinal);
            if (at < 0) continue;
            Match verb = FinderCuePatterns.VerbNext().Match(sentence, at + name.Length);
            if (verb.Success && verb.Index == at + name.Length) return new(at, name.Length + verb.Length, name, "inspector-verb");
        }

        return null;
    }
}

/// <summary>How English says that an inspection found something.</summary>
internal static partial class FinderCuePatterns
{
    private const string Who = @"(?<who>(?:the |lead |ofsted )*inspectors|ofsted|(?:the |this |that |an? |its |their |her |his |last |[\w-]+'s )(?:(?:ofsted|latest|last|recent|final|inspection|government's education|education|new|full|short|lead) )*(?:inspector|inspection|report|letter|review|monitoring visit|focused visit|visit|feedback|watchdog|regulator|reviewers|inspection team))";

    private const string Verbs = @"found|finds?|noted|notes?|praised?|praises|criticis(?:es?|ed)|said|says?|stat(?:es?|ed|ing)|concluded?|concludes|highlight(?:s|ed)|recognis(?:es?|ed)|recogniz(?:es?|ed)|reported|raised|identif(?:y|ies|ied)|warn(?:s|ed)|describ(?:es?|ed)|judg(?:es?|ed)|observed|saw|singles? out|singled out|commend(?:s|ed)|acknowledg(?:es?|ed)|added|adds|wrote|writes?|written|told|asked|called|credit(?:s|ed)|expressed|rated|impressed|displayed|had praise|show(?:s|ed)|outlined|did not agree|considered|point(?:s|ed) (?:to|out)|sets? out";

    /// <summary>"Inspectors were consistently impressed", "the report also praised".</summary>
    [GeneratedRegex(@"\b" + Who + @"\b,?(?: (?!since\b|when\b|be\b|for\b|next\b|whether\b|not\b)[\w',-]+){0,9}? (?<verb>" + Verbs + @")\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex FinderVerb();

    /// <summary>"And they found that".</summary>
    [GeneratedRegex(@"^\W*(?:and |but |however, )?they (?:also )?(?<verb>" + Verbs + @")\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex TheyVerb();

    /// <summary>A verb of finding right here.</summary>
    [GeneratedRegex(@"\G,?(?: also| has| have)? (?<verb>" + Verbs + @")\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex VerbNext();

    /// <summary>"inspector Louise Hocking", "Corisande Platt, Her Majesty's Inspector".</summary>
    [GeneratedRegex(@"\b[Ii]nspector:? [A-Z][\w'-]+ (?:[A-Z][\w'-]+ )?(?<name>[A-Z][\w'-]+)\b", RegexOptions.CultureInvariant)]
    public static partial Regex NamedInspector();

    /// <summary>"write the inspectors", "according to the report".</summary>
    [GeneratedRegex(@"\b(?:says?|said|writes?|wrote|according to|states?|found by|told|highlighted by|in the words of) " + Who + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex VerbFinder();

    /// <summary>"was found to have improved", "was also told to improve".</summary>
    [GeneratedRegex(@"\b(?:was|were|are|is|has been|have been) (?:also |again )?(?:found to|told to|praised for|criticised for|called to improve|urged to|said to be|asked to improve)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Told();

    /// <summary>What only speaks about a report or a coming visit.</summary>
    [GeneratedRegex(@"\b(?:will (?:carry out|visit|return|be back|look)|declined to comment|the findings of this report|received a presentation|considered a report|introduced the report|report was published|its report can|read the|welcomed the|accepts? the|note the feedback|noted the feedback|asked whether|is expected|are expected|letter summarises|pleased that|good that|glad that|be noted|had not been considered|inspectors (?:reviewed|evaluated|looked at)|next inspection)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex NoFinding();
}
