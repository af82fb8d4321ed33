using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Checking;

/// <summary>
/// Answers whether pasted words are printed so in the collection. Words decide: marks, dashes, white space, ellipses, ligatures and letter
/// case are folded; a changed, dropped or added word is never called verbatim.
/// </summary>
public static class QuoteChecker
{
    /// <summary>Fewer words than this inside a longer quotation tell nothing.</summary>
    public const int FewestForPart = 4;

    /// <summary>Of the pasted words at least this share must stand in a source, in order, to call it altered.</summary>
    private const double LeastFound = 2.0 / 3;

    /// <summary>So many of the pasted words at least must stand in a source, in order, for it to be an answer.</summary>
    internal static int Enough(IReadOnlyList<WordSpan> words) => (int)Math.Ceiling(words.Count(w => !w.IsGap) * LeastFound);

    private const int MostAlso = 10;

    /// <summary>One answer a quotation pasted.</summary>
    /// <param name="snapshot">The commit.</param>
    /// <param name="text">What was pasted.</param>
    /// <param name="speaker">Who is said to have said it; empty for nobody named.</param>
    public static IReadOnlyList<CheckAnswer> Check(Snapshot snapshot, string text, string speaker)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(speaker);
        IReadOnlyList<string> paragraphs = PastedText.Paragraphs(text);
        var answers = new List<CheckAnswer>();
        for (int i = 0; i < paragraphs.Count; i++)
        {
            // Paragraphs that make one quotation together count as one: the longest run that is found as it is.
            int run = paragraphs.Count - i;
            CheckAnswer? whole = null;
            for (; run > 1; run--)
            {
                whole = One(snapshot, string.Join(' ', paragraphs.Skip(i).Take(run)), speaker);
                if (whole is { Verdict: Verdict.Verbatim or Verdict.Part }) break;
            }
            answers.Add(run > 1 ? whole! : One(snapshot, paragraphs[i], speaker));
            i += run - 1;
        }
        return answers;
    }

    private static CheckAnswer One(Snapshot snapshot, string pasted, string speaker)
    {
        IReadOnlyList<string> parts = PastedText.Parts(pasted);
        if (parts.Count > 1 && Answer(snapshot, string.Join(' ', parts), speaker) is { Verdict: Verdict.Verbatim or Verdict.Part } joined)
            return joined with { Pasted = pasted, Notes = [.. joined.Notes, "The words between the quotation marks were checked; what stands between them was not."] };
        return Answer(snapshot, pasted, speaker);
    }

    private static CheckAnswer Answer(Snapshot snapshot, string pasted, string speaker)
    {
        List<WordSpan> words = [.. WordSpan.Of(pasted, gaps: true).Take(PastedText.MostWords)];
        if (words.Count == 0) return new CheckAnswer(pasted, Verdict.NotFound, null, [], ["There are no words in it."], []);
        List<CheckFinding> found = [.. Finder.Find(snapshot, words).OrderBy(f => f.Rank).ThenBy(f => f.Source.Document.Date is null).ThenBy(f => Key(f.Source.Document.Date))];
        int count = words.Count(w => !w.IsGap);
        if (found.Count == 0)
            return new CheckAnswer(pasted, Verdict.NotFound, null, [], [], []);
        CheckFinding best = found[0];
        Verdict verdict = VerdictOf(best);
        return new CheckAnswer(pasted, verdict, best.Source, Changes.Of(pasted, words, best), Notes(pasted, words, best, verdict, count), Also(pasted, words, found))
        {
            SpeakerDiffers = speaker.Length > 0 && best.Source.Quote is { } quote && !IsSpeaker(quote.Quotation.Speaker, speaker),
        };
    }

    private static Verdict VerdictOf(CheckFinding finding) =>
        finding.Alignment.Steps.Count > 0 ? Verdict.Altered
        : finding.CoversAll || finding.Source.Quote is null or { Quotation.Kind: QuotationKind.Reported } ? Verdict.Verbatim
        : Verdict.Part;

    private static List<string> Notes(string pasted, List<WordSpan> words, CheckFinding best, Verdict verdict, int count)
    {
        var notes = new List<string>();
        if (best.Source.Quote is null) notes.Add("In the text, not as a quotation.");
        else if (best.Source.Quote.Quotation.Kind == QuotationKind.Reported) notes.Add("Reported, not quoted.");
        if (verdict == Verdict.Part && count < FewestForPart) notes.Add("Too short to tell: so few words may stand anywhere.");
        if (words.Exists(w => w.IsGap)) notes.Add("The dots in the pasted text stand for words left out.");
        if (verdict is Verdict.Verbatim or Verdict.Part && Punctuation.Differs(pasted, best.Source.Text[best.Source.Marked.Start..best.Source.Marked.End]) && !words.Exists(w => w.IsGap))
            notes.Add("The words are the same; the punctuation differs.");
        return notes;
    }

    private static List<AlsoPrinted> Also(string pasted, List<WordSpan> words, List<CheckFinding> found)
    {
        int count = words.Count(w => !w.IsGap);
        return
        [
            .. found.Skip(1).Where(f => f.Source.Document.Id != found[0].Source.Document.Id && (f.Alignment.Steps.Count == 0 || count >= 6))
                .DistinctBy(f => f.Source.Document.Id)
                .OrderBy(f => f.Source.Document.Date is null).ThenBy(f => Key(f.Source.Document.Date)).Take(MostAlso)
                .Select(f => new AlsoPrinted(f.Source, VerdictOf(f), Changes.Of(pasted, words, f))),
        ];
    }

    private static bool IsSpeaker(Speaker? speaker, string name)
    {
        if (speaker is null) return false;
        string[] known = Words($"{speaker.Name} {speaker.AsPrinted} {speaker.Role}");
        string[] given = [.. Words(name).Where(w => w is not ("the" or "cllr" or "councillor" or "mr" or "ms" or "mrs" or "dr"))];
        return given.Length > 0 && known.Contains(given[^1]);
    }

    private static string[] Words(string text) => Slug.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Key(PartialDate? date) => date is { } d ? d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0) : 0;
}
