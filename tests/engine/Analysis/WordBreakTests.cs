using System.Globalization;
using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Tests.Analysis;

/// <summary>Word boundaries against the cases Unicode publishes (÷ is a boundary, × is none), and a sample of our own.</summary>
public sealed class WordBreakTests
{
    internal const string Unicode = "/usr/share/unicode/auxiliary";

    [Fact]
    public void Our_sample_of_cases_holds()
    {
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "word-breaks.txt"));
        Assert.True(Check(cases) >= 30);
    }

    [UnicodeFact("WordBreakTest.txt")]
    public void The_published_cases_of_Unicode_15_hold_without_exception()
    {
        var file = Path.Combine(Unicode, "WordBreakTest.txt");
        Assert.Equal(1823, Check(File.ReadLines(file)));
    }

    [UnicodeFact("WordBreakProperty.txt")]
    public void Every_code_point_has_its_published_class()
    {
        var file = Path.Combine(Unicode, "WordBreakProperty.txt");
        var expected = new WordBreakClass[0x110000];
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var columns = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            var ends = columns[0].Split("..").Select(Hexadecimal).ToArray();
            var name = columns[1].Replace("_", "", StringComparison.Ordinal);
            Array.Fill(expected, Enum.Parse<WordBreakClass>(name, ignoreCase: true), ends[0], ends[^1] - ends[0] + 1);
        }
        for (var c = 0; c < expected.Length; c++)
        {
            Assert.Equal(expected[c], (WordBreakClass)(WordBreakTable.ValueOf(c) & WordBreakTable.ClassMask));
        }
    }

    private static int Check(IEnumerable<string> lines)
    {
        var count = 0;
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            var text = new StringBuilder();
            var boundaries = new List<int>();
            foreach (var token in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (token == "÷") boundaries.Add(text.Length);
                else if (token != "×") text.Append(char.ConvertFromUtf32(Hexadecimal(token)));
            }
            Assert.True(boundaries.SequenceEqual(Boundaries(text.ToString())), line);
            count++;
        }
        return count;
    }

    private static List<int> Boundaries(string text)
    {
        var boundaries = new List<int> { 0 };
        while (boundaries[^1] < text.Length) boundaries.Add(WordSegment.End(text, boundaries[^1], out _));
        return boundaries;
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
