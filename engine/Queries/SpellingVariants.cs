namespace SearchEngine.Queries;

/// <summary>
/// British and American spellings of one word (modernise, modernize; behaviour, behavior; centre, center). A variant is given only where
/// the index holds the word in some form, so that a rule may be broad without doing harm.
/// </summary>
internal static class SpellingVariants
{
    // Endings of a verb's family: a text that holds only "modernising" is found by "modernize".
    private static readonly string[] Endings = ["e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able", ""];

    // Beginnings of words; a rule for all -our or -re words would make four of for. Pairs that are also different words or names (check and
    // cheque, Grey and Gray) are left out.
    private static readonly (string British, string American)[] Pairs =
    [
        ("behaviour", "behavior"), ("colour", "color"), ("favour", "favor"), ("harbour", "harbor"), ("honour", "honor"),
        ("humour", "humor"), ("labour", "labor"), ("neighbour", "neighbor"), ("rumour", "rumor"), ("endeavour", "endeavor"),
        ("flavour", "flavor"), ("vapour", "vapor"), ("saviour", "savior"), ("savour", "savor"), ("armour", "armor"),
        ("candour", "candor"), ("rigour", "rigor"), ("vigour", "vigor"), ("splendour", "splendor"), ("demeanour", "demeanor"),
        ("centre", "center"), ("centring", "centering"), ("theatre", "theater"), ("fibre", "fiber"), ("metre", "meter"), ("litre", "liter"), ("calibre", "caliber"),
        ("sombre", "somber"), ("meagre", "meager"), ("spectre", "specter"),
        ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("pretence", "pretense"), ("practise", "practice"),
        ("practising", "practicing"), ("dialogue", "dialog"), ("catalogue", "catalog"), ("analogue", "analog"),
        ("programme", "program"), ("enrolment", "enrollment"), ("fulfil", "fulfill"), ("skilful", "skillful"), ("wilful", "willful"),
        ("instalment", "installment"), ("counsell", "counsel"), ("travell", "travel"), ("cancell", "cancel"), ("labell", "label"),
        ("modell", "model"), ("signall", "signal"), ("judgement", "judgment"), ("acknowledgement", "acknowledgment"),
        ("ageing", "aging"), ("paediatric", "pediatric"), ("orthopaedic", "orthopedic"), ("gynaecolog", "gynecolog"),
        ("haem", "hem"), ("anaes", "anes"), ("encyclopaedia", "encyclopedia"), ("manoeuvre", "maneuver"), ("foetal", "fetal"),
        ("artefact", "artifact"), ("sceptic", "skeptic"),
    ];

    private static readonly string[] Prefixes = ["", "dis", "mis", "un", "re", "well", "multi"];

    /// <summary>The other spellings of a folded word that the index holds.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="exists">The index holds that folded word.</param>
    public static IReadOnlyList<string> Of(string word, Func<string, bool> exists)
    {
        if (word.Length < 4) return [];
        List<string> found = [];
        foreach (string variant in Swapped(word))
            if (!found.Contains(variant, StringComparer.Ordinal) && Family(variant).Any(exists)) found.Add(variant);
        return found;
    }

    private static IEnumerable<string> Swapped(string word)
    {
        // -ise and -ize, -yse and -yze, with their endings.
        foreach (string ending in Endings)
        {
            int at = word.Length - ending.Length - 1;
            if (at < 4 || ending.Length == 0 || !word.EndsWith(ending, StringComparison.Ordinal) || word[at - 1] is not ('i' or 'y')) continue;
            if (word[at] is 's' or 'z') yield return string.Concat(word.AsSpan(0, at), word[at] == 's' ? "z" : "s", word.AsSpan(at + 1));
        }
        foreach (string prefix in Prefixes)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            string stem = word[prefix.Length..];
            foreach ((string british, string american) in Pairs)
            {
                if (stem.StartsWith(british, StringComparison.Ordinal)) yield return prefix + american + stem[british.Length..];
                else if (stem.StartsWith(american, StringComparison.Ordinal)) yield return prefix + british + stem[american.Length..];
            }
        }
    }

    // The word, and its relatives by the same verb ending.
    private static IEnumerable<string> Family(string variant)
    {
        yield return variant;
        if (variant.EndsWith('s')) yield return variant[..^1];
        else yield return variant + "s";
        foreach (string ending in Endings)
        {
            if (ending.Length == 0 || !variant.EndsWith(ending, StringComparison.Ordinal)) continue;
            string root = variant[..^ending.Length];
            if (root.Length < 5 || root[^1] is not ('s' or 'z')) continue;
            foreach (string other in Endings) yield return root + other;
        }
    }
}
