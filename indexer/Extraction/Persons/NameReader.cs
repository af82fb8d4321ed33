namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>Reads names out of runs of capitalised words: first those with a title, then lists of members, then those that weigh enough by themselves or by what stands beside them.</summary>
internal sealed class NameReader(Article article, List<NameToken> tokens)
{
    private readonly string _text = article.Text;
    private readonly bool[] _used = new bool[tokens.Count];
    private readonly HashSet<string> _titledSurnames = new(StringComparer.Ordinal);

    /// <summary>The names found, in no order.</summary>
    public List<NameMention> Found { get; } = [];

    /// <summary>Words that stand alone and were not read as a name: first names or surnames of somebody, perhaps.</summary>
    public List<NameToken> Singles { get; } = [];

    /// <summary>How many words the run has that is being read.</summary>
    private int _whole;

    public void Read()
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!_used[i] && tokens[i].Is(WordKinds.Title) && !tokens[i].IsInitial) ReadTitled(i);
        }

        foreach (var mention in Found) _titledSurnames.Add(mention.Parts[^1]);
        for (int i = 0; i < tokens.Count;)
        {
            int end = i + 1;
            if (!_used[i])
            {
                while (end < tokens.Count && !_used[end] && tokens[end].Join != Join.None) end++;
                ReadPlain(i, end);
            }

            i = end;
        }
    }

    /// <summary>"Jim and Oluwaseun Hartnoll": the first names that share the surname of the full name after "and".</summary>
    public IEnumerable<(NameToken First, NameMention Shared)> Couples()
    {
        var byStart = new Dictionary<int, NameMention>();
        foreach (var mention in Found) if (mention.IsFull && !mention.Titled && mention.Parts.Length == 2) byStart.TryAdd(mention.Start, mention);
        foreach (var single in Singles)
        {
            if (!single.IsFirstName || !single.Alone || single.After != single.End) continue;
            int and = _text.AsSpan(single.End, Math.Min(5, _text.Length - single.End)) switch
            {
                " and " => 5,
                [' ', '&', ' ', ..] => 3,
                _ => 0,
            };
            if (and > 0 && byStart.TryGetValue(single.End + and, out var shared)) yield return (single, shared);
        }
    }

    private void ReadTitled(int first)
    {
        int name = first + 1;
        bool plural = tokens[first].Is(WordKinds.Plural);
        while (name < tokens.Count && tokens[name].Join == Join.Space && (tokens[name].Is(WordKinds.Title) || (tokens[name].Is(WordKinds.Rank) && name + 1 < tokens.Count && tokens[name + 1].Join == Join.Space)))
        {
            plural |= tokens[name].Is(WordKinds.Plural);
            name++;
        }

        if (IsCouple(first, name)) name++;
        int end = NameEnd(name, titled: true);
        if (end == name || IsOfficeAlone(name, end)) return;
        bool couple = name - first == 2 && tokens[first + 1].Join == Join.None;
        Add(first, name, end, couple ? "couple" : "title", couple ? first + 1 : first);
        if (couple) Add(first, name, end, "couple", first);
        if (plural) ReadList(end);
    }

    /// <summary>"Mr Prime Minister", "Madam Deputy Speaker", "Mr Justice": a title before an office names nobody.</summary>
    private bool IsOfficeAlone(int name, int end)
    {
        if (end != name + 1 || tokens[name].IsInitial) return false;
        if (tokens[name].Is(WordKinds.Rank | WordKinds.Role) && !tokens[name].Is(WordKinds.Surname | WordKinds.FirstName)) return true;
        if (tokens[name].Is(WordKinds.Rank) && tokens[name].After + 4 < _text.Length && _text.AsSpan(tokens[name].After, 4) is " of ") return true; // Lord Bishop of Wenbury
        bool office = end < tokens.Count && tokens[end].Join == Join.Space && tokens[end].Is(WordKinds.Role | WordKinds.Rank);
        return _text.AsSpan(tokens[name].Start, tokens[name].End - tokens[name].Start) switch
        {
            "Prime" or "Deputy" or "Vice" or "Acting" or "Attorney" => office,
            "Justice" or "Speaker" or "President" or "Chairman" or "Chair" or "Minister" or "Mayor" or "Premier" or "Ambassador" => true,
            _ => false,
        };
    }

    /// <summary>"Mr and Mrs Khan".</summary>
    private bool IsCouple(int first, int next) =>
        next == first + 1 && next < tokens.Count && tokens[next].Is(WordKinds.Title) && tokens[next].Join == Join.None
        && _text.AsSpan(tokens[first].After, tokens[next].Start - tokens[first].After).Trim(". ") is "and" or "&"
        && next + 1 < tokens.Count && tokens[next + 1].Join == Join.Space;

    /// <summary>Goes on with the names of a list, parted by commas, semicolons and "and": "Councillors A, B (Leader) and C".</summary>
    private void ReadList(int next)
    {
        while (next < tokens.Count && tokens[next].Paragraph == tokens[next - 1].Paragraph)
        {
            if (!IsListGap(_text.AsSpan(tokens[next - 1].After, tokens[next].Start - tokens[next - 1].After)))
            {
                // An office in brackets may follow a name.
                if (!InBrackets(tokens[next])) return;
                next++;
                continue;
            }

            if (tokens[next].Is(WordKinds.Title)) return;
            int end = NameEnd(next, titled: true);
            if (end == next) return;
            Add(next, next, end, "list", next);
            next = end;
        }
    }

    private bool InBrackets(NameToken token)
    {
        int i = token.Start - 1;
        while (i > 0 && _text[i] is not ('(' or ')' or '\n') && token.Start - i < 60) i--;
        return _text[i] == '(';
    }

    private static bool IsListGap(ReadOnlySpan<char> gap)
    {
        int close = gap.IndexOf(')');
        if (close >= 0) gap = gap[(close + 1)..];
        gap = gap.Trim(" \u00A0\n");
        return gap is "," or ";" or "and" or "&" or ", and" or "; and";
    }

    /// <summary>One past the words from <paramref name="name"/> on that can be a name's.</summary>
    private int NameEnd(int name, bool titled)
    {
        int i = name;
        while (i < tokens.Count && i - name < 5)
        {
            var word = tokens[i];
            if (_used[i] || (i > name && word.Join == Join.None) || (i == name && titled && name > 0 && tokens[name - 1].Is(WordKinds.Title) && word.Join == Join.None)) break;
            if (!IsNamePart(word, i == name) && !(titled && i == name + 1 && IsOrdinarySurname(i)) && !(titled && word.AllCapitals && name > 0 && tokens[name - 1].AllCapitals && !word.Is(WordKinds.Common | WordKinds.Body | WordKinds.Role | WordKinds.PostNominal))) break;
            i++;
        }

        // "Lady Margaret School", "Sir John Smith Trust": a body's name.
        if (i > name && i < tokens.Count && tokens[i].Join == Join.Space && tokens[i].Is(WordKinds.Body) && !tokens[i].Is(WordKinds.Common)) return name;
        while (i > name && tokens[i - 1].IsInitial) i--;
        return i;
    }

    /// <summary>"Ms Una Brand": a first name never stands alone after Mr or Ms, so the last word of the run is the surname, whatever else it means.</summary>
    private bool IsOrdinarySurname(int i)
    {
        var (title, first, word) = (i >= 2 ? tokens[i - 2] : default, tokens[i - 1], tokens[i]);
        if (!title.Is(WordKinds.Title) || first.Join != Join.Space || !first.IsFirstName || first.Is(WordKinds.Surname) || word.Join != Join.Space || word.AllCapitals) return false;
        if (_text.AsSpan(title.Start, title.End - title.Start) is "Sir" or "Dame" or "Lady" or "Lord") return false;
        bool last = i + 1 == tokens.Count || tokens[i + 1].Join == Join.None;
        return last && !word.Is(WordKinds.Body | WordKinds.Role | WordKinds.Rank | WordKinds.PostNominal);
    }

    private static bool IsNamePart(NameToken word, bool first)
    {
        if (word.IsInitial || word.IsSurnameParticle && !first) return true;
        if (word.Is(WordKinds.Title | WordKinds.PostNominal) && !word.Is(WordKinds.Surname)) return false;
        if (word.Is(WordKinds.Surname | WordKinds.FirstName)) return true;
        if (word.Is(WordKinds.Body | WordKinds.Role)) return false;
        if (word.AllCapitals && word.End - word.Start <= 4) return false;
        return (first && !word.AllCapitals) || !word.Is(WordKinds.Common);
    }

    private void ReadPlain(int from, int to)
    {
        // A trailing letter group (OBE, HMI) is a sure sign; offices and bodies divide the run.
        int end = to;
        int context = 0;
        string rule = "name";
        while (end > from + 2 && tokens[end - 1].AllCapitals && (tokens[end - 1].Is(WordKinds.PostNominal) || (tokens[end - 1].End - tokens[end - 1].Start <= 5 && !tokens[from].AllCapitals)))
        {
            end--;
            if (!tokens[end].Is(WordKinds.PostNominal)) continue;
            context = NameScore.Strong;
            rule = "post-nominal";
        }

        _whole = end - from;

        int start = from;
        for (int i = end - 1; i >= from; i--)
        {
            if (IsSaintIn(i, from, end)) continue;
            bool surname = tokens[i].Is(WordKinds.Surname) && i == end - 1 && i > from && tokens[i - 1].IsFirstName;
            if (!tokens[i].Is(WordKinds.Role | WordKinds.Body | WordKinds.Rank) || tokens[i].IsInitial || surname || (tokens[i].IsFirstName && !(tokens[i].Is(WordKinds.Rank) && i + 2 < end && tokens[i + 1].Is(WordKinds.FirstName)))) continue;
            start = i + 1;
            if (tokens[i].Is(WordKinds.Role | WordKinds.Rank))
            {
                context = NameScore.Strong;
                rule = "role-before";
            }

            break;
        }

        // "Jane Doe Director": what stands before counts only if it needs no help; "John Baker Library" is a body's own name.
        if (start > from + 1 && tokens[start - 1].Is(WordKinds.Role) && !tokens[start - 1].Is(WordKinds.Body)) ReadRun(from, start - 1, -2, "name");
        else if (start > from + 1 && start < end) ReadRun(from, start - 1, -NameScore.Strong, "name");
        if (start == end) return;
        ReadRun(start, end, context, rule);
    }

    /// <summary>Nigel St John Percival: between a first name and another name St is part of the name.</summary>
    private bool IsSaintIn(int i, int from, int end) => i > from && i + 1 < end && tokens[i].IsSurnameParticle && tokens[i - 1].IsFirstName;

    private void ReadRun(int start, int end, int context, string rule)
    {
        while (end > start && tokens[end - 1].Is(WordKinds.Role | WordKinds.Body) && !tokens[end - 1].Is(WordKinds.Surname | WordKinds.FirstName)) end--;
        // A word that only begins the sentence: "While Robert Henderson".
        while (end - start > 1 && tokens[start].Is(WordKinds.Common) && !tokens[start].IsFirstName && (tokens[start].Opening || !tokens[start].Is(WordKinds.FirstName | WordKinds.Surname))
            && (!tokens[start].Is(WordKinds.FirstName) || end - start > 2))
        {
            if (tokens[start].Opening) _whole--;
            start++;
        }

        if (end - start > 2 && tokens[start] is { AllCapitals: true } stage && stage.End - stage.Start == 2 && tokens[start + 1] is { AllCapitals: false, IsFirstName: true }) start++; // DJ Kofi Asare
        if (end - start > 2 && tokens[start] is { Opening: true, IsUnknown: true, IsBarrelled: false } && tokens[start + 1].IsFirstName && context == 0) start++; // Playwright Ines Calloway
        if (end - start > 2 && tokens[start].Is(WordKinds.Place) && !tokens[start].Is(WordKinds.FirstName)) start++; // "the Prime Minister of Australia Tony Abbott"
        if (end - start > 2 && context > 0 && tokens[start].IsUnknown && tokens[start + 1].IsFirstName) start++; // "Minister for Defence Materiel Mike Kelly"
        if (end <= start) return;
        // "OONAGH SAYS": in capitals throughout a verb is no name.
        if (end - start == 2 && tokens[start + 1].AllCapitals && tokens[start].AllCapitals && Layout.SpeechVerbs.IsVerb(_text.AsSpan(tokens[start + 1].Start, tokens[start + 1].End - tokens[start + 1].Start)))
        {
            Singles.Add(tokens[start] with { Alone = true });
            return;
        }

        if (end - start == 1)
        {
            var single = tokens[start];
            if (rule == "role-before" && tokens[start - 1].Is(WordKinds.Rank) && single.Is(WordKinds.Surname | WordKinds.FirstName) && !single.Is(WordKinds.Common | WordKinds.Place | WordKinds.Body) && !single.AllCapitals)
            {
                Add(start - 1, start, end, "rank", start - 1);
                return;
            }

            if (!single.IsInitial) Singles.Add(single with { Alone = _whole == 1 });
            return;
        }

        var name = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens)[start..end];
        int score = NameScore.Of(name) + context;
        if (score < NameScore.Enough - 2 * NameScore.Strong - NameScore.Titled) return;
        var paragraph = article.Paragraphs[name[0].Paragraph];
        if (_titledSurnames.Count > 0 && _titledSurnames.Contains(PersonName.Fold(_text[name[^1].Start..name[^1].End]).Replace(' ', '-'))) score += NameScore.Titled;
        if (score < NameScore.Enough - 2 * NameScore.Strong) return;
        if (context == 0)
        {
            var (before, _, beforeRule) = NameContext.Before(_text, name[0].Start, paragraph.Start);
            score += before;
            if (before > 0 && beforeRule.Length > 0) rule = beforeRule;
            // "the council leader, Sefton Gudgeon": whoever holds an office is no place.
            if (rule == "role-before" && name[0].Is(WordKinds.Place) && !name[0].IsFirstName && (name[^1].IsUnknown || name[^1].Is(WordKinds.Surname) && !name[^1].Is(WordKinds.Common))) score += 4;
            if (NameContext.HasOwnInitials(_text, name[0].Start, name[^1].End, paragraph.End))
            {
                score += NameScore.Strong;
                rule = "initials";
            }

            if (name[0].Start == paragraph.Start && NameContext.IsLabel(_text, name[^1].After, paragraph.End))
            {
                score += NameScore.Strong;
                rule = "label";
            }

            if (score < NameScore.Enough + 4 && before >= 0)
            {
                var (after, _, afterRule) = NameContext.After(_text, name[^1].After, paragraph.End);
                score += after;
                if (after > 0) rule = afterRule;
                if (afterRule == "who" && !name[0].Is(WordKinds.Common | WordKinds.Place)) score += 3; // a capital in the middle of a sentence, and a person's pronoun
                // "Anneka Strand, Director of Services": no place holds an office.
                if (afterRule == "role-after" && name[0].IsUnknown && name[^1].Is(WordKinds.Place | WordKinds.Common) && _text[name[^1].After] == ',' && name[^1].After + 2 < _text.Length && char.IsUpper(_text[name[^1].After + 2])) score += 3;
                if (after == 0 && name[0].Start == paragraph.Start && name[^1].End == paragraph.End && StandsAsSignature(name[0].Paragraph))
                {
                    score += NameScore.Strong;
                    rule = "signature";
                }
            }
        }

        if (name[^1].After > name[^1].End) score += NameContext.OfPossession(_text, name[^1].After, paragraph.End);
        if (_text.AsSpan(name[^1].Start, name[^1].End - name[^1].Start) is "Ward" && !name[0].IsFirstName) return; // Canal Ward: where somebody is elected
        if (score >= NameScore.Enough && !NameLexicon.IsFirm(_text[name[0].Start..name[^1].End])) Add(start, start, end, rule, start);
    }

    /// <summary>A name alone in its line: under a letter's close, or with an office in the next line.</summary>
    private bool StandsAsSignature(int paragraph)
    {
        if (paragraph > 0 && article.Paragraphs[paragraph - 1] is var above && above.End - above.Start < 40
            && Layout.LetterForms.IsClose(_text.AsSpan(above.Start, above.End - above.Start))) return true;
        if (paragraph + 1 >= article.Paragraphs.Count) return false;
        var below = article.Paragraphs[paragraph + 1];
        return below.End - below.Start < 90 && RolePhrase.After(_text, below.Start, below.End) is not null;
    }

    /// <summary>"her son Tobi Akinsanya": the tie tells the gender.</summary>
    private Gender? KinBefore(int at)
    {
        int end = at - 1, start = end;
        while (start > 0 && char.IsAsciiLetterLower(_text[start - 1])) start--;
        return end > 0 && _text[end] == ' ' ? PersonRoles.GenderOf(_text.AsSpan(start, end - start)) : null;
    }

    /// <summary>The name in marks or brackets within a name, which brackets take out of it: "Beatrice (Bea) Lind", "Lord (Bill) Oake".</summary>
    private static string? Nickname(ref string shown)
    {
        int end = shown.IndexOfAny([')', '”', '"', '’']);
        int start = shown.IndexOfAny(['(', '“', '"', '‘']);
        if (end < 0 || start > end) return null;
        if (start < 0)
        {
            if (shown[end] != ')') return null;
            shown = shown.Remove(end, 1);
            return null;
        }

        end = shown.IndexOfAny([')', '”', '"', '’'], start + 1);
        if (end < 0) return null;
        string nickname = shown[(start + 1)..end];
        if (shown[start] == '(') shown = shown[..start].TrimEnd() + shown[(end + 1)..];
        return nickname;
    }

    /// <summary>"Cllr Hargreaves (Eluned)", "Ms Bello (Amina, from the charity)": the first name stands behind.</summary>
    private bool FirstNameInBrackets(int next, int stop) =>
        next < tokens.Count && tokens[next] is { IsFirstName: true } first && first.Start == stop + 2 && _text[stop] == ' ' && _text[stop + 1] == '(' && first.After < _text.Length && _text[first.After] is ')' or ',';

    private void Add(int first, int name, int end, string rule, int form)
    {
        Gender? gender = null;
        for (int i = form; i < name; i++)
        {
            if (i > form && rule == "couple") break;
            if (tokens[i].Is(WordKinds.Feminine)) gender = Gender.Female;
            else if (tokens[i].Is(WordKinds.Masculine)) gender = Gender.Male;
        }

        gender ??= KinBefore(tokens[form].Start);
        for (int i = first; i < end; i++) _used[i] = true;
        int start = tokens[name].Start, stop = tokens[end - 1].End;
        bool particle = name > form && tokens[name].Join == Join.Particle;
        if (particle)
        {
            // "Ms ap Gwilym": the surname begins with its particle.
            start = tokens[name - 1].After;
            while (!char.IsLetter(_text[start])) start++;
        }

        var shown = PersonName.Clean(_text.AsSpan(start, stop - start));
        string? nickname = Nickname(ref shown);
        bool named = end - name == 1 && form < name && FirstNameInBrackets(end, stop);
        if (named)
        {
            shown = $"{PersonName.Clean(_text.AsSpan(tokens[end].Start, tokens[end].End - tokens[end].Start))} {shown}";
            _used[end] = true;
        }

        if (tokens[end - 1].AllCapitals && (end - name > 1 && (tokens[name].AllCapitals || tokens[name].IsInitial) || end - name == 1 && form < name && tokens[name].End - tokens[name].Start > 3)) shown = PersonName.InTitleCase(shown);
        Found.Add(new NameMention(start, stop, tokens[form].Start, tokens[name].Paragraph, shown, rule)
        {
            Gender = gender,
            Nickname = nickname,
            TakesFirstName = end - name == 1 && form < name && _text.AsSpan(tokens[name - 1].Start, tokens[name - 1].End - tokens[name - 1].Start) is "Sir" or "Dame" or "Lady" or "Lord",
            IsFull = named || !particle && end - name > 1 && !NameScanner.IsSurnameParticle(_text.AsSpan(start, tokens[name].End - start)),
        });
    }
}
