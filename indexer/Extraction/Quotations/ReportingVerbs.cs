namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>The verbs that give words to somebody, with their forms: verbs of saying, and verbs of finding and judging.</summary>
internal static class ReportingVerbs
{
    // Regular verbs by their bare form; "stop+p" doubles the last letter.
    private const string Speech =
        "accept add admit advise affirm agree allege announce answer appeal argue ask assert assure attest aver beg+g believe boast caution chant claim comment complain " +
        "concede conclude concur+r confess confide confirm contend continue counter cry declare demand deny emphasise emphasize enquire enthuse exclaim explain gush " +
        "inform inquire insist interject joke lament maintain mention murmur muse mutter note observe opine phone plead pledge post predict proclaim promise pronounce " +
        "quip+p reason recall reckon recommend recount reflect reiterate relate remark remind remonstrate repeat reply report request respond retort reveal roar scream shout sigh " +
        "smile state stress suggest surmise testify thunder tweet urge venture vow voice warn whisper wonder yell reassure elaborate underline caution text email blog " +
        "advocate summarise summarize signal+l acknowledge hint stipulate specify storm fume rage snap+p laugh scoff sneer bemoan gripe grumble bark recite groan chuckle sniff snort drawl chide hiss gasp";

    private const string Finding =
        "describe praise criticise criticize recognise recognize highlight identify judge brand label+l dub+b term slam+m blast condemn welcome hail commend " +
        "deem regard cite outline raise express accuse blame attack dismiss reject thank detail record indicate discover fear hope consider applaud laud assess pinpoint " +
        "credit denounce deride deplore mock rebuke flag+g underscore evidence observe question refer+r point portray characterise characterize reference list single congratulate " +
        "call query welcome sum+m";

    private static readonly string[] Irregular =
    [
        "S say says said saying", "S tell tells told telling", "S write writes wrote writing written", "S think thinks thought thinking",
        "S read reads read reading", "S swear swears swore swearing sworn", "S go-on goes-on went-on going-on", "S feel feels felt feeling",
        "F find finds found finding", "F see sees saw seeing", "F speak speaks spoke speaking spoken", "F show shows showed showing shown",
        "F pay pays paid paying", "S retell retells retold retelling", "S hear hears heard hearing",
    ];

    // Bare and -s forms that are nouns at least as often.
    private static readonly HashSet<string> NounsToo = new(StringComparer.Ordinal)
    {
        "answer", "answers", "appeal", "appeals", "claim", "claims", "comment", "comments", "cry", "cries", "demand", "demands", "note", "notes", "phone", "phones",
        "pledge", "pledges", "post", "posts", "promise", "promises", "reason", "reasons", "remark", "remarks", "reply", "replies", "report", "reports", "request", "requests",
        "state", "states", "stress", "stresses", "text", "texts", "email", "emails", "blog", "blogs", "tweet", "tweets", "voice", "voices", "vow", "vows", "shout", "shouts", "signal", "signals",
        "smile", "smiles", "sigh", "sighs", "caution", "venture", "ventures", "joke", "jokes", "counter", "counters", "highlight", "highlights", "judge", "judges", "brand", "brands",
        "label", "labels", "term", "terms", "welcome", "details", "detail", "record", "records", "fear", "fears", "hope", "hopes", "credit", "credits", "evidence", "question", "questions", "point", "points",
        "list", "lists", "call", "calls", "reference", "references", "outline", "outlines", "blame", "attack", "attacks", "praise", "flag", "flags", "query", "queries", "shows", "show", "sum", "sums",
        "finding", "findings", "warning", "saying", "meaning", "feeling", "feelings", "hearing", "hearings", "reading", "writing", "ruling", "reporting", "recording", "labels", "reject", "advocate", "advocates", "roar", "boast",
        "storm", "storms", "rage", "rages", "snap", "snaps", "laugh", "laughs", "gripe", "gripes", "groan", "groans", "bark", "barks", "sneer", "sneers", "thanks", "single", "sees", "pay", "whisper", "murmur", "mention", "raise", "read", "hint", "hints", "felt", "found", "reflect", "supposed",
    };

    private static readonly HashSet<string> Transitive = new(StringComparer.Ordinal)
    {
        "describe", "praise", "criticise", "criticize", "brand", "label", "dub", "term", "slam", "blast", "condemn", "hail", "deem", "regard", "call", "portray", "characterise", "characterize",
        "judge", "consider", "denounce", "dismiss", "commend", "recognise", "recognize",
    };

    private static readonly HashSet<string> Addressing = new(StringComparer.Ordinal)
    {
        "tell", "inform", "remind", "assure", "warn", "advise", "reassure", "ask", "urge", "promise", "caution",
    };

    internal static void AddTo(Dictionary<string, WordClass> words)
    {
        foreach (string verb in Speech.Split(' ')) AddRegular(words, verb, WordClass.Speech);
        foreach (string verb in Finding.Split(' ')) AddRegular(words, verb, WordClass.Finding);
        foreach (string line in Irregular)
        {
            string[] f = line.Split(' ');
            var kind = (f[0] == "S" ? WordClass.Speech : WordClass.Finding) | Traits(f[1]);
            Add(words, f[1], kind | WordClass.Bare);
            Add(words, f[2], kind);
            Add(words, f[3], kind | WordClass.Past);
            Add(words, f[4], kind | WordClass.Ing);
            if (f.Length > 5) Add(words, f[5], kind | WordClass.Past);
        }
    }

    private static void AddRegular(Dictionary<string, WordClass> words, string verb, WordClass kind)
    {
        int plus = verb.IndexOf('+', StringComparison.Ordinal);
        string bare = plus < 0 ? verb : verb[..plus];
        string stem = plus < 0 ? bare : bare + verb[(plus + 1)..];
        kind |= Traits(bare);
        bool e = bare.EndsWith('e');
        bool y = bare.EndsWith('y') && bare[^2] is not ('a' or 'e' or 'o' or 'u');
        bool sibilant = bare.EndsWith("sh", StringComparison.Ordinal) || bare.EndsWith("ss", StringComparison.Ordinal) || bare.EndsWith("ch", StringComparison.Ordinal);
        Add(words, bare, kind | WordClass.Bare);
        Add(words, y ? bare[..^1] + "ies" : sibilant ? bare + "es" : bare + "s", kind);
        Add(words, y ? bare[..^1] + "ied" : e ? bare + "d" : stem + "ed", kind | WordClass.Past);
        Add(words, e ? bare[..^1] + "ing" : stem + "ing", kind | WordClass.Ing);
    }

    private static WordClass Traits(string bare) =>
        (Transitive.Contains(bare) ? WordClass.Transitive : WordClass.None) | (Addressing.Contains(bare) ? WordClass.Addressing : WordClass.None);

    private static void Add(Dictionary<string, WordClass> words, string form, WordClass kind)
    {
        if (NounsToo.Contains(form)) kind |= WordClass.NounToo;
        words[form] = words.GetValueOrDefault(form) | kind;
    }
}
