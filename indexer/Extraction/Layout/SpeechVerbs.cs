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
        + "highlighted stressed emphasised observed pointed tweeted posted agreed believes believed thinks thought feels felt hopes hoped moved seconded proposed expressed demanded demands denied denies stormed fumed raged snapped shouted laughed quipped pleaded blamed accepted accepts conceded concedes alleged testified declined nodded")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verbs that do little else than report speech.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) =>
        word is "said" or "says" or "added" or "adds" or "told" or "tells" or "explained" or "asked" or "replied" or "stated" or "commented" or "warned" or "insisted" or "admitted" or "claimed" or "argued" or "remarked" or "responded" or "wrote" or "joked";

    /// <summary>Whether the word is one of them.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
