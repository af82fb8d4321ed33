using SearchEngine.Indexer.Extraction.Persons;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Who a pronoun can stand for: those spoken of before it, most recent sentence first, in each the subject before any other. He and she agree
/// in gender where the text gives one; where two are equally likely the answer is nobody.
/// </summary>
internal sealed class Discourse(string text, IReadOnlyList<Person> persons)
{
    /// <summary>The person whose turn it is in a record of speech, who is never his or her own "he" or "she"; or -1.</summary>
    internal int Speaking { get; set; } = -1;

    // How far back a pronoun looks.
    private const int Sentences = 12, Paragraphs = 2, Entries = 40, SourceParagraphs = 30;

    private readonly List<Entry> _entries = [];
    private readonly Gender?[] _byFirstName = [.. persons.Select(p => ByFirstName(p.Name))];
    private bool _trustFirstNames;

    /// <summary>How prominent a mention is.</summary>
    internal enum Weight : byte
    {
        /// <summary>With ’s or after a preposition.</summary>
        Oblique,

        /// <summary>Any other mention.</summary>
        Mention,

        /// <summary>The subject, or the speaker.</summary>
        Subject,
    }

    private readonly record struct Entry(Attributed Who, Weight Weight, int Sentence, int Paragraph);

    internal void Note(Attributed who, Weight weight, int sentence, int paragraph)
    {
        // Who says I is nobody's he or she.
        if (who.Exists && who.Rule is not ("author" or "turn")) _entries.Add(new Entry(who, weight, sentence, paragraph));
    }

    /// <summary>The report, letter or inspectorate last spoken of.</summary>
    internal Attributed LastSource(int paragraph)
    {
        for (int i = _entries.Count - 1; i >= 0 && i >= _entries.Count - Entries && paragraph - _entries[i].Paragraph <= SourceParagraphs; i--)
        {
            if (_entries[i].Who.IsSource(text)) return _entries[i].Who with { Basis = Basis.Inferred, Rule = "source-before" };
        }

        return Attributed.Nobody;
    }

    /// <summary>Whom a pronoun stands for.</summary>
    internal Attributed Resolve(TextSpan pronoun, int sentence, int paragraph)
    {
        var word = text.AsSpan(pronoun.Start, pronoun.End - pronoun.Start);
        if (word.IndexOfAny('’', '\'') is > 0 and int mark) word = word[..mark];
        bool he = word.Equals("he", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase);
        bool she = word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase);
        bool they = word.Equals("they", StringComparison.OrdinalIgnoreCase) || word.Equals("their", StringComparison.OrdinalIgnoreCase), it = word.Equals("it", StringComparison.OrdinalIgnoreCase);
        if (!he && !she && !they && !it) return Attributed.Nobody;
        // A first name speaks for its usual sex, unless nobody else is there.
        _trustFirstNames = true;
        var found = Search(pronoun, sentence, paragraph, he, she, they);
        if (found.Exists || they || it) return found;
        _trustFirstNames = false;
        return Search(pronoun, sentence, paragraph, he, she, they);
    }

    private Attributed Search(TextSpan pronoun, int sentence, int paragraph, bool he, bool she, bool they)
    {
        int last = _entries.Count - 1;
        int low = Math.Max(0, _entries.Count - Entries);
        while (last >= low)
        {
            int s = _entries[last].Sentence;
            if (sentence - s > Sentences || paragraph - _entries[last].Paragraph > (they ? Paragraphs + 2 : Paragraphs)) break;
            int first = last;
            while (first > low && _entries[first - 1].Sentence == s) first--;
            for (var weight = Weight.Subject; ; weight--)
            {
                int found = Best(first, last, weight, he, she, they);
                if (found >= 0)
                {
                    var who = _entries[found].Who;
                    return who with { Printed = pronoun, Basis = Basis.Inferred, Rule = "pronoun" };
                }
                if (found == Ambiguous) return Attributed.Nobody;
                if (weight == Weight.Oblique || s < sentence - 1 - (paragraph - _entries[last].Paragraph) && weight == Weight.Mention) break;
            }
            last = first - 1;
        }
        return Attributed.Nobody;
    }

    private const int NoneFound = -1, Ambiguous = -2;

    private int Best(int first, int last, Weight weight, bool he, bool she, bool they)
    {
        int found = NoneFound;
        bool foundSure = false;
        for (int i = last; i >= first; i--)
        {
            var entry = _entries[i];
            if (weight != Weight.Subject && entry.Weight > weight || weight == Weight.Subject && entry.Weight != Weight.Subject || entry.Weight < weight) continue;
            int fit = Fit(entry.Who, he, she, they);
            if (fit == 0 || fit == 1 && weight != Weight.Subject && !IsOnlyPerson(first, last, entry.Who)) continue;
            if (found < 0)
            {
                found = i;
                foundSure = fit == 2;
                continue;
            }
            if (SameWho(_entries[found].Who, entry.Who)) continue;
            bool sure = fit == 2;
            if (sure != foundSure)
            {
                if (sure) (found, foundSure) = (i, true);
            }
            else if (weight != Weight.Subject)
            {
                return Ambiguous;
            }
        }
        // The subject may be either, but another in the same sentence surely fits.
        if (found >= 0 && weight == Weight.Subject && !foundSure && (he || she))
        {
            for (int i = last; i >= first; i--)
            {
                if (_entries[i].Weight != Weight.Subject && _entries[i].Who.IsPerson && Fit(_entries[i].Who, he, she, they) == 2 && _entries[i].Who.Person != _entries[found].Who.Person) return i;
            }
        }
        return found;
    }

    private bool IsOnlyPerson(int first, int last, Attributed who)
    {
        for (int i = first; i <= last; i++)
        {
            if (_entries[i].Who.IsPerson && _entries[i].Who.Person != who.Person) return false;
        }
        return true;
    }

    private static bool SameWho(Attributed a, Attributed b) => a.IsPerson ? a.Person == b.Person : !b.IsPerson && a.Phrase == b.Phrase;

    // 0 it cannot be, 1 it may be, 2 it surely agrees.
    private int Fit(Attributed who, bool he, bool she, bool they)
    {
        if (who.IsPerson)
        {
            if (who.Person == Speaking) return 0;
            if (!he && !she) return they && who.Others is not null ? 2 : 0;
            return (persons[who.Person].Gender ?? (_trustFirstNames ? _byFirstName[who.Person] : null)) switch
            {
                Gender.Male => he ? 2 : 0,
                Gender.Female => she ? 2 : 0,
                _ => 1,
            };
        }
        bool people = (who.Head & WordClass.People) != 0;
        if (he || she)
        {
            if (people || (who.Head & WordClass.Role) == 0) return 0;
            var phrase = text.AsSpan(who.Phrase.Start, who.Phrase.End - who.Phrase.Start);
            // her manager … she: whose manager it is, not the manager
            if (phrase.StartsWith(she ? "her " : "his ", StringComparison.OrdinalIgnoreCase)) return 0;
            if (phrase.Contains("woman", StringComparison.OrdinalIgnoreCase) || phrase.Contains("mother", StringComparison.OrdinalIgnoreCase)) return she ? 2 : 0;
            if (phrase.Contains("man ", StringComparison.OrdinalIgnoreCase) || phrase.EndsWith("man", StringComparison.OrdinalIgnoreCase) || phrase.Contains("father", StringComparison.OrdinalIgnoreCase)) return he ? 2 : 0;
            return 1;
        }
        if (they) return people ? 2 : (who.Head & WordClass.Body) != 0 ? 1 : 0;
        if (people || (who.Head & (WordClass.Body | WordClass.Document | WordClass.Event)) == 0) return 0;
        return text.AsSpan(who.Phrase.Start).StartsWith("a ", StringComparison.Ordinal) && (who.Head & WordClass.Body) != 0 ? 1 : 2;
    }

    private static Gender? ByFirstName(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 2 ? null : (NameLexicon.Of(name.AsSpan(0, space)) & WordKinds.FirstName) switch
        {
            WordKinds.FemaleName => Gender.Female,
            WordKinds.MaleName => Gender.Male,
            _ => null,
        };
    }
}
