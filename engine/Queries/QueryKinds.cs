namespace SearchEngine.Queries;

/// <summary>How a word of a text field is looked up.</summary>
public enum Form
{
    /// <summary>By its stem, where the field has stems.</summary>
    Stem,

    /// <summary>As written, after folding of case, marks and accents.</summary>
    Exact,
}

/// <summary>Every document, score 1.</summary>
public sealed record AllQuery : Query;

/// <summary>No document.</summary>
public sealed record NoMatchQuery : Query;

/// <summary>One word in one text field.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Word">The word as analysis folds it (not stemmed).</param>
/// <param name="Form">By stem or exactly.</param>
public sealed record TermQuery(string Field, string Word, Form Form = Form.Stem) : Query;

/// <summary>Words next to each other, in order; with slop, near each other: the fewest moves of words that make the phrase, each one position.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Words">Two words or more, folded.</param>
/// <param name="Slop">The most moves, 0 and up; 0 is the exact phrase.</param>
/// <param name="Form">By stem or exactly.</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<string> Words, int Slop = 0, Form Form = Form.Exact) : Query;

/// <summary>Any word that starts so. Scores 1 for each document that matches, times the boost.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Prefix">The folded beginning, not empty.</param>
public sealed record PrefixQuery(string Field, string Prefix) : Query;

/// <summary>Any word of that shape. Scores as <see cref="PrefixQuery"/>.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Pattern">Folded; <c>*</c> stands for any characters, <c>?</c> for one.</param>
public sealed record WildcardQuery(string Field, string Pattern) : Query;

/// <summary>Any word within an edit distance (insertion, deletion, change, swap of neighbours). Nearer words weigh more.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Word">The folded word.</param>
/// <param name="Distance">1 or 2.</param>
public sealed record FuzzyQuery(string Field, string Word, int Distance = 1) : Query;

/// <summary>A value of a keyword field, or of a <see cref="SavedFacet"/>. Matches score 0: it filters.</summary>
/// <param name="Field">A keyword field or a saved facet.</param>
/// <param name="Value">The value, compared byte for byte.</param>
public sealed record KeywordQuery(string Field, string Value) : Query;

/// <summary>A number field between two bounds, both included. Matches score 0.</summary>
/// <param name="Field">A number field.</param>
/// <param name="From">The lowest, or null for no bound.</param>
/// <param name="To">The highest, or null for no bound.</param>
public sealed record RangeQuery(string Field, long? From, long? To) : Query;

/// <summary>
/// Clauses together. All of <paramref name="Must"/> are required and add to the score; at least <paramref name="MinimumShould"/> of
/// <paramref name="Should"/> are required and each adds; none of <paramref name="MustNot"/> may match.
/// </summary>
/// <param name="Must">Required.</param>
/// <param name="Should">Optional, unless <paramref name="MinimumShould"/> says how many are not.</param>
/// <param name="MustNot">Forbidden.</param>
/// <param name="MinimumShould">0 and up. With no <paramref name="Must"/> at all, 0 counts as 1 where there is a <paramref name="Should"/>; with neither, all documents match that are not forbidden.</param>
public sealed record BooleanQuery(
    IReadOnlyList<Query> Must, IReadOnlyList<Query> Should, IReadOnlyList<Query> MustNot, int MinimumShould = 0) : Query;

/// <summary>Alternatives for one thing (a synonym, another spelling, the same word in other fields): the best one's score counts, and each further one adds <paramref name="Tie"/> of its own.</summary>
/// <param name="Alternatives">Two queries or more.</param>
/// <param name="Tie">0 (best only) to 1 (sum).</param>
public sealed record AnyOfQuery(IReadOnlyList<Query> Alternatives, float Tie = 0) : Query;

/// <summary>The same matches, the score multiplied.</summary>
/// <param name="Query">What matches.</param>
/// <param name="Boost">0 and up; 0 makes it a filter.</param>
public sealed record BoostQuery(Query Query, float Boost) : Query;
