namespace SearchEngine.Highlighting;

/// <summary>
/// Finds a phrase among the words that pass its tests. With slop, as Lucene does: each word's position less its place in the phrase;
/// where the highest and the lowest of these differ by no more than the slop, the phrase stands. The lowest moves on each time, so every
/// word is looked at once.
/// </summary>
internal static class PhraseFinder
{
    public static void Find(WantedTerm phrase, List<WordHit>[] hits, List<TextMatch> found)
    {
        int count = phrase.Tests.Length;
        int[] at = new int[count];
        foreach (int test in phrase.Tests)
            if (hits[test].Count == 0) return;
        int markedTo = -1; // the end of the last marked occurrence: two that share a word are marked as one
        while (true)
        {
            int lowest = 0, low = int.MaxValue, high = int.MinValue;
            for (int i = 0; i < count; i++)
            {
                int place = hits[phrase.Tests[i]][at[i]].Position - i;
                if (place < low) (low, lowest) = (place, i);
                high = Math.Max(high, place);
            }
            if (high - low <= phrase.Slop && (phrase.Slop == 0 || AllDiffer(phrase, hits, at))) Mark(phrase, hits, at, found, ref markedTo);
            // Without slop all words before the highest place are out.
            if (++at[lowest] == hits[phrase.Tests[lowest]].Count) return;
        }
    }

    private static bool AllDiffer(WantedTerm phrase, List<WordHit>[] hits, int[] at)
    {
        for (int i = 1; i < at.Length; i++)
            for (int j = 0; j < i; j++)
                if (hits[phrase.Tests[i]][at[i]].Position == hits[phrase.Tests[j]][at[j]].Position) return false;
        return true;
    }

    // Words without a gap are one match; others one each, the weight shared out.
    private static void Mark(WantedTerm phrase, List<WordHit>[] hits, int[] at, List<TextMatch> found, ref int markedTo)
    {
        WordHit[] words = new WordHit[at.Length];
        for (int i = 0; i < at.Length; i++) words[i] = hits[phrase.Tests[i]][at[i]];
        Array.Sort(words, (a, b) => a.Position.CompareTo(b.Position));
        if (words[^1].Position - words[0].Position == words.Length - 1)
        {
            found.Add(new TextMatch(words[0].Start, words[^1].End, phrase.Term, phrase.Weight));
            markedTo = words[^1].End;
            return;
        }
        float share = phrase.Weight / words.Length;
        foreach (WordHit word in words)
            if (word.Start >= markedTo) found.Add(new TextMatch(word.Start, word.End, phrase.Term, share));
        markedTo = words[^1].End;
    }
}
