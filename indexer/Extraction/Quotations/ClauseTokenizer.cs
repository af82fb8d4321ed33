namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Cuts a stretch of text into clause tokens: mentions of persons become one token each, so does every quotation.</summary>
internal sealed class ClauseTokenizer(string text, List<(Mention Mention, int Person)> mentions)
{
    private readonly List<ClauseToken> _tokens = [];
    private int _mention;

    /// <summary>The tokens last cut: always the same list.</summary>
    internal List<ClauseToken> Tokens => _tokens;

    /// <summary>The tokens of a stretch. The list is reused.</summary>
    /// <param name="start">Its start; stretches are best asked for in order.</param>
    /// <param name="end">Its end.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="quotes">The quotations that touch it, in order, with their numbers.</param>
    internal List<ClauseToken> Tokenize(int start, int end, IReadOnlyList<TextSpan> sentences, ReadOnlySpan<(TextSpan Outer, int Number)> quotes)
    {
        _tokens.Clear();
        while (_mention > 0 && mentions[_mention - 1].Mention.FormStart >= start) _mention--;
        while (_mention < mentions.Count && mentions[_mention].Mention.FormStart < start) _mention++;
        int at = start, quote = 0, sentence = 0, number = 0, sentenceEnd = EndOf(sentences, 0);
        while (at < end)
        {
            if (text[at] == ' ' && quote >= quotes.Length)
            {
                at++;
                continue;
            }
            while (sentenceEnd <= at)
            {
                sentenceEnd = EndOf(sentences, ++sentence);
                number++;
            }
            while (quote < quotes.Length && quotes[quote].Outer.End <= at) quote++;
            if (quote < quotes.Length && quotes[quote].Outer.Start <= at)
            {
                int stop = Math.Min(end, quotes[quote].Outer.End);
                Add(TokenKind.Quote, Math.Max(start, quotes[quote].Outer.Start), stop, WordClass.None, quotes[quote].Number, number);
                // Sentences that end inside the quotation end none of the sentence around it.
                while (sentenceEnd < stop) sentenceEnd = EndOf(sentences, ++sentence);
                at = stop;
                continue;
            }
            while (_mention < mentions.Count && mentions[_mention].Mention.FormStart < at) _mention++;
            if (_mention < mentions.Count && mentions[_mention].Mention.FormStart == at && mentions[_mention].Mention.End <= end)
            {
                var (mention, person) = mentions[_mention++];
                int stop = mention.End;
                int after = SkipPossessive(stop, end);
                Add(TokenKind.Person, at, stop, WordClass.None, person, number, after > stop);
                at = after;
                continue;
            }
            char c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                int stop = WordEnd(at, end, _mention < mentions.Count ? mentions[_mention].Mention.FormStart : end);
                int after = SkipPossessive(stop, end);
                Add(TokenKind.Word, at, stop, IsLetterName(at, stop) ? WordClass.None : Lexicon.Of(text.AsSpan(at, stop - at)), 0, number, after > stop);
                at = after;
                continue;
            }
            var kind = c switch
            {
                ',' => TokenKind.Comma,
                ':' => TokenKind.Colon,
                ';' => TokenKind.Semicolon,
                '–' or '—' or '-' => TokenKind.Dash,
                '(' or '[' => TokenKind.Open,
                ')' or ']' => TokenKind.Shut,
                '.' or '!' or '?' or '…' => TokenKind.Stop,
                '•' or '·' => TokenKind.Semicolon,
                '&' => TokenKind.Word,
                _ => TokenKind.Quote,
            };
            if (kind == TokenKind.Word) Add(kind, at, at + 1, WordClass.None, 0, number);
            else if (kind != TokenKind.Quote && (kind != TokenKind.Stop || IsSentenceStop(sentences, sentence, at))) Add(kind, at, at + 1, WordClass.None, 0, number);
            at++;
        }
        return _tokens;
    }

    // Officer A, Child W: a letter behind an office is a name.
    private bool IsLetterName(int at, int stop) =>
        stop - at == 1 && char.IsAsciiLetterUpper(text[at]) && _tokens.Count > 0 && _tokens[^1] is var before && before.End == at - 1 && before.Is(WordClass.Role | WordClass.People) && char.IsUpper(text[before.Start]);

    private static int EndOf(IReadOnlyList<TextSpan> sentences, int i) => i < sentences.Count ? sentences[i].End : int.MaxValue;

    private static bool IsSentenceStop(IReadOnlyList<TextSpan> sentences, int sentence, int at) =>
        sentence >= sentences.Count || at + 4 >= sentences[sentence].End;

    private void Add(TokenKind kind, int start, int end, WordClass words, int number, int sentence, bool possessive = false) =>
        _tokens.Add(new ClauseToken(kind, start, end, words, number, sentence, possessive));

    private int WordEnd(int at, int end, int limit)
    {
        int i = at + 1;
        while (i < end)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c) || c is '\u00AD' or '\u200B' or '\u0301' or '\u0300')
            {
                i++;
                continue;
            }
            bool joins = c is '-' or '‑' or '\'' or '’' or '.' or '/' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
            if (!joins || i >= limit) break;
            if (c is '\'' or '’' && IsPossessiveS(i, end)) break;
            if (c == '.' && char.IsLetter(text[i + 1]) && (i - at > 2 || char.IsAsciiDigit(text[i - 1]))) break;
            i += 2;
        }
        return i;
    }

    private bool IsPossessiveS(int i, int end) => i + 1 < end && text[i + 1] is 's' or 'S' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]));

    // ’s after any word, ’ after one in s; mojibake too.
    private int SkipPossessive(int i, int end)
    {
        int at = i;
        while (at < end && text[at] is '\u200B' or '\u00AD') at++;
        if (at >= end) return i;
        int length = MarkSpelling.Read(text, at, out var family, out var shape);
        if (length == 0 || family != MarkFamily.Single || shape == MarkSpelling.Shape.Opening) return i;
        if (IsPossessiveS(at + length - 1, end)) return at + length + 1;
        return i > 0 && text[i - 1] == 's' && at + length < end && text[at + length] == ' ' ? at + length : i;
    }
}
