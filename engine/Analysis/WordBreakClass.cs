namespace SearchEngine.Analysis;

/// <summary>The values of the Unicode property Word_Break (UAX #29, table 3), in the order of unicode-tables.py.</summary>
internal enum WordBreakClass : byte
{
    Other,
    ALetter,
    HebrewLetter,
    Numeric,
    ExtendNumLet,
    Katakana,
    MidLetter,
    MidNum,
    MidNumLet,
    SingleQuote,
    DoubleQuote,
    RegionalIndicator,
    Extend,
    Format,
    Zwj,
    WSegSpace,
    Newline,
    Cr,
    Lf,
}
