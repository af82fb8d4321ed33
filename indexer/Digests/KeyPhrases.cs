using System.Collections.Frozen;
using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Indexer.Digests;

/// <summary>
/// The phrases a document keeps coming back to: two or three words in a row without a small word or a mark between them, printed at least
/// twice (the candidates of RAKE: Rose and others, "Automatic keyword extraction from individual documents", 2010), most printed first.
/// </summary>
internal static class KeyPhrases
{
    private const int Most = 12;
    private const int LongestPhrase = 3;
    private const int FewestTimes = 2;
    private const int ShortestWord = 3;

    private static readonly FrozenSet<string> Small =
        """
        about above after again against all already also although always among and another any are around back because been before behind
        being below best better between both but came can cannot come comes coming could day days did does doing done down during each either else even ever
        every far few find first five for found four from full gave get gets getting give given gives giving goes going good got had has have
        having her here him his how however including into its just keep kept know last least less like long look made make makes making many
        may might more most much must need needs never next nine nor not now off often once one ones only other others our out over own part
        per put quite rather said same saw say saying says second see seen set seven shall she should show since six some still such take taken
        takes taking tell ten than that the their them then there these they thing things third this those three through time times today
        told too took two under until upon use used very want was way ways well went were what when where whether which while who whole whom
        whose why will with within without would year years yes yet you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases, folded, of a text's paragraphs.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> paragraphs)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string paragraph in paragraphs) Count(paragraph, times);
        List<KeyValuePair<string, int>> often =
        [
            .. times.Where(t => t.Value >= FewestTimes)
                .OrderByDescending(t => t.Value).ThenByDescending(t => t.Key.Length).ThenBy(t => t.Key, StringComparer.Ordinal).Take(3 * Most),
        ];
        // Two words that are printed only as part of three say nothing of their own.
        return [.. often.Where(p => !often.Exists(l => l.Value == p.Value && l.Key.Length > p.Key.Length && $" {l.Key} ".Contains($" {p.Key} ", StringComparison.Ordinal))).Take(Most).Select(p => p.Key)];
    }

    private static void Count(string paragraph, Dictionary<string, int> times)
    {
        var words = new WordReader(paragraph, stackalloc byte[WordReader.MaxTermBytes + 1]);
        var run = new List<string>();
        int end = 0;
        while (words.MoveNext())
        {
            string word = Encoding.UTF8.GetString(words.Term);
            if (!IsOneBlank(paragraph.AsSpan(end, words.Start - end))) run.Clear();
            end = words.End;
            if (word.Length < ShortestWord || !char.IsLetter(word[0]) || Small.Contains(word))
            {
                run.Clear();
                continue;
            }
            run.Add(word);
            for (int length = 2; length <= Math.Min(LongestPhrase, run.Count); length++)
            {
                string phrase = string.Join(' ', run.Skip(run.Count - length));
                times[phrase] = times.GetValueOrDefault(phrase) + 1;
            }
        }
    }

    private static bool IsOneBlank(ReadOnlySpan<char> between) => between.Length == 1 && char.IsWhiteSpace(between[0]);
}
