namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>What the marked words themselves tell: a sentence, a fragment, a grade, a title; and whether somebody says I.</summary>
internal static class WordsInMarks
{
    private static readonly HashSet<string> Grades = new(StringComparer.OrdinalIgnoreCase)
    {
        "outstanding", "good", "requires improvement", "requires improvement to be good", "require improvement", "inadequate", "adequate", "satisfactory", "weak", "unsatisfactory",
        "special measures", "notice to improve",
    };

    /// <summary>How many words, up to a bound that is all the rules ask for.</summary>
    internal static int Count(string text, TextSpan span)
    {
        int words = 0;
        bool inside = false;
        for (int i = span.Start; i < span.End && words < 40; i++)
        {
            bool letter = char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' && inside;
            if (letter && !inside) words++;
            inside = letter;
        }
        return words;
    }

    internal static bool IsGrade(string text, TextSpan span)
    {
        if (span.End - span.Start > 34) return false;
        return Grades.Contains(text[span.Start..span.End].Trim(' ', '.', ',', ';', ':', '!', '?'));
    }

    internal static bool StartsUpper(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return !char.IsLower(text[i]);
        }
        return false;
    }

    internal static char Last(string text, TextSpan span)
    {
        int i = span.End - 1;
        while (i > span.Start && text[i] is '’' or '”' or '"' or '\'' or ')' or ' ') i--;
        return text[i];
    }

    internal static bool EndsSentence(string text, TextSpan span) => Last(text, span) is '.' or '!' or '?' or '…';

    /// <summary>A sentence ends inside.</summary>
    internal static bool HasInnerStop(string text, TextSpan span)
    {
        int end = Math.Min(span.End, span.Start + 600);
        for (int i = span.Start + 1; i + 2 < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1])) return true;
        }
        return false;
    }

    /// <summary>Somebody speaks of himself: I, me, my, I’m.</summary>
    internal static bool SaysI(string text, TextSpan span)
    {
        int end = Math.Min(span.End, span.Start + 1000);
        for (int i = span.Start; i < end; i++)
        {
            if (i > span.Start && char.IsLetterOrDigit(text[i - 1])) continue;
            bool alone = i + 1 >= span.End || !char.IsLetterOrDigit(text[i + 1]) && text[i + 1] != '.';
            if (text[i] == 'I' && alone) return true;
            if (text[i] is 'm' or 'M' && i + 2 <= span.End && text[i + 1] is 'y' or 'e' && (i + 2 >= span.End || !char.IsLetterOrDigit(text[i + 2]))) return true;
        }
        return false;
    }

    /// <summary>Every word of weight has a capital: the name of a programme, a book, a headline.</summary>
    internal static bool IsTitleCase(string text, TextSpan span)
    {
        if (span.End - span.Start > 90 || EndsSentence(text, span) || Last(text, span) == ',') return false;
        int capitals = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetter(text[i]) || i > span.Start && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '\'' or '’' or '-')) continue;
            int stop = i;
            while (stop < span.End && char.IsLetter(text[stop])) stop++;
            if (char.IsUpper(text[i])) capitals++;
            else if (stop - i > 4) return false;
            i = stop;
        }
        return capitals >= 2;
    }
}
