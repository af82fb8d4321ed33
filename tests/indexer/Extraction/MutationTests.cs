using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Extraction;

/// <summary>
/// No fact without its evidence: for each fact of <c>mutations.md</c> its sentence is taken out of the text and all is read anew. The fact is
/// gone, and so may be what rests on the same sentence; everything else stands as before.
/// </summary>
public sealed class MutationTests
{
    public static TheoryData<string, string, string, string> Mutations()
    {
        var mutations = new TheoryData<string, string, string, string>();
        string document = "", kind = "", fact = "";
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Extraction", "mutations.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) document = line[3..];
            else if (line.StartsWith("- ", StringComparison.Ordinal)) (kind, fact) = (line[2..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            else if (line.StartsWith("  > ", StringComparison.Ordinal)) mutations.Add(document, kind, fact, line[4..]);
        }

        return mutations;
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void A_fact_goes_with_its_sentence_and_nothing_else_does(string document, string kind, string fact, string sentence)
    {
        var mutated = new MutatedText(Text(document), sentence);
        Assert.Contains(mutated.Before, f => f.Kind == kind && f.Value == fact);
        Assert.DoesNotContain(mutated.After, f => f.Kind == kind && f.Value == fact);
        Assert.Empty(mutated.LostWithoutCause().Select(f => $"{f.Kind}: {f.Value}"));
        Assert.Empty(mutated.Invented().Select(f => $"{f.Kind}: {f.Value}"));
    }

    [Fact]
    public void Fifty_facts_are_tried() => Assert.Equal(50, Mutations().Count);

    private static string Text(string document)
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "corpus", document))) at = at.Parent;
        string path = Path.Combine(at?.FullName ?? throw new DirectoryNotFoundException("corpus"), "corpus", document);
        return CanonicalText.Of(TextDecoder.Decode(File.ReadAllBytes(path)).Characters).Text;
    }
}
