namespace SearchEngine.Queries;

/// <summary>
/// Reads plain words that stand side by side: takes together what is one thing (a synonym of several words, <c>case load</c>) and adds
/// to each what else it may be called in the index.
/// </summary>
internal sealed class PlainWords(Scope scope, ParserOptions options)
{
    private readonly Compounds? _compounds = options.DocumentFrequency is { } df ? new Compounds(df, options.PhraseExists) : null;
    private readonly bool _expands = options.Match != MatchWords.Exact && (options.Synonyms is not null || options.DocumentFrequency is not null);
    private readonly List<string> _also = [];
    private int _looked;

    public IReadOnlyList<string> AlsoSearched => _also;

    /// <summary>The words in order; tokens without a letter or digit are left out.</summary>
    public List<PlainWord> Read(IReadOnlyList<Token> tokens)
    {
        List<PlainWord> read = new(tokens.Count);
        if (!_expands)
        {
            foreach (Token token in tokens)
                if (FoldedWords.Of(token.Text) is { Count: > 0 } words) read.Add(Alone(token.Text, words));
            return read;
        }
        List<(string Text, List<string> Words)> typed = [];
        foreach (Token token in tokens)
            if (FoldedWords.Of(token.Text) is { Count: > 0 } words) typed.Add((token.Text, words));
        for (int i = 0; i < typed.Count;)
        {
            if (_looked++ >= Limits.MaxExpandedWords)
            {
                read.Add(Alone(typed[i].Text, typed[i].Words));
                i++;
                continue;
            }
            int taken = 1;
            List<OtherName> others = Synonyms(typed, i, ref taken);
            if (others.Count == 0) others = Neighbours(typed, i, ref taken);
            if (others.Count == 0) others = Single(typed[i].Words);
            var group = typed.GetRange(i, taken);
            read.Add(Together(string.Join(' ', group.Select(t => t.Text)), [.. group.Select(t => t.Words)], others));
            i += taken;
        }
        return read;
    }

    private List<OtherName> Synonyms(List<(string Text, List<string> Words)> typed, int at, ref int taken)
    {
        if (options.Synonyms is not { } synonyms) return [];
        List<string> ahead = [];
        List<int> ends = []; // words taken up by so many tokens
        for (int i = at; i < typed.Count && ahead.Count < synonyms.LongestPhrase; i++)
        {
            ahead.AddRange(typed[i].Words);
            ends.Add(ahead.Count);
        }
        for (int tokens = ends.Count; tokens > 0; tokens--)
        {
            if (synonyms.Find(ahead.GetRange(0, ends[tokens - 1])) is not { Count: > 0 } found) continue;
            taken = tokens;
            return [.. found];
        }
        return [];
    }

    private List<OtherName> Neighbours(List<(string Text, List<string> Words)> typed, int at, ref int taken)
    {
        if (at + 1 >= typed.Count || typed[at].Words is not [var first] || typed[at + 1].Words is not [var second]) return [];
        OtherName? joined = _compounds?.Join(first, second);
        if (joined is null && _compounds is not null) joined = ApostropheNames.Join(first, second, _compounds.Exists);
        if (joined is null) return [];
        taken = 2;
        return [joined];
    }

    private List<OtherName> Single(List<string> words)
    {
        if (_compounds is null) return [];
        if (words is [var first, var second]) return _compounds.Join(first, second, hyphened: true) is { } joined ? [joined] : [];
        if (words is not [var word] || StopWords.Contains(word)) return [];
        List<OtherName> others = [];
        foreach (string variant in SpellingVariants.Of(word, _compounds.Exists)) others.Add(new OtherName(variant, [variant]));
        if (ApostropheNames.Other(word, _compounds.Exists) is { } name) others.Add(name);
        if (_compounds.Split(word) is { } split) others.Add(split);
        return others;
    }

    private Form Form => options.Match == MatchWords.Exact ? Form.Exact : Form.Stem;

    private PlainWord Alone(string text, List<string> words) => new(text, words, LeafBuilder.Words(words, 0, Form, scope)!);

    private PlainWord Together(string text, IReadOnlyList<List<string>> typed, List<OtherName> others)
    {
        if (typed is [var alone] && others.Count == 0) return Alone(text, alone);
        List<Query> each = [.. typed.Select(words => LeafBuilder.Words(words, 0, Form, scope)!)];
        bool any = options.Match == MatchWords.Any;
        Query main = QueryBuilder.Combine(any ? [] : each, any ? each : [], [], 0)!;
        foreach (OtherName other in others)
            if (!_also.Contains(other.Text, StringComparer.Ordinal)) _also.Add(other.Text);
        Query query = Scope.Joined([main, .. others.Select(o => LeafBuilder.Words(o.Words, 0, Form.Stem, scope)!)])!;
        return new PlainWord(text, [.. typed.SelectMany(w => w)], query);
    }
}
