namespace SearchEngine.Analysis;

/// <summary>Steps 2 to 5 of <see cref="EnglishStemmer"/>: endings that make one word of another, the longest first.</summary>
internal static class EnglishDerivations
{
    internal static void Remove(ref EnglishStem stem)
    {
        if (!stem.InRegion1(1)) return;       // every rule asks for region 1 or 2
        Step2(ref stem);
        Step3(ref stem);
        Step4(ref stem);
        Step5(ref stem);
    }

    private static void Step2(ref EnglishStem stem)
    {
        switch (stem.Last(2))
        {
            case (byte)'l':
                if (stem.Last(1) != 'i') return;
                if (stem.EndsWith("abli"u8)) Replace(ref stem, 4, "able"u8);
                else if (stem.EndsWith("entli"u8)) Replace(ref stem, 5, "ent"u8);
                else if (stem.EndsWith("alli"u8)) Replace(ref stem, 4, "al"u8);
                else if (stem.EndsWith("ousli"u8)) Replace(ref stem, 5, "ous"u8);
                else if (stem.EndsWith("bli"u8)) Replace(ref stem, 3, "ble"u8);
                else if (stem.EndsWith("fulli"u8)) Replace(ref stem, 5, "ful"u8);
                else if (stem.EndsWith("lessli"u8)) Replace(ref stem, 6, "less"u8);
                else if (stem.InRegion1(2) && IsBeforeLi(stem.Last(3))) stem.Cut(2);
                return;
            case (byte)'t':
                if (stem.Last(1) != 'i') return;
                if (stem.EndsWith("biliti"u8)) Replace(ref stem, 6, "ble"u8);
                else if (stem.EndsWith("aliti"u8)) Replace(ref stem, 5, "al"u8);
                else if (stem.EndsWith("iviti"u8)) Replace(ref stem, 5, "ive"u8);
                return;
            case (byte)'c':
                if (stem.EndsWith("enci"u8)) Replace(ref stem, 4, "ence"u8);
                else if (stem.EndsWith("anci"u8)) Replace(ref stem, 4, "ance"u8);
                return;
            case (byte)'g':
                if (stem.EndsWith("ogi"u8) && stem.Last(4) == 'l') Replace(ref stem, 3, "og"u8);
                return;
            case (byte)'a':
                if (stem.EndsWith("ational"u8)) Replace(ref stem, 7, "ate"u8);
                else if (stem.EndsWith("tional"u8)) Replace(ref stem, 6, "tion"u8);
                return;
            case (byte)'e':
                if (stem.EndsWith("izer"u8)) Replace(ref stem, 4, "ize"u8);
                return;
            case (byte)'o':
                if (stem.EndsWith("ization"u8)) Replace(ref stem, 7, "ize"u8);
                else if (stem.EndsWith("ation"u8)) Replace(ref stem, 5, "ate"u8);
                else if (stem.EndsWith("ator"u8)) Replace(ref stem, 4, "ate"u8);
                return;
            case (byte)'s':
                if (stem.EndsWith("alism"u8)) Replace(ref stem, 5, "al"u8);
                else if (stem.EndsWith("ogist"u8)) Replace(ref stem, 5, "og"u8);
                else if (stem.EndsWith("fulness"u8)) Replace(ref stem, 7, "ful"u8);
                else if (stem.EndsWith("ousness"u8)) Replace(ref stem, 7, "ous"u8);
                else if (stem.EndsWith("iveness"u8)) Replace(ref stem, 7, "ive"u8);
                return;
        }
    }

    private static void Step3(ref EnglishStem stem)
    {
        switch (stem.Last(1))
        {
            case (byte)'l':
                if (stem.EndsWith("ational"u8)) Replace(ref stem, 7, "ate"u8);
                else if (stem.EndsWith("tional"u8)) Replace(ref stem, 6, "tion"u8);
                else if (stem.EndsWith("ical"u8)) Replace(ref stem, 4, "ic"u8);
                else if (stem.EndsWith("ful"u8)) Replace(ref stem, 3, default);
                return;
            case (byte)'e':
                if (stem.EndsWith("alize"u8)) Replace(ref stem, 5, "al"u8);
                else if (stem.EndsWith("icate"u8)) Replace(ref stem, 5, "ic"u8);
                else if (stem.EndsWith("ative"u8) && stem.InRegion2(5)) stem.Cut(5);
                return;
            case (byte)'i':
                if (stem.EndsWith("iciti"u8)) Replace(ref stem, 5, "ic"u8);
                return;
            case (byte)'s':
                if (stem.EndsWith("ness"u8)) Replace(ref stem, 4, default);
                return;
        }
    }

    private static void Step4(ref EnglishStem stem)
    {
        var count = 0;
        switch (stem.Last(1))
        {
            case (byte)'l':
                if (stem.Last(2) == 'a') count = 2;
                break;
            case (byte)'e':
                if (stem.EndsWith("ance"u8) || stem.EndsWith("ence"u8) || stem.EndsWith("able"u8) || stem.EndsWith("ible"u8)) count = 4;
                else if (stem.EndsWith("ate"u8) || stem.EndsWith("ive"u8) || stem.EndsWith("ize"u8)) count = 3;
                break;
            case (byte)'r':
                if (stem.Last(2) == 'e') count = 2;
                break;
            case (byte)'c':
                if (stem.Last(2) == 'i') count = 2;
                break;
            case (byte)'t':
                if (stem.Last(2) != 'n') break;
                if (stem.EndsWith("ement"u8)) count = 5;
                else if (stem.EndsWith("ment"u8)) count = 4;
                else if (stem.Last(3) is (byte)'e' or (byte)'a') count = 3;
                break;
            case (byte)'m':
                if (stem.EndsWith("ism"u8)) count = 3;
                break;
            case (byte)'i':
                if (stem.EndsWith("iti"u8)) count = 3;
                break;
            case (byte)'s':
                if (stem.EndsWith("ous"u8)) count = 3;
                break;
            case (byte)'n':
                if (stem.EndsWith("ion"u8) && stem.Last(4) is (byte)'s' or (byte)'t') count = 3;
                break;
        }
        if (count > 0 && stem.InRegion2(count)) stem.Cut(count);
    }

    private static void Step5(ref EnglishStem stem)
    {
        switch (stem.Last(1))
        {
            case (byte)'e':
                if (stem.InRegion2(1) || stem.InRegion1(1) && !stem.EndsInShortSyllable(1)) stem.Cut(1);
                return;
            case (byte)'l':
                if (stem.Last(2) == 'l' && stem.InRegion2(1)) stem.Cut(1);
                return;
        }
    }

    private static void Replace(ref EnglishStem stem, int count, ReadOnlySpan<byte> ending)
    {
        if (stem.InRegion1(count)) stem.Replace(count, ending);
    }

    private static bool IsBeforeLi(byte b) => b is (byte)'c' or (byte)'d' or (byte)'e' or (byte)'g' or (byte)'h'
        or (byte)'k' or (byte)'m' or (byte)'n' or (byte)'r' or (byte)'t';
}
