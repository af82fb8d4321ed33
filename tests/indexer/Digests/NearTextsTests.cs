using SearchEngine.Indexer.Digests;

namespace SearchEngine.Tests.Digests;

public class NearTextsTests
{
    private static readonly string[] Story =
    [
        "Inspectors returned to the borough in March and found that social workers now see most children on time.",
        "Managers check every plan within a week, and the backlog of assessments that had built up since the autumn has been cleared.",
        "The director thanked her staff. “They have worked through two hard winters, and the children they help can feel the difference,” she said.",
        "A further visit is due before the summer, when inspectors will look at care leavers and at how well the council finds homes for teenagers.",
        "The opposition asked for the money behind the improvement to be kept in next year's budget, and the cabinet agreed to report back in June.",
    ];

    [Fact]
    public void The_same_text_in_other_dress_has_the_same_sketch() =>
        Assert.Equal(TextSketch.Of(Story), TextSketch.Of([string.Join("\n", Story).ToUpperInvariant().Replace(" ", "  ", StringComparison.Ordinal).Replace('“', '"').Replace('”', '"')]));

    [Fact]
    public void A_few_words_have_no_sketch() => Assert.Null(TextSketch.Of(["Transcript not available at this time."]));

    [Fact]
    public void A_text_with_a_word_changed_is_near_and_another_story_is_not()
    {
        string[] changed = [.. Story.Select(p => p.Replace("summer", "autumn", StringComparison.Ordinal))];
        string[] other = [.. Story.Select(p => string.Join(' ', p.Split(' ').Reverse()))];
        NearTexts near = NearTexts.Of([("b", TextSketch.Of(changed)!), ("c", TextSketch.Of(other)!), ("a", TextSketch.Of(Story)!)]);
        Assert.Equal(["a", "b"], Assert.Single(near.Groups));
        Assert.Equal(["a", "b"], near.Of("b"));
        Assert.Empty(near.Of("c"));
        Assert.Empty(near.Of("unheard of"));
    }

    [Fact]
    public void Half_a_text_is_not_the_text()
    {
        NearTexts near = NearTexts.Of([("a", TextSketch.Of(Story)!), ("b", TextSketch.Of(Story.Take(3))!)]);
        Assert.Empty(near.Groups);
    }

    // The plain twin: the share of equal places of every pair, without bands.
    [Fact]
    public void Bands_find_every_pair_that_comparing_all_finds()
    {
        var random = new Random(11);
        string[] words = [.. Enumerable.Range(0, 400).Select(i => "word" + i)];
        var sketches = new List<(string Id, string Sketch)>();
        for (int i = 0; i < 60; i++)
        {
            string[] text = [.. Enumerable.Range(0, 300).Select(_ => words[random.Next(words.Length)])];
            sketches.Add(($"{i:00}a", TextSketch.Of([string.Join(' ', text)])!));
            for (int change = 0; change < i % 6; change++) text[random.Next(text.Length)] = "changed";
            sketches.Add(($"{i:00}b", TextSketch.Of([string.Join(' ', text)])!));
        }
        var alike = from a in sketches
                    from b in sketches
                    where string.CompareOrdinal(a.Id, b.Id) < 0
                    let shared = TextSketch.Read(a.Sketch).Zip(TextSketch.Read(b.Sketch), (x, y) => x == y).Count(s => s)
                    where shared >= NearTexts.LeastLikeness * TextSketch.Places
                    select (a.Id, b.Id);
        NearTexts near = NearTexts.Of(sketches.OrderByDescending(s => s.Id, StringComparer.Ordinal));
        Assert.Equal(alike.Select(p => $"{p.Item1} {p.Item2}"), near.Groups.Select(g => string.Join(' ', g)));
        Assert.NotEmpty(near.Groups);
    }

    [Fact]
    public void Phrases_come_back_and_hold_no_small_words_or_marks()
    {
        IReadOnlyList<string> phrases = KeyPhrases.Of(
        [
            "Management oversight is weak. The management oversight of early help, and of early help plans, was weak too.",
            "Early help plans were late; early help plans were thin. Oversight, management: neither was there.",
        ]);
        Assert.Equal("early help", phrases[0]);
        Assert.Contains("early help plans", phrases);
        Assert.Contains("management oversight", phrases);
        Assert.DoesNotContain("help plans", phrases);
        Assert.DoesNotContain("oversight management", phrases);
    }
}
