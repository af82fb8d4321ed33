using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchEngine.Tests.Http;

/// <summary>The check of quotations: checks 53 and 54.</summary>
[Collection(SeedSiteTests.Name)]
public class CheckingChecks(SeedSite site)
{
    [Fact]
    public async Task Check53_printed_words_are_verbatim_changed_ones_altered_and_a_middle_part_of_a_longer_quotation()
    {
        foreach (JsonNode quote in await Quotations())
        {
            string text = (string)quote["text"]!;
            string[] words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 6) continue;
            JsonNode same = await Check(text);
            Assert.True("verbatim" == (string)same["verdict"]! && (string)quote["document"]! == (string)same["document"]!, $"{text}\n{same}");
            string[] changed = [.. words];
            changed[words.Length / 2] = "xylophone";
            JsonNode altered = await Check(string.Join(' ', changed));
            Assert.True("altered" == (string)altered["verdict"]!, $"{string.Join(' ', changed)}\n{altered}");
            Assert.Equal("xylophone", (string)Assert.Single(altered["changes"]!.AsArray(), c => (string)c!["kind"]! == "put-in")!["text"]!);
            if (words.Length < 12) continue;
            JsonNode part = await Check(string.Join(' ', words.Skip(words.Length / 3).Take(words.Length / 3)));
            Assert.Equal("part", (string)part["verdict"]!);
            await PartShowsTheWhole(text, string.Join(' ', words.Skip(words.Length / 3).Take(words.Length / 3)));
        }
    }

    private async Task PartShowsTheWhole(string whole, string part)
    {
        IHtmlDocument page = await site.Page("/check?text=" + Uri.EscapeDataString(part));
        IElement shown = page.QuerySelector(".answer blockquote")!;
        Assert.Contains(Plain(whole), Plain(shown.TextContent), StringComparison.Ordinal);
        Assert.Equal(Plain(part), Plain(string.Concat(shown.QuerySelectorAll("mark").Select(m => m.TextContent))));
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [Fact]
    public async Task Check53_words_of_no_source_are_not_found_and_the_page_says_what_that_means()
    {
        const string Nowhere = "The harbour master painted seven lighthouses before breakfast on Tuesday";
        Assert.Equal("not-found", (string)(await Check(Nowhere))["verdict"]!);
        string page = (await site.Page("/check?text=" + Uri.EscapeDataString(Nowhere))).Body!.TextContent;
        Assert.Contains("Not found in this collection", page, StringComparison.Ordinal);
        Assert.Contains("This collection has 5 documents", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check54_no_spelling_of_marks_dashes_and_spaces_changes_an_answer()
    {
        foreach (JsonNode quote in await Quotations())
        {
            string text = "“" + (string)quote["text"]! + "”";
            JsonNode plain = await Check(text);
            int middle = text.IndexOf(' ', text.Length / 2);
            string[] others =
            [
                text.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\''), text.Replace('–', '—').Replace(" - ", " — ", StringComparison.Ordinal),
                text.Replace(" ", "  ", StringComparison.Ordinal), middle < 0 ? text : text[..middle] + "\n" + text[(middle + 1)..],
            ];
            foreach (JsonNode other in await Task.WhenAll(others.Select(Check)))
                foreach (string answer in (string[])["verdict", "document", "quote", "speaker", "in"])
                    Assert.Equal((string?)plain[answer], (string?)other[answer]);
        }
    }

    [Theory]
    [InlineData("\"We do still need to do more, as I want every child and young person to experience the high-quality service they deserve.\"", "part")]
    [InlineData("we do still need to do more,  as I want every child\nand young person to experience the high—quality service they deserve", "part")]
    [InlineData("It definitely seems more positive. I think we all agree that there is some improvement but it is a case of whether it is fast enough.", "verbatim")]
    [InlineData("“It definitely seems more positive.\n\n“I think we all agree that there is some improvement but it is a case of whether it is fast enough.”", "verbatim")]
    [InlineData("It definitely seems more positive … whether it is fast enough", "verbatim")]
    public async Task Check54_marks_dashes_spaces_and_breaks_change_no_answer(string pasted, string verdict) =>
        Assert.Equal(verdict, (string)(await Check(pasted))["verdict"]!);

    [Fact]
    public async Task Another_speaker_is_said_first()
    {
        using HttpResponseMessage answer = await site.Http.PostAsJsonAsync("/api/v1/check", new { text = "It definitely seems more positive", speaker = "Jason Perry" });
        JsonNode found = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["answers"]![0]!;
        Assert.True((bool)found["speakerDiffers"]!);
        Assert.Equal("Robert Ward", (string)found["speaker"]!);
    }

    [Fact]
    public async Task Words_of_the_text_that_nobody_is_quoted_with_are_called_so()
    {
        JsonNode found = await Check("Today (Thursday, March 14) a report from that visit was published");
        Assert.Equal("verbatim", (string)found["verdict"]!);
        Assert.Equal("text", (string)found["in"]!);
    }

    private async Task<JsonNode> Check(string text)
    {
        using HttpResponseMessage answer = await site.Http.PostAsJsonAsync("/api/v1/check", new { text });
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} for {text}");
        return Assert.Single(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["answers"]!.AsArray())!;
    }

    private async Task<IEnumerable<JsonNode>> Quotations() =>
        (await site.Json("/api/v1/quotes?per=50"))["items"]!.AsArray().Select(q => q!);
}
