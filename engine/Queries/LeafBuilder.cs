using System.Globalization;

namespace SearchEngine.Queries;

/// <summary>Makes the query of one word, pattern, phrase or range in a scope.</summary>
internal sealed class LeafBuilder(Scope defaults, ParserOptions options, NoteList notes)
{
    private int _patterns;

    private Form WordForm => options.Match == MatchWords.Exact ? Form.Exact : Form.Stem;

    /// <summary>The query; null where no word is in it.</summary>
    public Query? Build(Leaf leaf, Scope scope)
    {
        Token token = leaf.Token;
        return token.Kind switch
        {
            TokenKind.Everything => Everything(token, scope),
            TokenKind.Range => Range(token, scope),
            TokenKind.Pattern => Pattern(token, scope),
            _ => Value(leaf, scope),
        };
    }

    private Query? Everything(Token token, Scope scope)
    {
        if (scope.IsDefault) return Query.All;
        if (scope.Keywords.Count > 0) notes.Add(token.Start, token.End, "A field of names cannot be searched for any value: * was left out.");
        return Scope.Joined([
            .. scope.Texts.Select(f => new WildcardQuery(f.Field, "*")),
            .. scope.Numbers.Select(f => new RangeQuery(f, null, null)),
        ]);
    }

    private Query? Range(Token token, Scope scope)
    {
        List<Query> found = [];
        if (NumberValue.TryRead(token, out long? from, out long? to))
        {
            if (from > to && token.OpenBounds == 0)
            {
                (from, to) = (to, from);
                notes.Add(token.Start, token.End, "The range runs backwards and was turned round.");
            }
            found.AddRange(scope.Numbers.Select(f => new RangeQuery(f, from, to)));
            long low = from ?? Limits.FirstYear, high = to ?? Limits.LastYear;
            if (high >= low && (ulong)(high - low) < Limits.MaxKeywordRange && (from ?? to) is not null)
                foreach (string field in scope.Keywords)
                    found.Add(Scope.Joined([.. Years(low, high).Select(v => new KeywordQuery(field, v))])!);
        }
        if (found.Count == 0) notes.Add(token.Start, token.End, "This field has no such range: it was left out.");
        return Scope.Joined(found);
    }

    private static IEnumerable<string> Years(long low, long high)
    {
        for (long value = low; value <= high; value++) yield return value.ToString(CultureInfo.InvariantCulture);
    }

    private Query? Value(Leaf leaf, Scope scope)
    {
        Token token = leaf.Token;
        List<Query> found = [];
        if (!token.Exact && scope.Texts.Count == 0 && RangeReader.TrySpan(token, out Token span)) return Range(span, scope);
        foreach (string field in scope.Keywords)
        {
            string value = token.Exact ? token.Text : FoldedWords.KeywordValue(token.Text);
            if (value.Length > 0) found.Add(new KeywordQuery(field, value));
        }
        if (NumberValue.TryRead(token.Text, out long from, out long to))
            found.AddRange(scope.Numbers.Select(f => new RangeQuery(f, from, to)));
        if (scope.Texts.Count > 0 && Text(leaf, scope) is { } text) found.Add(text);
        if (found.Count == 0 && scope is { Numbers.Count: > 0, IsDefault: false })
        {
            notes.Add(token.Start, token.End, "This field holds numbers: what was asked of it was read as plain words.");
            return Text(leaf, defaults);
        }
        return Scope.Joined(found);
    }

    private Query? Text(Leaf leaf, Scope scope)
    {
        Token token = leaf.Token;
        List<string> words = FoldedWords.Of(token.Text);
        if (words.Count == 0) return null;
        float? tilde = leaf.Tilde is null ? null : SyntaxReader.Number(leaf.Tilde);
        if (token.Kind == TokenKind.Phrase)
        {
            Form form = token.Exact || leaf.Tilde is null || options.Match == MatchWords.Exact ? Form.Exact : Form.Stem;
            int slop = (int)Math.Clamp(tilde ?? 0, 0, Limits.MaxSlop);
            if (slop > 0 && words.Count > Limits.MaxSloppyWords)
            {
                notes.Add(token.Start, token.End, $"A phrase of more than {Limits.MaxSloppyWords} words must stand as it is.");
                slop = 0;
            }
            return Words(words, slop, form, scope);
        }
        if (leaf.Tilde is not null && !token.Exact && words is [var word] && tilde is not 0 && MayExpand(token))
        {
            // Lucene's older likeness from 0 to 1 reads as one change.
            int distance = tilde is null or < 2 ? 1 : 2;
            return scope.OverTexts(f => new FuzzyQuery(f, word, distance));
        }
        return Words(words, 0, token.Exact ? Form.Exact : WordForm, scope);
    }

    private bool MayExpand(Token token)
    {
        if (++_patterns <= Limits.MaxPatterns) return true;
        notes.Add(token.Start, token.End, $"Only the first {Limits.MaxPatterns} words with * ? or ~ were searched so, further ones as plain words.");
        return false;
    }

    /// <summary>A word, or words next to each other, in each text field; null for no words.</summary>
    public static Query? Words(IReadOnlyList<string> words, int slop, Form form, Scope scope) =>
        words.Count == 0 ? null : scope.OverTexts(f => words is [var word] ? new TermQuery(f, word, form) : new PhraseQuery(f, words, slop, form));

    private Query? Pattern(Token token, Scope scope)
    {
        if (scope.Texts.Count == 0)
        {
            notes.Add(token.Start, token.End, "Only words of a text can be searched with * and ?: this was read as a plain word.");
            scope = defaults;
        }
        if (!MayExpand(token)) return Words(FoldedWords.Of(token.Text.Replace('*', ' ').Replace('?', ' ')), 0, WordForm, scope);

        // Parts that a hyphen or the like divides are separate words.
        List<Query> parts = [];
        foreach (string part in PatternParts.Of(token.Text))
        {
            int wild = part.AsSpan().IndexOfAny('*', '?');
            Query? query = wild < 0
                ? Words(FoldedWords.Of(part), 0, WordForm, scope)
                : scope.OverTexts(f => wild == part.Length - 1 && part[wild] == '*' ? new PrefixQuery(f, part[..wild]) : new WildcardQuery(f, part));
            if (query is not null) parts.Add(query);
        }
        return QueryBuilder.Combine(parts, [], [], 0);
    }
}
