using SearchEngine.Matching;

namespace SearchEngine.Highlighting;

/// <summary>What one word of a text must be to count for a query.</summary>
/// <param name="wanted">What is wanted, UTF-8, as folded.</param>
internal abstract class WordTest(byte[] wanted)
{
    /// <summary>What is wanted.</summary>
    public byte[] Wanted => wanted;

    /// <summary>A word, as folded, meets it.</summary>
    public abstract bool Accepts(ReadOnlySpan<byte> word);

    /// <summary>Both ask the same.</summary>
    public virtual bool SameAs(WordTest other) => GetType() == other.GetType() && wanted.AsSpan().SequenceEqual(other.Wanted);
}

/// <summary>The word itself.</summary>
internal sealed class IsWord(byte[] word) : WordTest(word)
{
    public override bool Accepts(ReadOnlySpan<byte> word) => word.SequenceEqual(Wanted);
}

/// <summary>Any word of that stem.</summary>
internal sealed class HasStem(byte[] stem) : WordTest(stem)
{
    public override bool Accepts(ReadOnlySpan<byte> word) => Terms.Of(word, TextAnalysis.English).AsSpan().SequenceEqual(Wanted);
}

/// <summary>A beginning.</summary>
internal sealed class StartsWith(byte[] prefix) : WordTest(prefix)
{
    public override bool Accepts(ReadOnlySpan<byte> word) => word.StartsWith(Wanted);
}

/// <summary>A pattern, compared as with the index's words.</summary>
internal sealed class HasShape(byte[] pattern) : WordTest(pattern)
{
    public override bool Accepts(ReadOnlySpan<byte> word) => WildcardPattern.Fits(Wanted, word);
}

/// <summary>A spelling near enough, compared as with the index's words.</summary>
internal sealed class IsNear(byte[] word, FuzzyPattern pattern) : WordTest(word)
{
    public override bool Accepts(ReadOnlySpan<byte> word) => pattern.Accepts(word);

    public override bool SameAs(WordTest other) => base.SameAs(other) && Distance == ((IsNear)other).Distance;

    private int Distance => pattern.Distance;
}
