using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>Takes a word of a dictionary that a pattern picked.</summary>
internal delegate void WordFound(in TermCursor word, int rank);

/// <summary>Picks words from a dictionary.</summary>
internal interface IWordPattern
{
    /// <summary>How many ranks of nearness there are.</summary>
    int Ranks { get; }

    /// <summary>What a document whose nearest word is of that rank scores, before boosts.</summary>
    float ScoreOf(int rank);

    /// <summary>Hands on every word that fits, once.</summary>
    void Find(TermDictionary words, WordFound found);
}
