using System.Globalization;
using System.Text;

namespace SearchEngine.Queries;

/// <summary>
/// Writes a query in the query language so that it reads back as an equal one: every field named, every sign and number written out.
/// A hand-made wildcard that is only a prefix (<c>a*</c>) reads back as the prefix it is.
/// </summary>
internal static class QueryWriter
{
    public static string Write(Query query)
    {
        StringBuilder text = new();
        // A plain list of required and forbidden clauses needs no bracket at the top.
        if (query is BooleanQuery { Should.Count: 0 } list) WriteClauses(text, list);
        else Write(text, query);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Query query)
    {
        switch (query)
        {
            case AllQuery: text.Append("*:*"); break;
            case NoMatchQuery: text.Append("(-*:*)"); break;
            case TermQuery q:
                text.Append(q.Field).Append(':');
                if (q.Form == Form.Exact) WriteQuoted(text, [q.Word]);
                else WriteWord(text, q.Word);
                break;
            case PhraseQuery q:
                text.Append(q.Field).Append(':');
                if (q is { Form: Form.Exact, Slop: > 0 }) text.Append('=');
                WriteQuoted(text, q.Words);
                if (q.Form == Form.Stem || q.Slop > 0) text.Append('~').Append(q.Slop.ToString(CultureInfo.InvariantCulture));
                break;
            case PrefixQuery q: WriteWord(text.Append(q.Field).Append(':'), q.Prefix); text.Append('*'); break;
            case WildcardQuery q: WriteWord(text.Append(q.Field).Append(':'), q.Pattern, isPattern: true); break;
            case FuzzyQuery q:
                WriteWord(text.Append(q.Field).Append(':'), q.Word);
                text.Append('~').Append(q.Distance.ToString(CultureInfo.InvariantCulture));
                break;
            case KeywordQuery q: WriteKeyword(text.Append(q.Field).Append(':'), q.Value); break;
            case RangeQuery q: WriteRange(text, q); break;
            case BoostQuery q:
                Write(text, q.Query, bracket: q.Query is BoostQuery);
                text.Append('^').Append(Number(q.Boost));
                break;
            case AnyOfQuery q:
                text.Append('(');
                WriteJoined(text, q.Alternatives, " | ");
                text.Append(')');
                if (q.Tie != 0) text.Append('~').Append(Number(q.Tie));
                break;
            case BooleanQuery { Must.Count: 0, MustNot.Count: 0, Required: 1 } q:
                WriteJoined(text.Append('('), q.Should, " OR ");
                text.Append(')');
                break;
            case BooleanQuery q:
                WriteClauses(text.Append('('), q);
                text.Append(')');
                if (q.Should.Count > 0) text.Append('~').Append(q.Required.ToString(CultureInfo.InvariantCulture));
                break;
            default: throw new ArgumentException("Not a query of the tree.", nameof(query));
        }
    }

    private static void Write(StringBuilder text, Query query, bool bracket)
    {
        if (bracket) text.Append('(');
        Write(text, query);
        if (bracket) text.Append(')');
    }

    private static void WriteClauses(StringBuilder text, BooleanQuery query)
    {
        int start = text.Length;
        void WriteEach(IReadOnlyList<Query> clauses, string sign)
        {
            foreach (Query clause in clauses)
            {
                if (text.Length > start) text.Append(' ');
                Write(text.Append(sign), clause);
            }
        }
        WriteEach(query.Must, "+");
        WriteEach(query.Should, "");
        WriteEach(query.MustNot, "-");
    }

    private static void WriteJoined(StringBuilder text, IReadOnlyList<Query> queries, string separator)
    {
        for (int i = 0; i < queries.Count; i++) Write(i == 0 ? text : text.Append(separator), queries[i]);
    }

    private static void WriteRange(StringBuilder text, RangeQuery query)
    {
        text.Append(query.Field).Append(':');
        if (query.From is { } only && query.From == query.To) { text.Append(Number(only)); return; }
        // A range that runs backwards holds nothing; written open at both ends it is not taken for a slip.
        bool empty = query.From > query.To;
        text.Append(empty ? '{' : '[').Append(empty ? Number(query.From!.Value - 1) : query.From is { } from ? Number(from) : "*");
        text.Append(" TO ");
        text.Append(empty ? Number(query.To!.Value + 1) : query.To is { } to ? Number(to) : "*").Append(empty ? '}' : ']');
    }

    private static void WriteKeyword(StringBuilder text, string value)
    {
        if (value.Length > 0 && FoldedWords.KeywordValue(value) == value) WriteWord(text, value, isValue: true);
        else WriteQuoted(text.Append('='), [value]);
    }

    private static void WriteQuoted(StringBuilder text, IReadOnlyList<string> words)
    {
        text.Append('"');
        for (int i = 0; i < words.Count; i++)
        {
            if (i > 0) text.Append(' ');
            foreach (char c in words[i])
            {
                if (c == '\\' || QuoteMarks.EndsWord(c)) text.Append('\\');
                text.Append(c);
            }
        }
        text.Append('"');
    }

    private static void WriteWord(StringBuilder text, string word, bool isPattern = false, bool isValue = false)
    {
        foreach (char c in word)
        {
            bool plain = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (isPattern && c is '*' or '?') || (isValue && c == '-') || c == '_'
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (!plain) text.Append('\\');
            text.Append(c);
        }
    }

    private static string Number(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
