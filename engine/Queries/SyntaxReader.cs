using System.Globalization;

namespace SearchEngine.Queries;

/// <summary>
/// Builds the <see cref="Syntax"/> of a query by recursive descent, one level of recursion a bracket. NOT binds tightest, then AND, then
/// standing side by side, then OR; bars, only inside brackets, bind least.
/// </summary>
internal sealed class SyntaxReader(List<Token> tokens, NoteList notes)
{
    private int _at;

    /// <summary>The query; null where it is empty. The tokens must have been mended by <see cref="TokenMender"/>.</summary>
    public Syntax? Read() => ReadAny();

    private TokenKind? Kind => _at < tokens.Count ? tokens[_at].Kind : null;

    private Syntax? ReadAlternatives(out bool bars)
    {
        bars = false;
        List<Syntax> choices = [];
        while (true)
        {
            if (ReadAny() is { } choice) choices.Add(choice);
            if (Kind != TokenKind.Bar) break;
            bars = true;
            _at++;
        }
        bars &= choices.Count > 1;
        return choices.Count switch { 0 => null, 1 => choices[0], _ => new Alternatives(choices, 0) };
    }

    private Syntax? ReadAny()
    {
        List<Syntax> choices = [];
        while (true)
        {
            if (ReadSequence() is { } choice) choices.Add(choice);
            if (Kind != TokenKind.Or) break;
            _at++;
        }
        return choices.Count switch { 0 => null, 1 => choices[0], _ => new Disjunction(choices) };
    }

    private Syntax? ReadSequence()
    {
        List<Clause> clauses = [];
        while (ReadAll() is { } clause) clauses.Add(clause);
        return clauses.Count switch
        {
            0 => null,
            1 when clauses[0].Occurs == Occurs.Plain => clauses[0].Content,
            _ => new Sequence(clauses),
        };
    }

    private Clause? ReadAll()
    {
        if (ReadSigned() is not { } first) return null;
        List<Clause>? clauses = null;
        while (Kind == TokenKind.And)
        {
            _at++;
            if (ReadSigned() is not { } next) break;
            (clauses ??= [first]).Add(next);
        }
        return clauses is null ? first : new Clause(Occurs.Plain, new Conjunction(clauses));
    }

    private Clause? ReadSigned()
    {
        Occurs occurs = Occurs.Plain;
        while (Kind is TokenKind.Not or TokenKind.Plus or TokenKind.Minus or TokenKind.And)
        {
            // An AND may be left over from an empty bracket before it.
            occurs = Kind == TokenKind.And ? occurs
                : Kind == TokenKind.Plus ? (occurs == Occurs.Not ? Occurs.Not : Occurs.Must)
                : occurs == Occurs.Not ? Occurs.Plain : Occurs.Not;
            _at++;
        }
        return ReadOperand() is { } content ? new Clause(occurs, content) : null;
    }

    private Syntax? ReadOperand()
    {
        if (Kind == TokenKind.Field)
        {
            Token name = tokens[_at++];
            return ReadOperand() is { } content ? new InField(name, content) : null;
        }
        if (Kind == TokenKind.Open) return ReadGroup();
        if (Kind is not (TokenKind.Word or TokenKind.Pattern or TokenKind.Phrase or TokenKind.Range or TokenKind.Everything)) return null;
        Token token = tokens[_at++];
        ReadSuffixes(out string? tilde, out float? boost);
        return Boost(new Leaf(token, tilde), boost);
    }

    private Syntax? ReadGroup()
    {
        _at++;
        Syntax? content = ReadAlternatives(out bool bars);
        if (Kind == TokenKind.Close) _at++;
        ReadSuffixes(out string? tilde, out float? boost);
        if (content is null) return null;
        if (bars) content = new Alternatives(((Alternatives)content).Choices, Math.Clamp(Number(tilde) ?? 0, 0, 1));
        else if (tilde is not null) content = new AtLeast(content, (int)Math.Clamp(Number(tilde) ?? 1, 0, Limits.MaxClauses));
        return Boost(content, boost);
    }

    private void ReadSuffixes(out string? tilde, out float? boost)
    {
        tilde = null;
        boost = null;
        for (; Kind is TokenKind.Tilde or TokenKind.Boost; _at++)
        {
            Token token = tokens[_at];
            if (token.Kind == TokenKind.Tilde) tilde = token.Text;
            else if (Number(token.Text) is { } factor && float.IsFinite(factor)) boost = factor;
            else notes.Add(token.Start, token.End, "The number after ^ is too large and was left out.");
        }
    }

    private static Syntax Boost(Syntax content, float? boost) => boost is { } factor ? new Boosted(content, factor) : content;

    internal static float? Number(string? text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) ? number : null;
}
