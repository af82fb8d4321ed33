namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>A reporting verb (or "according to") with whom it gives the words to.</summary>
/// <param name="Verb">Its token in the paragraph.</param>
/// <param name="Start">The first character of the verb.</param>
/// <param name="End">One past its last.</param>
/// <param name="Sentence">Its sentence in the paragraph.</param>
/// <param name="Class">The classes of the verb.</param>
/// <param name="Order">Where the subject stands.</param>
/// <param name="SubjectToken">The first token of the subject, or -1.</param>
/// <param name="Who">Whom it names; nobody where the verb is impersonal or the subject cannot be made out.</param>
internal readonly record struct Attribution(
    int Verb, int Start, int End, int Sentence, WordClass Class, AttributionOrder Order, int SubjectToken, Attributed Who);

/// <summary>Where the subject of a reporting verb stands.</summary>
internal enum AttributionOrder : byte
{
    /// <summary>Jane Doe said.</summary>
    Before,

    /// <summary>said Jane Doe.</summary>
    Inverted,

    /// <summary>was described by Jane Doe.</summary>
    Passive,

    /// <summary>It was said: nobody is named.</summary>
    Impersonal,

    /// <summary>According to Jane Doe.</summary>
    According,

    /// <summary>what young people say: the clause is itself a part of the sentence and introduces nothing.</summary>
    Embedded,
}

/// <summary>Somebody words are given to: a person of the document, or a noun phrase.</summary>
/// <param name="Person">The person's number, or -1.</param>
/// <param name="Printed">The words at this place: a name, a pronoun, a phrase.</param>
/// <param name="Phrase">Where <paramref name="Person"/> is -1, the noun phrase.</param>
/// <param name="Head">The classes of the phrase's head.</param>
/// <param name="Basis">Stated, or inferred by pronoun or role.</param>
/// <param name="Rule">How it was made out, where not by plain naming: <c>pronoun</c>, <c>role-of-person</c>.</param>
internal readonly record struct Attributed(int Person, TextSpan Printed, TextSpan Phrase, WordClass Head, Basis Basis, string Rule)
{
    /// <summary>The numbers of the persons who say it together with <see cref="Person"/>, or null.</summary>
    public int[]? Others { get; init; }

    public static Attributed Nobody => new(-1, default, default, WordClass.None, Basis.NotKnown, "");

    public bool Exists => Basis != Basis.NotKnown;

    public bool IsPerson => Person >= 0;

    /// <summary>A report, a letter, an inspection, or those who wrote it.</summary>
    public bool IsSource(string text) => !IsPerson && Exists && ((Head & (WordClass.Document | WordClass.Event)) != 0
        || text.AsSpan(Phrase.Start, Phrase.End - Phrase.Start).EndsWith("inspectors", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(Phrase.Start, Phrase.End - Phrase.Start).EndsWith("ofsted", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(Phrase.Start, Phrase.End - Phrase.Start).EndsWith("watchdog", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(Phrase.Start, Phrase.End - Phrase.Start).EndsWith("inspectorate", StringComparison.OrdinalIgnoreCase));
}
