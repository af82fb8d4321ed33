namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Reads a paragraph's sentences in order: who its subjects are, which verbs report, and whose words they report.</summary>
internal sealed class AttributionFinder(string text, List<ClauseToken> tokens, Discourse discourse, RoleIndex roles, SpeakerTurns turns)
{
    private readonly ClauseGrammar _grammar = new(text, tokens);
    private readonly List<Attribution> _found = [];
    private CuePhrases? _cues;

    private CuePhrases Cues => _cues ??= new CuePhrases(tokens, _grammar);

    /// <summary>The grammar over the same tokens.</summary>
    internal ClauseGrammar Grammar => _grammar;

    /// <summary>The main subject of the last sentence read.</summary>
    internal Attributed LastSubject { get; private set; } = Attributed.Nobody;

    /// <summary>The attributions of the tokens, in order. The list is reused.</summary>
    /// <param name="firstSentence">The number of the first sentence in the whole document.</param>
    /// <param name="paragraph">The paragraph's number.</param>
    internal List<Attribution> Read(int firstSentence, int paragraph)
    {
        _found.Clear();
        _subjects.Clear();
        if (tokens.Count > 0) _subjectBefore = LastSubject;
        LastSubject = Attributed.Nobody;
        int start = 0;
        while (start < tokens.Count)
        {
            int sentence = tokens[start].Sentence;
            int end = start + 1;
            while (end < tokens.Count && tokens[end].Sentence == sentence) end++;
            ReadSentence(start, end, firstSentence + sentence, paragraph);
            start = end;
        }
        return _found;
    }

    /// <summary>Remembers who was quoted last.</summary>
    internal void NoteSpeaker(Attributed who, int paragraph) => discourse.Note(who, Discourse.Weight.Subject, _sentence, paragraph);

    private readonly List<(int Sentence, Attributed Who)> _subjects = [];
    private int _sentence;
    private Attributed _subjectBefore = Attributed.Nobody;

    /// <summary>The main subject of a sentence of the paragraph.</summary>
    internal Attributed SubjectOf(int sentence)
    {
        int low = 0, high = _subjects.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_subjects[middle].Sentence == sentence) return _subjects[middle].Who;
            if (_subjects[middle].Sentence < sentence) low = middle + 1;
            else high = middle - 1;
        }
        return Attributed.Nobody;
    }

    private void ReadSentence(int start, int end, int sentence, int paragraph)
    {
        _sentence = sentence;
        var main = _grammar.MainFrom(start, end);
        var mainWho = Attributed.Nobody;
        for (int i = start; i < end; i++)
        {
            var t = tokens[i];
            if (main.Exists && i == main.Token)
            {
                mainWho = Who(main, sentence, paragraph);
                discourse.Note(mainWho, Discourse.Weight.Subject, sentence, paragraph);
            }
            if (t.Kind == TokenKind.Person)
            {
                if (main.Token != i) discourse.Note(Named(t), WeightOf(i, start), sentence, paragraph);
            }
            else if (t.Kind == TokenKind.Word)
            {
                // when the judge made the order she said
                if (t.Is(WordClass.Role) && !t.Possessive && i > start && !_grammar.Words.At(i + 1, t.Sentence).Is(WordClass.Role)) NoteRole(i, start, main, sentence, paragraph);

                // When Ofsted visited, they told us
                if (t.Is(WordClass.Body | WordClass.People) && i > start && !t.Possessive && (IsTime(tokens[i - 1]) || tokens[i - 1].Is(WordClass.Determiner) && i > start + 1 && IsTime(tokens[i - 2])))
                {
                    var phrase = new TextSpan(tokens[i - 1].Is(WordClass.Determiner) ? tokens[i - 1].Start : t.Start, t.End);
                    discourse.Note(new Attributed(-1, phrase, phrase, t.Class & WordClass.Noun, Basis.Stated, ""), Discourse.Weight.Subject, sentence, paragraph);
                }

                // read a statement … it said
                if (t.Is(WordClass.Document) && i > start && tokens[i - 1].Is(WordClass.Determiner) && (i == 0 || main.Token != i - 1))
                {
                    var phrase = new TextSpan(tokens[i - 1].Start, t.End);
                    discourse.Note(new Attributed(-1, phrase, phrase, WordClass.Document, Basis.Stated, ""), Discourse.Weight.Mention, sentence, paragraph);
                }
                if ((t.Class & WordClass.AnyVerb) != 0 && _grammar.IsReportingVerb(i)) ReadVerb(i, main, mainWho, sentence, paragraph);
                else if (t.Is(WordClass.Cue) && Cues.Read(i, start, main) is ({ } order, var subject)) Add(i, order, subject, main, mainWho, sentence, paragraph);
            }
        }
        LastSubject = mainWho;
        _subjects.Add((tokens[start].Sentence, mainWho));
    }

    private bool IsTime(ClauseToken t) => _grammar.Words.IsOneOf(t, "when", "after", "as", "while") || _grammar.Words.IsOneOf(t, "since", "before");

    // the judge, the chief executive: whoever is spoken of by an office
    private void NoteRole(int i, int start, Subject main, int sentence, int paragraph)
    {
        int first = i - 1;
        while (first > start && i - first < 4 && tokens[first].Kind == TokenKind.Word && !tokens[first].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Conjunction | WordClass.Subordinator)) first--;
        if (main.Token == first || !(_grammar.Words.IsOneOf(tokens[first], "the", "this", "that", "one") || _grammar.Words.IsOneOf(tokens[first], "a", "an") || _grammar.Words.IsOneOf(tokens[first], "my", "our", "their", "its"))) return;
        if (_grammar.Words.IsOneOf(tokens[first], "a", "an") && IsDenied(first, start)) return;
        var phrase = new TextSpan(tokens[first].Start, tokens[i].End);
        var before = first > start ? tokens[first - 1] : default;
        var weight = first > start && before.Is(WordClass.Subordinator) ? Discourse.Weight.Subject : first > start && before.Is(WordClass.Preposition) ? Discourse.Weight.Oblique : Discourse.Weight.Mention;
        discourse.Note(new Attributed(-1, phrase, phrase, WordClass.Role, Basis.Stated, ""), weight, sentence, paragraph);
    }

    // children who haven't got an adult worker: there is none.
    private bool IsDenied(int at, int start)
    {
        for (int k = at - 1; k >= start && at - k < 6; k--)
        {
            var word = text.AsSpan(tokens[k].Start, tokens[k].End - tokens[k].Start);
            if (word is "not" or "no" or "never" or "without" or "nor" || word.EndsWith("n’t", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void ReadVerb(int i, Subject main, Attributed mainWho, int sentence, int paragraph)
    {
        var t = tokens[i];
        // The inquest heard: what was said there, by nobody named.
        if (_grammar.Words.IsOneOf(t, "heard", "hears", "hear") && _grammar.Before(i) is { Kind: SubjectKind.Phrase } hearer && (hearer.Head & WordClass.Role) == 0)
        {
            Add(i, AttributionOrder.Impersonal, Subject.None, main, mainWho, sentence, paragraph);
            return;
        }

        // was shown figures, has been seen: nothing is said.
        if (_grammar.Words.IsOneOf(t, "shown", "showed", "paid", "seen") && IsPassive(i)) return;
        if (IsPassive(i))
        {
            var by = Agent(i);
            if (!by.Exists && (t.Is(WordClass.Addressing) && IsDuty(i) || IsWished(i))) return;
            Add(i, by.Exists ? AttributionOrder.Passive : AttributionOrder.Impersonal, by, main, mainWho, sentence, paragraph);
            return;
        }
        if (IsInverted(i))
        {
            var after = _grammar.After(i + 1, t.Sentence);
            if (IsSpeaker(after, t, i))
            {
                Add(i, AttributionOrder.Inverted, after, main, mainWho, sentence, paragraph);
                return;
            }
        }
        var before = _grammar.Before(i);
        if (!IsSpeaker(before, t, i)) before = Subject.None;
        if (!before.Exists && t.Is(WordClass.Past) && t.Is(WordClass.Transitive))
        {
            var by = Agent(i);
            if (by.Exists) Add(i, AttributionOrder.Passive, by, main, mainWho, sentence, paragraph);
            return;
        }
        bool embedded = before.Exists && before.Token > 0 && IsWhat(before.Token - 1, t.Sentence);
        Add(i, embedded ? AttributionOrder.Embedded : AttributionOrder.Before, before, main, mainWho, sentence, paragraph);
    }

    private bool IsWhat(int i, int sentence) => _grammar.Words.IsOneOf(_grammar.Words.At(i, sentence), "what", "how", "whatever");

    // was described, has been told; a service described as: no subject of its own stands before it.
    private bool IsPassive(int i)
    {
        var t = tokens[i];
        if (!t.Is(WordClass.Past)) return false;
        int j = i - 1;
        while (_grammar.Words.At(j, t.Sentence) is var skipped && (skipped.Is(WordClass.Adverb) || skipped.Kind == TokenKind.Comma && i - j < 5 && _grammar.Words.At(j - 1, t.Sentence).Kind == TokenKind.Word)) j--;
        if (_grammar.Words.At(j, t.Sentence).Is(WordClass.Be)) return true;
        var next = _grammar.Words.At(i + 1, t.Sentence);
        // Managers have dismissed it as “…” has its subject before it.
        if (_grammar.Words.IsOneOf(_grammar.Words.At(j, t.Sentence), "has", "have", "had")) return false;
        return t.Is(WordClass.Transitive) && (_grammar.Words.IsWord(next, "as") || _grammar.Words.IsWord(next, "by"));
    }

    // must be told, should be asked: nobody has told anybody yet.
    private bool IsDuty(int i)
    {
        int sentence = tokens[i].Sentence;
        int j = i - 1;
        while (_grammar.Words.At(j, sentence).Is(WordClass.Be | WordClass.Adverb) && i - j < 4) j--;
        return _grammar.Words.IsOneOf(_grammar.Words.At(j, sentence), "must", "should", "can", "will") || _grammar.Words.IsOneOf(_grammar.Words.At(j, sentence), "would", "could", "may", "might");
    }

    // asked that it be recorded: the clause says how, not who.
    private bool IsWished(int i) => _grammar.Words.IsWord(_grammar.Words.At(i - 1, tokens[i].Sentence), "be") && _grammar.Words.IsWord(_grammar.Words.At(i - 2, tokens[i].Sentence), "it");

    private Subject Agent(int i)
    {
        int sentence = tokens[i].Sentence;
        for (int k = i + 1; k < i + 25 && k < tokens.Count && tokens[k].Sentence == sentence; k++)
        {
            if (_grammar.Words.IsWord(tokens[k], "by")) return _grammar.After(k + 1, sentence);
            if (tokens[k].Is(WordClass.AnyVerb) && !tokens[k].Is(WordClass.NounToo)) break;
        }
        return Subject.None;
    }

    // “…,” said Jane Doe: directly after a quotation, or after a comma at the end of the sentence (…, says Ofsted).
    private bool IsInverted(int i)
    {
        var t = tokens[i];
        if (t.Is(WordClass.Ing)) return false;
        int j = i - 1;
        while (_grammar.Words.At(j, t.Sentence) is { Kind: TokenKind.Comma or TokenKind.Dash } && j > i - 3) j--;
        var before = _grammar.Words.At(j, t.Sentence);
        if (before.Kind == TokenKind.Quote) return true;
        if (j == i - 1 || !t.Is(WordClass.Speech) || t.Is(WordClass.Addressing)) return false;
        var after = _grammar.After(i + 1, t.Sentence);
        if (!after.Exists || after.Kind == SubjectKind.Pronoun) return false;
        int k = after.Token;
        while (k < tokens.Count && tokens[k].Start < after.End) k++;
        if (k >= tokens.Count || tokens[k].Sentence != t.Sentence || tokens[k].Kind == TokenKind.Stop) return true;
        // The report, published today, says children “…”
        if (_grammar.Before(i) is { Kind: SubjectKind.Phrase } own && (own.Head & (WordClass.Document | WordClass.Event)) != 0) return false;
        // Jane Doe, for the families, said the case “is lost”: the subject stands before.
        return tokens[k].Kind == TokenKind.Quote && (after.Kind == SubjectKind.Person || (after.Head & WordClass.Noun) != 0) && _grammar.Before(i).Kind != SubjectKind.Person;
    }

    private void Add(int i, AttributionOrder order, Subject subject, Subject main, Attributed mainWho, int sentence, int paragraph)
    {
        var t = tokens[i];
        var who = subject.Exists && subject.Token == main.Token && subject.End <= main.End && mainWho.Exists ? mainWho : Who(subject, sentence, paragraph);
        if (who is { Exists: true, IsPerson: false, Head: WordClass.None } && t.Is(WordClass.Speech) && tokens[subject.Token].Is(WordClass.Determiner))
        {
            // Whoever says is somebody: the skipper said.
            who = who with { Head = text[subject.End - 1] == 's' && text[subject.End - 2] != 's' ? WordClass.People : WordClass.Role };
            discourse.Note(who, Discourse.Weight.Subject, sentence, paragraph);
        }
        if (subject.Token != main.Token || subject.Kind == SubjectKind.Pronoun) discourse.Note(who, order == AttributionOrder.Embedded ? Discourse.Weight.Mention : Discourse.Weight.Subject, sentence, paragraph);
        _found.Add(new Attribution(i, t.Start, t.End, t.Sentence, t.Class, order, subject.Token, who));
    }

    /// <summary>Whether a subject can speak: a person, a pronoun, a body, a document; with verbs of saying any short phrase.</summary>
    private bool IsSpeaker(Subject subject, ClauseToken verb, int verbToken)
    {
        if (subject.Kind is SubjectKind.None or SubjectKind.Person or SubjectKind.Pronoun) return subject.Exists;
        if ((subject.Head & WordClass.Noun) != 0) return true;
        var words = text.AsSpan(subject.Start, subject.End - subject.Start);
        if (words.Length > 60 || !char.IsLetter(words[^1])) return false;
        int space = words.LastIndexOf(' ');
        if (char.IsUpper(words[space + 1]) && (space >= 0 || subject.Token > 0 && tokens[subject.Token - 1].Sentence == verb.Sentence || verbToken == subject.Token + 1)) return true;
        return verb.Is(WordClass.Speech) && !verb.Is(WordClass.NounToo) && space > 0 && words.Count(' ') < 8;
    }

    /// <summary>Whether a subject can be whose words they are: anybody but a thing.</summary>
    internal static bool CanSpeak(Subject subject) => subject.Kind is SubjectKind.Person or SubjectKind.Pronoun || (subject.Head & WordClass.Noun) != 0;

    private Discourse.Weight WeightOf(int i, int start)
    {
        if (tokens[i].Possessive) return Discourse.Weight.Oblique;
        if (i == start) return Discourse.Weight.Subject;
        var before = tokens[i - 1];
        if (before.Is(WordClass.Subordinator)) return Discourse.Weight.Subject;
        return before.Is(WordClass.Preposition) ? Discourse.Weight.Oblique : Discourse.Weight.Mention;
    }

    private static Attributed Named(ClauseToken t) => new(t.Ref, new TextSpan(t.Start, t.End), default, WordClass.None, Basis.Stated, "");

    // Edwin Oakes isn't so sure. “…,” said the former driver: no office of another, but the subject of the sentence before.
    private Attributed Described(Subject subject)
    {
        var before = _subjects.Count > 0 ? _subjects[^1].Who : _subjectBefore;
        if (!before.IsPerson || (subject.Head & WordClass.People) != 0) return Attributed.Nobody;
        var words = text.AsSpan(subject.Start, subject.End - subject.Start);
        if (!words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return Attributed.Nobody;
        words = words[4..];
        bool describes = words is "officer" or "councillor" or "MP" or "peer" or "mother" or "father" or "mum" or "dad" or "politician" or "campaigner" or "author"
            || words.StartsWith("former ", StringComparison.Ordinal) || words.StartsWith("retired ", StringComparison.Ordinal) || words.Contains("-year-old", StringComparison.Ordinal)
            || words is "pensioner" or "teenager" or "youngster" or "grandmother" or "grandfather" or "widow" or "widower" || words.StartsWith("mother of ", StringComparison.Ordinal) || words.StartsWith("father of ", StringComparison.Ordinal)
            || words.StartsWith("mum-of-", StringComparison.Ordinal) || words.StartsWith("dad-of-", StringComparison.Ordinal) || words.StartsWith("mother-of-", StringComparison.Ordinal) || words.StartsWith("father-of-", StringComparison.Ordinal);
        return describes ? before with { Basis = Basis.Inferred, Rule = "described-person" } : Attributed.Nobody;
    }

    /// <summary>Who a subject is.</summary>
    internal Attributed Who(Subject subject, int sentence, int paragraph)
    {
        var printed = new TextSpan(subject.Start, subject.End);
        switch (subject.Kind)
        {
            case SubjectKind.Person:
                return new Attributed(subject.Person, printed, default, WordClass.None, Basis.Stated, "") { Others = subject.Others };
            case SubjectKind.Pronoun when text.AsSpan(subject.Start, subject.End - subject.Start) is "I" or "my" or "My":
                return turns.Speaker is { Exists: true } speaker ? speaker with { Printed = printed } : Attributed.Nobody;
            // Ms Doe, you wrote to us
            case SubjectKind.Pronoun when subject.Token > 1 && text.AsSpan(subject.Start, subject.End - subject.Start) is "you" && tokens[subject.Token - 1].Kind == TokenKind.Comma && tokens[subject.Token - 2] is { Kind: TokenKind.Person } called:
                return Named(called) with { Printed = printed, Basis = Basis.Inferred, Rule = "pronoun" };
            case SubjectKind.Pronoun when turns.Addressee >= 0 && text.AsSpan(subject.Start, subject.End - subject.Start) is "you" or "You":
                return new Attributed(turns.Addressee, printed, default, WordClass.None, Basis.Inferred, "addressee");
            case SubjectKind.Pronoun:
                return discourse.Resolve(printed, sentence, paragraph);
            case SubjectKind.Phrase:
                if (Described(subject) is { Exists: true } described) return described with { Printed = printed };
                int person = (subject.Head & WordClass.Role) != 0 ? roles.PersonOf(text.AsSpan(subject.Start, subject.End - subject.Start)) : -1;
                return person >= 0
                    ? new Attributed(person, printed, default, WordClass.None, Basis.Inferred, "role-of-person")
                    : new Attributed(-1, printed, printed, subject.Head, Basis.Stated, "");
            default:
                return Attributed.Nobody;
        }
    }
}
