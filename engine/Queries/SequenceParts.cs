namespace SearchEngine.Queries;

/// <summary>One clause of a sequence, with its plain word where it is one.</summary>
internal readonly record struct Part(Occurs Occurs, Query Query, PlainWord? Word);

/// <summary>The clauses of things written one after the other, in order, and the ways to put them together.</summary>
internal sealed class SequenceParts
{
    public List<Part> Items { get; } = [];

    /// <summary>By the settings: common words are optional where another word or clause is left.</summary>
    public Query? Combine(MatchWords match, int minimum = 0, Query? closeness = null)
    {
        if (closeness is null && Items is [{ Occurs: not Occurs.Not } only]) return only.Query;
        List<Query> must = [], should = [], mustNot = [];
        bool commonCount = !Items.Any(p => p.Occurs != Occurs.Not && p.Word is not { IsCommon: true });
        foreach (Part part in Items)
        {
            bool optional = match == MatchWords.Any || (part.Word is { IsCommon: true } && !commonCount);
            (part.Occurs switch { Occurs.Not => mustNot, Occurs.Must => must, _ => optional ? should : must }).Add(part.Query);
        }
        if (closeness is not null) should.Add(closeness);
        return QueryBuilder.Combine(must, should, mustNot, minimum);
    }

    /// <summary>The plain words that may be missing from a document.</summary>
    public List<PlainWord> ContentWords()
    {
        List<PlainWord> all = [.. Items.Where(p => p.Occurs == Occurs.Plain && p.Word is not null).Select(p => p.Word!)];
        List<PlainWord> content = all.FindAll(w => !w.IsCommon);
        bool others = Items.Any(p => p.Occurs != Occurs.Not && (p.Word is null || p.Occurs == Occurs.Must));
        return content.Count > 0 || others ? content : all;
    }

    /// <summary>With <see cref="ContentWords"/> optional, one of them required; null where fewer than two are.</summary>
    public Query? Relax()
    {
        List<Query> words = [.. ContentWords().Select(w => w.Query)];
        if (words.Count < 2) return null;
        List<Query> must = [], mustNot = [];
        foreach (Part part in Items)
            if (part.Word is null || part.Occurs != Occurs.Plain) (part.Occurs == Occurs.Not ? mustNot : must).Add(part.Query);
        return QueryBuilder.Combine(must, words, mustNot, 1);
    }
}
