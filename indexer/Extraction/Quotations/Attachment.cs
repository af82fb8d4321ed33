namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>How a quotation is bound to whoever it is given to.</summary>
/// <param name="Who">Whom the text gives it to, or nobody.</param>
/// <param name="Cue">The words that say so.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Basis">Stated with the quotation, or inferred.</param>
/// <param name="Key">Quotations of one key belong to one utterance: the place of the verb.</param>
internal readonly record struct Attachment(Attributed Who, TextSpan Cue, string Rule, Basis Basis, int Key)
{
    public static Attachment None => new(Attributed.Nobody, default, "", Basis.NotKnown, -1);

    public bool Exists => Who.Exists;

    /// <summary>A pronoun says who, but nobody can tell whom it means: then nobody else is to be named.</summary>
    public static Attachment Unresolved => None with { Rule = "pronoun-unresolved" };

    public bool IsUnresolved => Rule == "pronoun-unresolved";

    /// <summary>An attribution as the bond of a quotation.</summary>
    public static Attachment Of(Attribution attribution, string rule) => attribution.Who.Exists
        ? new Attachment(attribution.Who, new TextSpan(attribution.Start, attribution.End), rule, attribution.Who.Basis, attribution.Start)
        : None;

    /// <summary>The same speaker again, carried over.</summary>
    public Attachment Carried(string rule, int key) => Exists ? new Attachment(Who, Cue, rule, Basis.Inferred, key) : None;
}

/// <summary>What stands before and around a quotation in the paragraph it begins in.</summary>
internal struct Introduction
{
    /// <summary>The nearest attribution before it in its sentence, or a label or a colon.</summary>
    public Attachment Before;

    /// <summary>A colon or a comma introduces it.</summary>
    public bool Direct;

    /// <summary>It begins its sentence.</summary>
    public bool SentenceInitial;

    /// <summary>It begins its paragraph.</summary>
    public bool ParagraphInitial;

    /// <summary>What the sentences before it offer: the utterance it continues, or whose doings it illustrates.</summary>
    public Attachment Carried;

    /// <summary>A term by the words around it: so-called, the word, a … rule.</summary>
    public bool Term;

    /// <summary>The verb before it gives it to nobody: it was said.</summary>
    public bool Impersonal;

    /// <summary>The verb before it has a subject that cannot be told.</summary>
    public bool Unresolved;

    /// <summary>I, we or you stand in its sentence outside the marks.</summary>
    public bool Personal;

    /// <summary>A named person stands in the paragraph outside quotations.</summary>
    public bool PersonNear;

    /// <summary>Tokens between the attribution before it and itself.</summary>
    public int Distance;
}
