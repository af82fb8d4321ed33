namespace SearchEngine.Highlighting;

/// <summary>
/// Finds a phrase among the words that pass its tests. With slop, as Lucene does: each word's position less its place in the phrase;
/// where the highest and the lowest of these differ by no more than the slop, the phrase stands. The lowest moves on each time, so every
/// word is looked at once.
/// </summary>
internal static class PhraseFinder
{
    private const int MostOnStack = 32;

    public static void Find(WantedTerm phrase, WordHits hits, List<TextMatch> found)
    {
        foreach (int test in phrase.Tests)
            if (hits[test].Count == 0) return;
        if (phrase.Slop == 0) FindExact(phrase, hits, found);
        else FindNear(phrase, hits, found);
    }

    // Each place of the rarest word is tried; the other words' places move along with it.
    private static void FindExact(WantedTerm phrase, WordHits hits, List<TextMatch> found)
    {
        int rarest = 0;
        for (int i = 1; i < phrase.Tests.Length; i++)
            if (hits[phrase.Tests[i]].Count < hits[phrase.Tests[rarest]].Count) rarest = i;
        Span<int> at = phrase.Tests.Length <= MostOnStack ? stackalloc int[phrase.Tests.Length] : new int[phrase.Tests.Length];
        at.Clear();
        foreach (WordHit hit in hits[phrase.Tests[rarest]])
        {
            int start = hit.Position - rarest, matched = 0;
            while (matched < at.Length && MoveTo(hits[phrase.Tests[matched]], ref at[matched], start + matched)) matched++;
            if (matched < at.Length) continue;
            found.Add(new TextMatch(
                hits[phrase.Tests[0]][at[0]].Start, hits[phrase.Tests[^1]][at[^1]].End, phrase.Term, phrase.Weight));
        }
    }

    private static bool MoveTo(List<WordHit> words, ref int at, int position)
    {
        while (at < words.Count && words[at].Position < position) at++;
        return at < words.Count && words[at].Position == position;
    }

    private static void FindNear(WantedTerm phrase, WordHits hits, List<TextMatch> found)
    {
        int count = phrase.Tests.Length;
        Span<int> at = count <= MostOnStack ? stackalloc int[count] : new int[count];
        at.Clear();
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
            if (high - low <= phrase.Slop && AllDiffer(phrase, hits, at)) Mark(phrase, hits, at, found, ref markedTo);
            if (++at[lowest] == hits[phrase.Tests[lowest]].Count) return;
        }
    }

    private static bool AllDiffer(WantedTerm phrase, WordHits hits, Span<int> at)
    {
        for (int i = 1; i < at.Length; i++)
            for (int j = 0; j < i; j++)
                if (hits[phrase.Tests[i]][at[i]].Position == hits[phrase.Tests[j]][at[j]].Position) return false;
        return true;
    }

    // Words in order without a gap are one match; others one each, the weight shared out.
    private static void Mark(WantedTerm phrase, WordHits hits, Span<int> at, List<TextMatch> found, ref int markedTo)
    {
        WordHit[] words = new WordHit[at.Length];
        bool together = true;
        for (int i = 0; i < at.Length; i++)
        {
            words[i] = hits[phrase.Tests[i]][at[i]];
            together &= words[i].Position == words[0].Position + i;
        }
        if (together)
        {
            found.Add(new TextMatch(words[0].Start, words[^1].End, phrase.Term, phrase.Weight));
            markedTo = words[^1].End;
            return;
        }
        Array.Sort(words, (a, b) => a.Position.CompareTo(b.Position));
        float share = phrase.Weight / words.Length;
        foreach (WordHit word in words)
            if (word.Start >= markedTo) found.Add(new TextMatch(word.Start, word.End, phrase.Term, share));
        markedTo = words[^1].End;
    }
}
