namespace SearchEngine.Highlighting;

/// <summary>
/// Makes snippets: the sentences of a text that say most about why it was found, whole where they fit, filled up with what follows. Cost
/// is linear in the number of matches, whatever the length of the text. Used again for the next text.
/// </summary>
internal sealed class SnippetMaker
{
    // Matches beyond these stand so far down that no reader misses them in a snippet.
    private const int MostMatches = 50_000;

    private readonly Sentences _sentences = new();
    private readonly TextCut _cut = new();
    private readonly PassageScorer _scorer = new();
    private readonly List<Sentence> _sentenceOf = []; // of each match
    private readonly List<(Passage Passage, float Score)> _candidates = [];
    private readonly List<Passage> _chosen = [];
    private readonly List<TextSpan> _marks = [];
    private ReadOnlyMemory<char> _text;
    private List<TextMatch> _matches = [];
    private int _wanted, _least, _most;

    /// <summary>The snippets, best first, apart; none where nothing matches.</summary>
    /// <param name="text">The field's whole text. Line ends in a snippet are left as they are.</param>
    /// <param name="matches">The matches in it, ordered by start.</param>
    /// <param name="length">The wanted length of one, in UTF-16 code units; a sixth more or less is taken for a sentence's sake.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Snippet> Make(ReadOnlyMemory<char> text, List<TextMatch> matches, int length, int count)
    {
        if (matches.Count == 0 || count <= 0) return [];
        if (matches.Count > MostMatches) matches = matches.GetRange(0, MostMatches);
        (_text, _matches) = (text, matches);
        (_wanted, _least, _most) = (length, length * 5 / 6, length * 7 / 6);
        _sentences.Reset(text);
        _cut.Reset(text, matches);
        _scorer.Reset(matches);
        FindCandidates();
        Choose(count);
        var snippets = new Snippet[_chosen.Count];
        for (int i = 0; i < snippets.Length; i++) snippets[i] = ToSnippet(_chosen[i]);
        return snippets;
    }

    private void Choose(int count)
    {
        _chosen.Clear();
        while (_chosen.Count < count)
        {
            (Passage Passage, float Score) best = (default, -1);
            foreach ((Passage Passage, float Score) candidate in _candidates)
                if (candidate.Score > best.Score && IsFree(candidate.Passage.Start, candidate.Passage.End)) best = candidate;
            if (best.Score < 0) break;
            _chosen.Add(Filled(best.Passage));
        }
    }

    private void FindCandidates()
    {
        _candidates.Clear();
        _sentenceOf.Clear();
        foreach (TextMatch match in _matches) _sentenceOf.Add(_sentences.At(match.Start));
        int lastStart = -1;
        for (int i = 0; i < _matches.Count; i++)
        {
            Passage own = Around(_matches[i], _sentenceOf[i]);
            if (own.Start == lastStart) continue;
            lastStart = own.Start;
            int first = TextHighlighter.FirstFrom(_matches, own.Start);
            float score = _scorer.Score(first, own.Start, own.End);
            Passage whole = WithNext(own, i);
            // What only the next sentences say counts half, so that the best sentence comes first.
            if (whole.End > own.End) score = (score + _scorer.Score(first, whole.Start, whole.End)) / 2;
            _candidates.Add((whole, score));
        }
    }

    // With the next sentences that match, where they fit too.
    private Passage WithNext(Passage passage, int match)
    {
        for (int j = match + 1; j < _sentenceOf.Count && !passage.CutAfter; j++)
        {
            if (_matches[j].Start < passage.End) continue;
            Sentence next = _sentenceOf[j];
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
    private Passage Filled(Passage passage)
    {
        while (passage.Length < _least)
        {
            Sentence? after = passage.CutAfter ? null : Free(_sentences.After(passage.End));
            Sentence? before = passage.CutBefore ? null : Free(_sentences.Before(passage.Start));
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

    private bool ParagraphEnds(int from, int to) => _text.Span[from..to].Contains('\n');

    private Sentence? Free(Sentence? sentence) => sentence is { } s && IsFree(s.Start, s.End) ? s : null;

    /// <summary>No chosen passage overlaps the stretch.</summary>
    private bool IsFree(int start, int end)
    {
        foreach (Passage chosen in _chosen)
            if (start < chosen.End && chosen.Start < end) return false;
        return true;
    }

    private Snippet ToSnippet(Passage passage)
    {
        TextSpan[] marks = [.. TextHighlighter.Apart(_matches, passage.Start, passage.End, _marks, passage.Start)];
        return new Snippet(_text.Span[passage.Start..passage.End].ToString(), passage.Start, marks, passage.CutBefore, passage.CutAfter);
    }
}
