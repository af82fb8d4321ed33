using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Extraction;

/// <summary>A text, its facts, and the same after a stretch of it was taken out.</summary>
internal sealed class MutatedText
{
    private readonly string _text;
    private readonly TextSpan _removed;

    public MutatedText(string text, string sentence)
    {
        _text = text;
        _removed = Locate(text, sentence);
        Before = Read(text);
        After = Read(text.Remove(_removed.Start, _removed.Length));
    }

    /// <summary>The facts of the whole text, as <see cref="StatedFact"/>s.</summary>
    public IReadOnlyList<StatedFact> Before { get; }

    /// <summary>The facts without the sentence. Spans are those of the shorter text.</summary>
    public IReadOnlyList<StatedFact> After { get; }

    /// <summary>The facts that owe nothing to the sentence and were not found again where they now stand.</summary>
    public IEnumerable<StatedFact> LostWithoutCause()
    {
        HashSet<(string, string, int)> after = [.. After.Select(f => (f.Kind, f.Value, f.Place))];
        return Before.Where(f => !RestsOn(f) && !after.Contains((f.Kind, f.Value, Shifted(f.Place))));
    }

    /// <summary>The persons and grades that only the shorter text has. Whoever lost the full name may stand there by the surname.</summary>
    public IEnumerable<StatedFact> Invented()
    {
        List<StatedFact> touched = [.. Before.Where(RestsOn)];
        HashSet<(string, string)> before = [.. Before.Select(f => (f.Kind, f.Value))];
        return After.Where(f => f.Kind is "person" or "rating" && !before.Contains((f.Kind, f.Value))
            && !touched.Exists(t => t.Kind == f.Kind && (t.Value.EndsWith(" " + f.Value, StringComparison.Ordinal) || t.Value.StartsWith(f.Value + " ", StringComparison.Ordinal))));
    }

    private bool RestsOn(StatedFact fact) => fact.Evidence.Any(e => e.Start < _removed.End && e.End > _removed.Start);

    private int Shifted(int place) => place < _removed.Start ? place : place - _removed.Length;

    // The specification shows a sentence on one line; the text may break it anywhere.
    private static TextSpan Locate(string text, string sentence)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int i = start, j = 0;
            while (i < text.Length && j < sentence.Length)
            {
                if (char.IsWhiteSpace(sentence[j]) && char.IsWhiteSpace(text[i]))
                {
                    while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
                    j++;
                }
                else if (sentence[j] == text[i])
                {
                    i++;
                    j++;
                }
                else
                {
                    break;
                }
            }

            if (j == sentence.Length) return new TextSpan(start, i);
        }

        throw new InvalidDataException($"the text does not say: {sentence}");
    }

    private static IReadOnlyList<StatedFact> Read(string text)
    {
        SourceText source = SourceReaders.For("text.txt")!.Read("text.txt", Encoding.UTF8.GetBytes(text));
        (Article article, Facts facts) = FactExtractor.Extract(source, PeopleCorrections.None);
        return StatedFact.Of(article, facts);
    }
}
