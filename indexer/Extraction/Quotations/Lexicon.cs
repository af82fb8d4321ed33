using System.Collections.Frozen;
using SearchEngine.Indexer.Extraction.Layout;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>The words the grammar of attributions knows. English, all registers of news, minutes, letters and reports.</summary>
internal static class Lexicon
{
    private const int LongestWord = 24;

    private static readonly System.Buffers.SearchValues<char> Joints = System.Buffers.SearchValues.Create("’'-");

    private static readonly (WordClass Class, string Words)[] Table =
    [
        (WordClass.Be | WordClass.Auxiliary, "is are was were be been being am"),
        (WordClass.Auxiliary, "has have had having will would shall should can could may might must do does did cannot won't wouldn't didn't doesn't don't hasn't hadn't haven't couldn't wasn't isn't weren't aren't won’t wouldn’t didn’t doesn’t don’t hasn’t hadn’t haven’t couldn’t wasn’t isn’t weren’t aren’t"),
        (WordClass.Determiner, "the a an this that these those his her its their our my your some many several most all both each every no any another other one two three four five six few"),
        (WordClass.Pronoun, "he she they it we i you"),
        (WordClass.Preposition, "in on at by for from of to with into over under about against after before during between among through since until within without despite following including regarding concerning per via across towards toward upon around behind beside besides beyond like near off onto out outside inside throughout amid amidst alongside except"),
        (WordClass.Conjunction, "and but or nor then yet so plus"),
        (WordClass.Subordinator, "that if whether while whilst when whenever because although though as since until where whereas unless which who whom whose what how why once than"),
        (WordClass.Adverb, "also further then later now never always today yesterday tonight recently previously earlier again even just only however therefore thus instead still already soon often once perhaps meanwhile nevertheless nonetheless moreover furthermore not rather too here there first firstly second secondly finally last lastly repeatedly long since away back up down on ever"),
        (WordClass.Role, "spokesperson spokesman spokeswoman leader director councillor member officer official chair chairman chairwoman chairperson mayor minister secretary president chief executive inspector manager head headteacher principal " +
            "mr mrs ms miss resident mother father mum dad parent carer child teenager pupil student girl boy woman man teacher worker practitioner clerk lawyer solicitor barrister judge coroner commissioner ombudsman adviser advisor expert campaigner activist " +
            "volunteer victim witness source insider critic colleague deputy boss mp peer professor academic researcher author analyst economist doctor nurse consultant editor reporter journalist representative rep delegate speaker " +
            "person constituent lady bloke relative neighbour owner founder chancellor governor treasurer ambassador premier auditor moderator bishop vicar constable detective sergeant superintendent guardian grandmother grandfather sister brother son daughter wife husband partner friend somebody someone monitor lead successor predecessor figure"),
        (WordClass.People, "spokespeople leaders directors councillors members officers officials chairs inspectors managers heads headteachers residents mothers fathers mums dads parents carers children teenagers pupils students girls boys women men " +
            "teachers workers practitioners lawyers solicitors judges commissioners advisers advisors experts campaigners activists volunteers victims witnesses sources insiders critics colleagues bosses mps peers professors academics researchers authors " +
            "analysts economists doctors nurses consultants editors reporters journalists representatives reps delegates speakers people relatives neighbours owners founders governors ministers auditors families staff others adopters fosterers police families youngsters " +
            "leavers professionals unions partners trustees clinicians employees visitors readers users chiefs opponents supporters assessors examiners reviewers peers authors"),
        (WordClass.Body, "council authority ofsted inspectorate watchdog regulator government department ministry committee panel board cabinet commission union charity trust association organisation organization agency company firm party group opposition court tribunal " +
            "parliament assembly senate body team service federation society institute institution foundation network coalition alliance university college school hospital administration executive office partnership forum force police opposition jury congress bureau centre center unit newspaper treasury estyn cqc cafcass hmicfrs dfe dcsf nspcc unison lga who un"),
        (WordClass.Body | WordClass.People, "groups councils authorities teams charities agencies companies firms services schools organisations bodies committees boards departments unions police ministers"),
        (WordClass.Document, "report letter review statement document survey study audit email e-mail paper memo notice minutes judgement judgment ruling summary assessment plan strategy guidance framework article website webpage page leaflet brochure briefing " +
            "press-release release text note dossier file submission petition bulletin newsletter account analysis research findings evaluation self-evaluation book story poster sign tweet message blog policy advice evidence transcript verdict act bill reports letters documents papers emails e-mails files messages statements plans reviews surveys editorial column leaflets foreword preamble footnote caption diary dossier log record records manifesto charter correspondence memoir inscription plaque assessment assessments appraisal procedures protocol"),
        (WordClass.Event, "visit inspection investigation inquiry enquiry audit review hearing inquest visits inspections"),
        (WordClass.Naming, "term word phrase so-called so‑called entitled titled called named known dubbed nicknamed labelled labeled headed marked stamped heading expression motto slogan title headline acronym words terms phrases codenamed tagline hashtag"),
        (WordClass.Cue, "words phrase expression term word description goes went go shot hit fired shoots meant mean means put puts according"),
        (WordClass.Number, "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter"),
    ];

    private static readonly FrozenDictionary<string, WordClass> Words = Build();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly WordTable<WordClass> Ascii = new(Words);

    /// <summary>The classes of a word, in any case of letters.</summary>
    internal static WordClass Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return WordClass.None;
        if (Ascii.TryGet(word, out var found)) return found;
        int joint = word.IndexOfAny(Joints);
        if (joint > 0 && Joined(word, joint, out found)) return found;
        if (!System.Text.Ascii.IsValid(word) && Other(word, out found)) return found;
        return word.Length > 4 && word[^1] is 'y' or 'Y' && char.IsLower(word[0]) && IsAdverb(word) ? WordClass.Adverb : WordClass.None;
    }

    // She’d and they’ll as their pronoun, self-assessment as its noun.
    private static bool Joined(ReadOnlySpan<char> word, int joint, out WordClass found)
    {
        if (word[joint] != '-')
        {
            bool pronoun = joint < 5 && word.Length < 8 && Ascii.TryGet(word[..joint], out found) && (found & WordClass.Pronoun) != 0;
            found = pronoun ? WordClass.Pronoun : WordClass.None;
            return pronoun;
        }

        bool noun = Ascii.TryGet(word[(word.LastIndexOf('-') + 1)..], out found) && (found & WordClass.Noun) != 0 && (found & WordClass.AnyVerb) == 0;
        found &= WordClass.Noun;
        return noun && joint > 1;
    }

    // Words with a curly apostrophe or a hyphen that is none of ASCII.
    private static bool Other(ReadOnlySpan<char> word, out WordClass found)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return Lookup.TryGetValue(lower[..word.ToLowerInvariant(lower)], out found);
    }

    private static bool IsAdverb(ReadOnlySpan<char> word)
    {
        if (!word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string noun in (ReadOnlySpan<string>)["family", "reply", "supply", "assembly", "anomaly"])
        {
            if (word.Equals(noun, StringComparison.OrdinalIgnoreCase)) return false;
        }
        return true;
    }

    private static FrozenDictionary<string, WordClass> Build()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (kind, list) in Table)
        {
            foreach (string word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words[word] = words.GetValueOrDefault(word) | kind;
        }
        ReportingVerbs.AddTo(words);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
