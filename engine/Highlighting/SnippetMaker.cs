namespace SearchEngine.Highlighting;

/// <summary>
/// Makes snippets: the sentences of a text that say most about why it was found, whole where they fit, filled up with what follows. Cost
/// is linear in the number of matches, whatever the length of the text.
/// </summary>
internal sealed class SnippetMaker
{
    // Matches beyond these stand so far down that no reader misses them in a snippet.
    private const int MostMatches = 50_000;

    private readonly string _text;
    private readonly List<TextMatch> _matches;
    private readonly int _wanted, _least, _most;
    private readonly Sentences _sentences;
    private readonly TextCut _cut;

    private SnippetMaker(string text, List<TextMatch> matches, int length)
    {
        _text = text;
        _matches = matches;
        _wanted = length;
        _least = length * 5 / 6;
        _most = length * 7 / 6;
        _sentences = new Sentences(text);
        _cut = new TextCut(text, TextHighlighter.Apart(matches, 0, text.Length));
    }

    /// <summary>The snippets, best first, apart; none where nothing matches.</summary>
    /// <param name="text">The field's whole text. Line ends in a snippet are left as they are.</param>
    /// <param name="matches">The matches in it, ordered by start.</param>
    /// <param name="length">The wanted length of one, in UTF-16 code units; a sixth more or less is taken for a sentence's sake.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<Snippet> Make(string text, List<TextMatch> matches, int length, int count)
    {
        if (matches.Count == 0 || count <= 0) return [];
        if (matches.Count > MostMatches) matches = matches.GetRange(0, MostMatches);
        return new SnippetMaker(text, matches, length).Make(count);
    }

    private List<Snippet> Make(int count)
    {
        List<(Passage Passage, float Score)> candidates = Candidates();
        List<Passage> chosen = [];
        while (chosen.Count < count)
        {
            (Passage Passage, float Score) best = (default, -1);
            foreach ((Passage Passage, float Score) candidate in candidates)
                if (candidate.Score > best.Score && !chosen.Exists(c => c.Overlaps(candidate.Passage))) best = candidate;
            if (best.Score < 0) break;
            chosen.Add(Filled(best.Passage, chosen));
        }
        return chosen.ConvertAll(ToSnippet);
    }

    private List<(Passage, float)> Candidates()
    {
        List<(Passage, float)> candidates = [];
        PassageScorer scorer = new(_matches);
        Sentence[] sentences = [.. _matches.Select(m => _sentences.At(m.Start))];
        int lastStart = -1;
        for (int i = 0; i < sentences.Length; i++)
        {
            Passage own = Around(_matches[i], sentences[i]);
            if (own.Start == lastStart) continue;
            lastStart = own.Start;
            int first = TextHighlighter.FirstFrom(_matches, own.Start);
            float score = scorer.Score(first, own.Start, own.End);
            Passage whole = WithNext(own, i, sentences);
            // What only the next sentences say counts half, so that the best sentence comes first.
            if (whole.End > own.End) score = (score + scorer.Score(first, whole.Start, whole.End)) / 2;
            candidates.Add((whole, score));
        }
        return candidates;
    }

    // With the next sentences that match, where they fit too.
    private Passage WithNext(Passage passage, int match, Sentence[] sentences)
    {
        for (int j = match + 1; j < sentences.Length && !passage.CutAfter; j++)
        {
            if (_matches[j].Start < passage.End) continue;
            Sentence next = sentences[j];
            if (next.End - passage.Start > _most || _matches[j].End > next.End) break;
            passage = passage with { End = next.End, CutAfter = next.CutAfter };
        }
        return passage;
    }

    // The sentence of a match, or the sentences where it reaches over their ends; of a long one the stretch that begins shortly before it.
    private Passage Around(TextMatch match, Sentence sentence)
    {
        bool cutAfter = sentence.CutAfter;
        int end = sentence.End;
        if (match.End > end)
        {
            Sentence last = _sentences.At(match.End - 1);
            (end, cutAfter) = (Math.Max(match.End, last.End), last.CutAfter);
        }
        if (end - sentence.Start <= _most) return new Passage(sentence.Start, end, sentence.CutBefore, cutAfter);

        int from = match.Start - (_wanted / 5) <= sentence.Start ? sentence.Start : match.Start - (_wanted / 5);
        if (end - from < _wanted) from = Math.Max(sentence.Start, end - _wanted);
        if (from > sentence.Start) from = _cut.Start(from, match.Start);
        int to = end - from <= _most ? end : _cut.End(from + _wanted, match.End);
        return new Passage(from, to, sentence.CutBefore || from > sentence.Start, cutAfter || to < end);
    }

    // Short passages take in the sentences after and before them, whole or in part: first what follows in their own paragraph.
    private Passage Filled(Passage passage, List<Passage> taken)
    {
        while (passage.Length < _least)
        {
            Sentence? after = passage.CutAfter ? null : Free(_sentences.After(passage.End), taken);
            Sentence? before = passage.CutBefore ? null : Free(_sentences.Before(passage.Start), taken);
            bool goesOn = after is { } next && !ParagraphEnds(passage.End, next.Start);
            bool wentOn = before is { } last && !ParagraphEnds(last.End, passage.Start) && passage.End - last.Start <= _most;
            Passage? longer = (goesOn ? WithAfter(passage, after) : null) ?? (wentOn ? WithBefore(passage, before) : null)
                ?? WithAfter(passage, after) ?? WithBefore(passage, before);
            if (longer is null) break;
            passage = longer.Value;
        }
        return passage;
    }

    private Passage? WithAfter(Passage passage, Sentence? after)
    {
        if (after is not { } next) return null;
        if (next.End - passage.Start <= _most) return passage with { End = next.End, CutAfter = next.CutAfter };
        int end = _cut.End(passage.Start + _wanted, next.Start);
        return end > next.Start && end < next.End ? passage with { End = end, CutAfter = true } : null;
    }

    private Passage? WithBefore(Passage passage, Sentence? before)
    {
        if (before is not { } last) return null;
        if (passage.End - last.Start <= _most) return passage with { Start = last.Start, CutBefore = last.CutBefore };
        int start = _cut.Start(passage.End - _wanted, passage.Start);
        return start > last.Start && start < last.End ? passage with { Start = start, CutBefore = true } : null;
    }

    private bool ParagraphEnds(int from, int to) => _text.AsSpan(from, to - from).Contains('\n');

    private static Sentence? Free(Sentence? sentence, List<Passage> taken) =>
        sentence is { } s && !taken.Exists(t => s.Start < t.End && t.Start < s.End) ? s : null;

    private Snippet ToSnippet(Passage passage)
    {
        List<TextSpan> marks = TextHighlighter.Apart(_matches, passage.Start, passage.End);
        return new Snippet(
            _text[passage.Start..passage.End], passage.Start,
            marks.ConvertAll(m => new TextSpan(m.Start - passage.Start, m.End - passage.Start)), passage.CutBefore, passage.CutAfter);
    }
}
