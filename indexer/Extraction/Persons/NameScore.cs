namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>
/// Weighs whether a run of capitalised words is a person's name. Known names count for it, ordinary words and places against it, words of
/// bodies rule it out; what stands around it can outweigh an unusual name. Points are small whole numbers set by judgement.
/// </summary>
internal static class NameScore
{
    /// <summary>What a name must reach.</summary>
    public const int Enough = 6;

    /// <summary>What one sure sign beside the name gives: an office, "said", "who".</summary>
    public const int Strong = 6;

    /// <summary>The same surname with a title elsewhere in the text.</summary>
    public const int Titled = 8;

    /// <summary>No name at all.</summary>
    public const int Never = -100;

    /// <summary>The words' own weight.</summary>
    public static int Of(ReadOnlySpan<NameToken> name)
    {
        if (name.Length is < 2 or > 4) return Never;
        int score = First(name[0]) + Last(name[^1], name[0].Is(WordKinds.FirstName) && !name[0].Is(WordKinds.Place | WordKinds.Body));
        // An unusual first name before a common surname, where a capital is not due to the sentence's beginning.
        if (name.Length == 2 && name[0] is { IsUnknown: true, Opening: false } && name[1].Is(WordKinds.Surname) && !name[1].Is(WordKinds.Common | WordKinds.Place | WordKinds.Body | WordKinds.Role)) score++;
        int capitals = 0;
        for (int i = 0; i < name.Length; i++)
        {
            var word = name[i];
            if (word.AllCapitals) capitals++;
            if (word.Join == Join.Particle && i > 0) score += 3;
            if (i > 0 && i < name.Length - 1) score += Middle(word);
        }

        if (capitals > 0 && capitals < name.Length)
        {
            if (name[^1].AllCapitals && name[^1].End - name[^1].Start <= 3) return Never;
            score -= 4;
        }

        return score;
    }

    private static int First(NameToken word)
    {
        if (word.IsInitial) return 3;
        if (word.IsFirstName) return 6;
        if (word.Is(WordKinds.Body)) return word.Is(WordKinds.FirstName) ? 0 : Never;
        if (word.Is(WordKinds.FirstName)) return word.Is(WordKinds.Common) ? 2 : 5; // Will, May; Victoria, Chelsea
        if (word.Is(WordKinds.Common | WordKinds.Place | WordKinds.Role)) return -4;
        return word.Is(WordKinds.Surname) ? 2 : 1;
    }

    private static int Middle(NameToken word)
    {
        if (word.IsInitial) return 2;
        if (word.IsSurnameParticle) return 3;
        if (word.IsFirstName || word.IsUnknown) return 1;
        if (word.Is(WordKinds.Body | WordKinds.Role)) return Never;
        return word.Is(WordKinds.Surname) ? 1 : -4;
    }

    private static int Last(NameToken word, bool afterFirstName)
    {
        if (word.IsInitial || word.Is(WordKinds.Title)) return Never;
        if (word.IsBarrelled || word.HasSurnamePrefix) return 4;
        bool surname = word.Is(WordKinds.Surname);
        if (word.Is(WordKinds.Body | WordKinds.Role)) return surname && afterFirstName ? -2 : Never;
        if (surname) return word.Is(WordKinds.Common | WordKinds.Place) ? 1 : 4;
        if (word.Is(WordKinds.Common)) return afterFirstName ? -2 : -4;
        if (word.Is(WordKinds.Place)) return afterFirstName ? 0 : -4;
        return word.Is(WordKinds.FirstName) ? 2 : 1;
    }
}
