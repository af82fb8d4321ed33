using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction;

/// <summary>Makes an article of a source text: fences the furniture off, then finds the sentences. The first step of every extraction.</summary>
internal static class ArticleBuilder
{
    public static Article Build(SourceText source, IReadOnlyCollection<ulong>? repeated = null)
    {
        string?[] furniture = FurnitureFence.Rules(source, repeated);
        var sentences = new IReadOnlyList<TextSpan>[source.Paragraphs.Count];
        for (int i = 0; i < sentences.Length; i++) sentences[i] = SentenceSplitter.Split(source.Text, source.Paragraphs[i].Span);
        return new Article(source, furniture, sentences);
    }
}
