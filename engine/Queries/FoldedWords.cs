using System.Buffers;
using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Queries;

/// <summary>The words of a piece of a query as the index holds them: analysed and folded, not stemmed.</summary>
internal static class FoldedWords
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The words in order; none where the text has only punctuation.</summary>
    public static List<string> Of(string text)
    {
        if (text.Length is > 0 and <= WordReader.MaxTermBytes && !text.AsSpan().ContainsAnyExcept(Plain)) return [text]; // as most queries are typed
        List<string> words = [];
        Span<byte> buffer = stackalloc byte[WordReader.MaxTermBytes + 1];
        WordReader reader = new(text, buffer);
        while (reader.MoveNext()) words.Add(Encoding.UTF8.GetString(reader.Term));
        return words;
    }

    /// <summary>The folded word's English stem.</summary>
    public static string Stem(string word)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(word);
        return Encoding.UTF8.GetString(bytes, 0, EnglishStemmer.Stem(bytes, bytes.Length));
    }

    /// <summary>A keyword value as it is stored: words folded, apostrophes and points left out, joined by hyphens ("Alisa Flemming", alisa-flemming).</summary>
    public static string KeywordValue(string text) =>
        string.Join('-', Of(text).Select(w => w.Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)));
}
