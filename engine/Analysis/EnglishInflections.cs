namespace SearchEngine.Analysis;

/// <summary>Step 1 of <see cref="EnglishStemmer"/>: possessives, plurals, -ed and -ing, and y that becomes i.</summary>
internal static class EnglishInflections
{
    internal static void Remove(ref EnglishStem stem)
    {
        RemovePossessive(ref stem);
        RemovePlural(ref stem);
        RemovePastOrParticiple(ref stem);
        if (stem.Last(1) == 'y' && stem.Length > 2 && !stem.IsVowel(2))
            stem.Replace(1, "i"u8);
    }

    private static void RemovePossessive(ref EnglishStem stem)
    {
        if (stem.EndsWith("'s'"u8)) stem.Cut(3);
        else if (stem.EndsWith("'s"u8)) stem.Cut(2);
        else if (stem.Last(1) == '\'') stem.Cut(1);
    }

    private static void RemovePlural(ref EnglishStem stem)
    {
        if (stem.Last(1) == 'd')
        {
            if (stem.EndsWith("ied"u8)) stem.Replace(3, stem.Length > 4 ? "i"u8 : "ie"u8);
            return;
        }
        if (stem.Last(1) != 's') return;
        if (stem.EndsWith("sses"u8)) stem.Cut(2);
        else if (stem.EndsWith("ies"u8)) stem.Replace(3, stem.Length > 4 ? "i"u8 : "ie"u8);
        else if (stem.Last(2) is not ((byte)'s' or (byte)'u') && stem.HasVowelBefore(2)) stem.Cut(1);
    }

    private static void RemovePastOrParticiple(ref EnglishStem stem)
    {
        int count;
        switch (stem.Last(1))
        {
            case (byte)'d' when stem.Last(2) == 'e':
                count = 2;
                break;
            case (byte)'g' when stem.EndsWith("ing"u8):
                if (KeepsIng(ref stem)) return;
                count = 3;
                break;
            case (byte)'y' when stem.EndsWith("edly"u8):
                count = 4;
                break;
            case (byte)'y' when stem.EndsWith("ingly"u8):
                count = 5;
                break;
            default:
                return;
        }
        if (count is 2 or 4 && stem.Last(count + 1) == 'e')
        {
            RestoreDoubleE(ref stem, count + 1);
            return;
        }
        if (!stem.HasVowelBefore(count)) return;
        stem.Cut(count);
        RestoreEnding(ref stem);
    }

    /// <summary>-eed, -eedly: agreed to agree; but proceed, exceed and succeed as they are.</summary>
    private static void RestoreDoubleE(ref EnglishStem stem, int count)
    {
        if (!stem.InRegion1(count)) return;
        var before = stem.Length - count;
        var whole = before == 4 && (stem.StartsWith("proc"u8) || stem.StartsWith("succ"u8))
            || before == 3 && stem.StartsWith("exc"u8);
        if (!whole) stem.Replace(count, "ee"u8);
    }

    /// <summary>dying to die; inning, outing and their like as they are.</summary>
    private static bool KeepsIng(ref EnglishStem stem)
    {
        switch (stem.Length)
        {
            case 5 when stem.Last(4) == 'y' && !stem.IsVowel(5):
                stem.Replace(4, "ie"u8);
                return true;
            case 6:
                return stem.StartsWith("inn"u8) || stem.StartsWith("out"u8);
            case 7:
                return stem.StartsWith("cann"u8) || stem.StartsWith("herr"u8)
                    || stem.StartsWith("earr"u8) || stem.StartsWith("even"u8);
            default:
                return false;
        }
    }

    /// <summary>After -ed or -ing: luxuriat(e), hop(p), hop(e).</summary>
    private static void RestoreEnding(ref EnglishStem stem)
    {
        var last = stem.Last(1);
        var before = stem.Last(2);
        if (last == 't' && before == 'a' || last == 'l' && before == 'b' || last == 'z' && before == 'i')
        {
            stem.Append((byte)'e');
        }
        else if (last is (byte)'b' or (byte)'d' or (byte)'f' or (byte)'g' or (byte)'m' or (byte)'n' or (byte)'p' or (byte)'r' or (byte)'t'
            && last == before)
        {
            if (stem.Length != 3 || stem.Last(3) is not ((byte)'a' or (byte)'e' or (byte)'o')) stem.Cut(1);
        }
        else if (stem.IsRegion1Start && stem.EndsInShortSyllable(0))
        {
            stem.Append((byte)'e');
        }
    }
}
