namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>One person while a document is read: all the places found to name him or her so far.</summary>
internal sealed class PersonFile(NameMention first)
{
    /// <summary>The fullest name.</summary>
    public string Name { get; private set; } = first.Name;

    /// <summary>Its folded parts.</summary>
    public string[] Parts { get; private set; } = first.Parts;

    /// <summary>Whether more than a surname is known.</summary>
    public bool IsFull { get; private set; } = first.IsFull;

    public Gender? Gender { get; set; } = first.Gender;

    /// <summary>The folded nickname the text gives, or null.</summary>
    public string? Nickname { get; private set; } = first.Nickname is { } called ? PersonName.Fold(called) : null;

    /// <summary>A first name alone.</summary>
    public bool Optional { get; init; }

    /// <summary>Nothing but its repetition says that the first name is a person's.</summary>
    public bool IsOnlyRepeated { get; init; }

    public List<NameMention> Mentions { get; } = [first];

    public string Surname => Parts[^1];

    public void Add(NameMention mention)
    {
        Mentions.Add(mention);
        Gender ??= mention.Gender;
        if (mention.Nickname is { } called) Nickname ??= PersonName.Fold(called);
        if (mention.IsFull && (!IsFull || Fuller(mention.Parts, Parts)))
        {
            Name = mention.Name;
            Parts = mention.Parts;
            IsFull = true;
        }
    }

    /// <summary>A first name written out is fuller than an initial; otherwise the first form printed stays.</summary>
    private static bool Fuller(string[] parts, string[] than) => than[0].Length == 1 && parts[0].Length > 1;

    /// <summary>The last place before an offset, or the first after it.</summary>
    public int Distance(int offset)
    {
        int best = int.MaxValue;
        foreach (var mention in Mentions)
        {
            int distance = mention.Start <= offset ? offset - mention.Start : (mention.Start - offset) * 4;
            best = Math.Min(best, distance);
        }

        return best;
    }
}
