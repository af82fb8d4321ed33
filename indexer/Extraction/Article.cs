using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction;

/// <summary>A source text with its furniture fenced off and its sentences found: what every extractor reads.</summary>
/// <param name="Source">The text.</param>
/// <param name="Furniture">For each paragraph, the rule that fenced it off as furniture, or null for the article's own text.</param>
/// <param name="Sentences">For each paragraph, its sentences, in order; a sentence never ends inside a quotation's closing mark.</param>
public sealed record Article(SourceText Source, IReadOnlyList<string?> Furniture, IReadOnlyList<IReadOnlyList<TextSpan>> Sentences)
{
    /// <summary>The canonical text.</summary>
    public string Text => Source.Text;

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<Paragraph> Paragraphs => Source.Paragraphs;
}
