namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>What a word can be in the grammar of attributions. Words of no class are <see cref="None"/>: nouns, verbs and adjectives of no use here.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>A finite or infinite form of a verb of saying: said, says, say.</summary>
    Speech = 1 << 0,

    /// <summary>A form of a verb that finds, judges or names, which takes words of another into the sentence: found, described, praised.</summary>
    Finding = 1 << 1,

    /// <summary>The form ends in -ing.</summary>
    Ing = 1 << 2,

    /// <summary>The form is a past one that is also the participle of a passive: told, described.</summary>
    Past = 1 << 3,

    /// <summary>The form may as well be a noun: report, claims, state.</summary>
    NounToo = 1 << 4,

    /// <summary>The bare form: say, write.</summary>
    Bare = 1 << 5,

    Be = 1 << 6,
    Auxiliary = 1 << 7,
    Determiner = 1 << 8,
    Pronoun = 1 << 9,
    Preposition = 1 << 10,
    Conjunction = 1 << 11,

    /// <summary>Begins a subordinate clause: that, if, while, who.</summary>
    Subordinator = 1 << 12,
    Adverb = 1 << 13,

    /// <summary>Somebody's office or part: leader, spokesperson, mother.</summary>
    Role = 1 << 14,

    /// <summary>People or offices in the plural: inspectors, parents.</summary>
    People = 1 << 15,

    /// <summary>A body: council, Ofsted.</summary>
    Body = 1 << 16,

    /// <summary>Something written: report, letter.</summary>
    Document = 1 << 17,

    /// <summary>What somebody carried out and reported on: visit, inspection.</summary>
    Event = 1 << 18,

    /// <summary>Says that the marked words are a word or a name, not speech: term, so-called, entitled.</summary>
    Naming = 1 << 19,

    /// <summary>The subject stands after "by" where the verb is passive; the object before "as".</summary>
    Transitive = 1 << 20,

    /// <summary>A number or a date word.</summary>
    Number = 1 << 21,

    /// <summary>Told or informed somebody: the next words are who heard it.</summary>
    Addressing = 1 << 22,

    /// <summary>May attribute words together with its neighbours: according to, in her words, put it, went on, shot back.</summary>
    Cue = 1 << 23,

    AnyVerb = Speech | Finding,
    Noun = Role | People | Body | Document | Event,
}
