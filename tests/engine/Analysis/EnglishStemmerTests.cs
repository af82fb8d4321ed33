using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Tests.Analysis;

public sealed class EnglishStemmerTests
{
    public static TheoryData<string, string> Words()
    {
        var words = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "words.tsv")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            words.Add(columns[0], columns[1]);
        }
        return words;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_come_to_their_stem(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Needs("data/stemmer")]
    public void The_whole_published_vocabulary_comes_to_its_published_stems()
    {
        string folder = SharedData.Find("data/stemmer")!;
        var words = File.ReadAllLines(Path.Combine(folder, "english-voc.txt"));
        var stems = File.ReadAllLines(Path.Combine(folder, "english-output.txt"));
        Assert.Equal(stems.Length, words.Length);
        var wrong = words.Zip(stems).Where(pair => Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {Stem(pair.First)}, not {pair.Second}").ToList();
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("cafés")]
    [InlineData("школами")]
    [InlineData("ne’er")]
    public void Words_outside_ASCII_stay_as_they_are(string word) => Assert.Equal(word, Stem(word));

    [Fact]
    public void Any_bytes_come_to_a_stem_no_longer_than_they_are()
    {
        var random = new Random(20260301);
        var letters = "aaeeiioouuyysstdlnrgbc'zx0_"u8;
        var word = new byte[12];
        for (var round = 0; round < 200_000; round++)
        {
            var length = random.Next(word.Length + 1);
            for (var i = 0; i < length; i++) word[i] = letters[random.Next(letters.Length)];
            var stem = EnglishStemmer.Stem(word.AsSpan(0, length), length);
            Assert.InRange(stem, 0, length);
            Assert.DoesNotContain((byte)'Y', word[..stem]);
        }
    }

    private static string Stem(string word)
    {
        var bytes = Encoding.UTF8.GetBytes(word);
        return Encoding.UTF8.GetString(bytes, 0, EnglishStemmer.Stem(bytes, bytes.Length));
    }
}
