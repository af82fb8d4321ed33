namespace SearchEngine.Queries;

/// <summary>Makes the query of a <see cref="Syntax"/>: words analysed, fields looked up, plain words put together by the settings.</summary>
internal sealed class QueryBuilder(Scope defaults, IReadOnlyDictionary<string, Scope> fields, ParserOptions options, NoteList notes)
{
    private readonly LeafBuilder _leaves = new(defaults, options, notes);
    private readonly PlainWords _plain = new(defaults, options);

    /// <summary>Other spellings and synonyms that were added.</summary>
    public IReadOnlyList<string> AlsoSearched => _plain.AlsoSearched;

    /// <summary>The query; null where no word is in it.</summary>
    public Query? Build(Syntax syntax, Scope scope) => syntax switch
    {
        Leaf { Token.Kind: TokenKind.Word } leaf when IsPlain(leaf, scope) => FromSequence(new Sequence([new Clause(Occurs.Plain, leaf)]), scope),
        Leaf leaf => _leaves.Build(leaf, scope),
        InField inField => Build(inField.Content, fields[inField.Name.Text]),
        Boosted boosted => Build(boosted.Content, scope) is { } inner ? new BoostQuery(inner, boosted.Factor) : null,
        Conjunction conjunction => FromConjunction(conjunction, scope),
        Disjunction disjunction => FromChoices(disjunction.Choices, scope),
        Alternatives alternatives => Scope.Joined(BuildEach(alternatives.Choices, scope), alternatives.Tie),
        AtLeast atLeast => FromAtLeast(atLeast, scope),
        Sequence sequence => FromSequence(sequence, scope),
        _ => null,
    };

    /// <summary>The parts of plain words one after the other.</summary>
    public SequenceParts ReadPlain(IReadOnlyList<Token> words)
    {
        SequenceParts parts = new();
        AddPlain(words, parts);
        return parts;
    }

    /// <summary>The parts of a sequence, for the caller to put together.</summary>
    public SequenceParts Read(Sequence sequence, Scope scope)
    {
        SequenceParts parts = new();
        List<Token> run = [];
        void EndRun()
        {
            AddPlain(run, parts);
            run.Clear();
        }
        foreach (Clause clause in sequence.Clauses)
        {
            if (clause.Occurs == Occurs.Plain && clause.Content is Leaf leaf && IsPlain(leaf, scope)) { run.Add(leaf.Token); continue; }
            EndRun();
            if (Build(clause.Content, scope) is not { } query) continue;
            PlainWord? word = clause.Occurs == Occurs.Plain && scope.IsDefault && clause.Content is Leaf { Token: var t, Tilde: var tilde }
                && (t.Kind == TokenKind.Pattern || (t.Kind == TokenKind.Word && tilde is not null)) ? new PlainWord(t.Text, [], query) : null;
            parts.Items.Add(new Part(clause.Occurs, query, word));
        }
        EndRun();
        return parts;
    }

    private void AddPlain(IReadOnlyList<Token> words, SequenceParts parts)
    {
        if (words.Count == 0) return;
        foreach (PlainWord word in _plain.Read(words)) parts.Items.Add(new Part(Occurs.Plain, word.Query, word));
    }

    private static bool IsPlain(Leaf leaf, Scope scope) =>
        scope.IsDefault && leaf is { Token: { Kind: TokenKind.Word, Exact: false }, Tilde: null };

    private Query? FromSequence(Sequence sequence, Scope scope) => Read(sequence, scope).Combine(options.Match);

    private Query? FromAtLeast(AtLeast atLeast, Scope scope)
    {
        if (atLeast.Content is Disjunction choices)
            return Combine([], BuildEach(choices.Choices, scope), [], atLeast.Count);
        Sequence sequence = atLeast.Content as Sequence ?? new Sequence([new Clause(Occurs.Plain, atLeast.Content)]);
        return Read(sequence, scope).Combine(MatchWords.Any, atLeast.Count);
    }

    private Query? FromConjunction(Conjunction conjunction, Scope scope)
    {
        List<Query> must = [], mustNot = [];
        foreach (Clause clause in conjunction.Clauses)
            if (Build(clause.Content, scope) is { } query) (clause.Occurs == Occurs.Not ? mustNot : must).Add(query);
        return Combine(must, [], mustNot, 0);
    }

    private Query? FromChoices(IReadOnlyList<Syntax> choices, Scope scope) => Combine([], BuildEach(choices, scope), [], 0);

    private List<Query> BuildEach(IReadOnlyList<Syntax> choices, Scope scope)
    {
        List<Query> built = [];
        foreach (Syntax choice in choices)
            if (Build(choice, scope) is { } query) built.Add(query);
        return built;
    }

    /// <summary>The clauses as one query: the only one itself, nothing for none, no document for "not everything".</summary>
    internal static Query? Combine(IReadOnlyList<Query> must, IReadOnlyList<Query> should, IReadOnlyList<Query> mustNot, int minimum)
    {
        if (mustNot.Count == 0)
        {
            if (must.Count == 1 && should.Count == 0) return must[0];
            if (must.Count == 0 && should.Count == 1) return should[0];
            if (must.Count + should.Count == 0) return null;
        }
        else if (must.Count + should.Count == 0 && mustNot is [AllQuery]) return Query.None;
        return new BooleanQuery(must, should, mustNot, Math.Min(minimum, should.Count));
    }
}
