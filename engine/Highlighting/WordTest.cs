using System.Text;
using SearchEngine.Matching;

namespace SearchEngine.Highlighting;

/// <summary>What one word of a text must be to count for a query.</summary>
internal abstract record WordTest
{
    /// <summary>The word as folded, or its stem, meets it.</summary>
    public abstract bool Accepts(string word, string stem);
}

/// <summary>The word itself.</summary>
internal sealed record IsWord(string Word) : WordTest
{
    public override bool Accepts(string word, string stem) => word == Word;
}

/// <summary>Any word of that stem.</summary>
internal sealed record HasStem(string Stem) : WordTest
{
    public override bool Accepts(string word, string stem) => stem == Stem;
}

/// <summary>A beginning.</summary>
internal sealed record StartsWith(string Prefix) : WordTest
{
    public override bool Accepts(string word, string stem) => word.StartsWith(Prefix, StringComparison.Ordinal);
}

/// <summary>A pattern, compared as <see cref="WildcardPattern"/> compares it with the index's words.</summary>
internal sealed record HasShape(string Pattern) : WordTest
{
    public override bool Accepts(string word, string stem) => WildcardPattern.Fits(Encoding.UTF8.GetBytes(Pattern), Encoding.UTF8.GetBytes(word));
}

/// <summary>A spelling near enough.</summary>
internal sealed record IsNear(string Word, int Distance) : WordTest
{
    public override bool Accepts(string word, string stem) => EditDistance.Within(Word, word, Distance);
}
