namespace SearchEngine.Queries;

/// <summary>A query as written, before its words are looked at: what <see cref="SyntaxReader"/> makes of the tokens.</summary>
internal abstract record Syntax;

/// <summary>A word, pattern, phrase, range or <c>*</c>, with the number after its tilde: null for no tilde, empty for a bare one.</summary>
internal sealed record Leaf(Token Token, string? Tilde) : Syntax;

/// <summary>What stands after a field name.</summary>
internal sealed record InField(Token Name, Syntax Content) : Syntax;

/// <summary>A boost.</summary>
internal sealed record Boosted(Syntax Content, float Factor) : Syntax;

/// <summary>Things joined by AND.</summary>
internal sealed record Conjunction(IReadOnlyList<Clause> Clauses) : Syntax;

/// <summary>Things joined by OR.</summary>
internal sealed record Disjunction(IReadOnlyList<Syntax> Choices) : Syntax;

/// <summary>Things written one after the other.</summary>
internal sealed record Sequence(IReadOnlyList<Clause> Clauses) : Syntax;

/// <summary>A bracket whose tilde says how many of its optional things are required.</summary>
internal sealed record AtLeast(Syntax Content, int Count) : Syntax;

/// <summary>A bracket of alternatives parted by bars, with the tie after its tilde.</summary>
internal sealed record Alternatives(IReadOnlyList<Syntax> Choices, float Tie) : Syntax;

/// <summary>Whether a clause is required, forbidden, or as the settings say.</summary>
internal enum Occurs { Plain, Must, Not }

/// <summary>A thing with its sign.</summary>
internal readonly record struct Clause(Occurs Occurs, Syntax Content);
