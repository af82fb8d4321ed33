namespace SearchEngine.Queries;

/// <summary>Limits against hostile queries. Each is far above what a person types; what lies beyond is left out, and a note says so.</summary>
internal static class Limits
{
    /// <summary>UTF-16 code units of one query: some 1,500 words, a full page pasted. Work is linear in the length, so this bounds it.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Brackets inside brackets. Building and searching recurse once a level; at this depth a thread's stack is safe many times over.</summary>
    public const int MaxDepth = 50;

    /// <summary>Words, phrases and ranges of one query. Each is a reader of postings while the query runs.</summary>
    public const int MaxClauses = 1024;

    /// <summary>Words with <c>*</c>, <c>?</c> or <c>~</c> of one query: each may walk the whole dictionary of each field. Further ones are read as plain words.</summary>
    public const int MaxPatterns = 32;

    /// <summary>Plain words whose other spellings and synonyms are looked up: each costs some dozens of look-ups in the index.</summary>
    public const int MaxExpandedWords = 64;

    /// <summary>Values that a range over a keyword field of numbers (years) is written out to.</summary>
    public const int MaxKeywordRange = 250;

    /// <summary>A range over years without a first or last one stands for these.</summary>
    public const int FirstYear = 1900, LastYear = 2100;

    /// <summary>Code units between a range's brackets: two numbers and <c>TO</c>.</summary>
    public const int MaxRangeLength = 100;

    /// <summary>Remarks of one query: more help nobody.</summary>
    public const int MaxNotes = 8;

    /// <summary>The widest phrase slop: beyond it "near" means nothing.</summary>
    public const int MaxSlop = 1000;

    /// <summary>Words of a phrase with slop; a longer one is taken without. Its readers move in step, at a cost of their number for each place.</summary>
    public const int MaxSloppyWords = 32;

    /// <summary>Plain words from which closeness is scored, and up to which: a sloppy phrase of more words costs much and hardly ever matches.</summary>
    public const int MinProximityWords = 2, MaxProximityWords = 8;
}
