using System.Collections.Frozen;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>Verbs that report speech, in the forms a report uses.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Verbs = (
        "said says say saying added adds told tells tell explained explains asked asks replied replies stated states commented comments "
        + "warned warns insisted insists admitted admits claimed claims argued argues announced announces described describes concluded concludes "
        + "continued continues remarked remarks responded responds confirmed confirms noted notes wrote writes declared declares called recalled recalls "
        + "joked jokes thanked welcomed praised criticised questioned queried acknowledged suggested reported reminded urged pledged promised "
        + "highlighted stressed emphasised observed pointed tweeted posted agreed believes believed thinks thought feels felt hopes hoped moved seconded proposed expressed")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is one of them.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
