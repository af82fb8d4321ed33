using System.Buffers;
using System.Text.RegularExpressions;
using SearchEngine.Indexer.Extraction.Findings;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction;

/// <summary>
/// Reads the sentences that state what an inspection or review found: by a finder and a verb (<c>inspectors found that</c>), by going on in
/// the same quotation or paragraph, by standing in a list that is led so, and in an inspectorate's own letter or report by judging.
/// </summary>
public sealed class FindingExtractor
{
    private const int MostInspectors = 8;
    private const int LongestSentence = 1200;

    private static readonly SearchValues<string> Finders = SearchValues.Create(
        ["inspect", "ofsted", "report", "letter", "review", "visit", "watchdog", "regulator", "feedback", "improve", "strength"], StringComparison.OrdinalIgnoreCase);

    private readonly Article _article;
    private readonly List<Finding> _found = [];
    private readonly HashSet<string> _inspectors = new(StringComparer.Ordinal);
    private readonly bool _isInspectorate;
    private string? _quotedBy;
    private bool _afterInspectors;

    private FindingExtractor(Article article)
    {
        _article = article;
        _isInspectorate = FindingSections.IsInspectorate(article.Text);
    }

    /// <summary>Reads the findings of an article.</summary>
    /// <param name="article">The article.</param>
    /// <returns>The findings, in order, apart.</returns>
    public static IReadOnlyList<Finding> Extract(Article article)
    {
        if (article.Text.AsSpan().IndexOfAny(Finders) < 0) return [];
        return new FindingExtractor(article).Find();
    }

    private List<Finding> Find()
    {
        Article article = _article;
        List<Finding> found = _found;
        Section section = Section.None;
        for (int p = 0; p < article.Paragraphs.Count; p++)
        {
            Paragraph paragraph = article.Paragraphs[p];
            if (article.Furniture[p] is not null || paragraph.Kind == ParagraphKind.TableRow || paragraph.End == paragraph.Start) continue;
            string line = paragraph.End - paragraph.Start <= 300 ? article.Text[paragraph.Start..paragraph.End] : "";
            if (line.Length > 0 && FindingSections.Opened(line, paragraph.Kind == ParagraphKind.Heading) is Section opened)
            {
                section = opened;
                continue;
            }

            bool isItem = line.Length > 0 && FindingSections.IsItem(line, paragraph.Kind);
            if (section.IsList && !isItem) section = Section.None;
            if (section.FoundBy.Length > 0 && line.Length > 0) found.Add(OfSection(paragraph, line, section));
            else OfSentences(p);
        }

        return found;
    }

    private static Finding OfSection(Paragraph paragraph, string line, Section section) =>
        new(paragraph.Start, paragraph.End, section.Polarity ?? PolarityWords.Of(line), section.FoundBy, new Evidence(paragraph.Start, paragraph.End, section.Rule));

    private void OfSentences(int p)
    {
        Paragraph paragraph = _article.Paragraphs[p];
        bool mayHaveCue = _article.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start).IndexOfAny(Finders) >= 0;
        if (!mayHaveCue && !_isInspectorate && _quotedBy is null && !_afterInspectors && _inspectors.Count == 0) return;
        string? foundBy = null;
        foreach (TextSpan span in _article.Sentences[p])
        {
            if (span.Length is < 12 or > LongestSentence) continue;
            string sentence = _article.Text[span.Start..span.End].Replace('’', '\'').Replace('\n', ' ');
            FinderCue? cue = mayHaveCue ? FinderCue.Of(sentence) : null;
            cue ??= FinderCue.OfKnown(sentence, _afterInspectors, _inspectors);
            if (cue is FinderCue known)
            {
                foundBy = known.FoundBy.Trim();
                AddQuotedBefore(p, span, sentence, known.Start, foundBy);
                Add(span, sentence, foundBy, span.Start + known.Start, known.Length, known.Rule);
            }
            else if (_quotedBy is not null)
            {
                Add(span, sentence, _quotedBy, span.Start, span.Length, "same-quotation");
            }
            else if ((foundBy is not null || _isInspectorate) && IsStatement(sentence) && PolarityWords.Of(sentence) is Polarity polarity and not Polarity.Neutral)
            {
                if (foundBy is not null && !SaysSomebodyElse(sentence)) Add(span, polarity, foundBy, span.Start, span.Length, "goes-on");
                else if (_isInspectorate && paragraph.End - paragraph.Start > 40 && cue is null && !FinderCuePatterns.NoFinding().IsMatch(sentence)) Add(span, polarity, "inspectors", span.Start, span.Length, "inspectorate-text");
            }

            if (_found.Count > 0 && _found[^1].End == span.End) _quotedBy = StaysOpen(sentence) ? _found[^1].FoundBy : null;
        }

        _afterInspectors = mayHaveCue && _article.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start).Contains("inspectors", StringComparison.OrdinalIgnoreCase);
        if (mayHaveCue && paragraph.End - paragraph.Start < 2000) Meet(_article.Text[paragraph.Start..paragraph.End]);
    }

    /// <summary>An attribution at a quotation's end claims the sentences of the same paragraph since its opening mark.</summary>
    private void AddQuotedBefore(int p, TextSpan span, string sentence, int cueStart, string foundBy)
    {
        int closed = sentence.IndexOf('”');
        if (closed < 0 || closed > cueStart || sentence.AsSpan(0, closed).Contains('“')) return;
        IReadOnlyList<TextSpan> sentences = _article.Sentences[p];
        int first = -1;
        for (int i = 0; i < sentences.Count && sentences[i].Start < span.Start; i++)
        {
            if (_article.Text.AsSpan(sentences[i].Start, sentences[i].Length).Contains('“')) first = i;
        }

        for (int i = first; first >= 0 && sentences[i].Start < span.Start; i++)
        {
            if (sentences[i].Length > LongestSentence || (_found.Count > 0 && _found[^1].Start >= sentences[i].Start)) continue;
            string earlier = _article.Text[sentences[i].Start..sentences[i].End].Replace('’', '\'').Replace('\n', ' ');
            Add(sentences[i], earlier, foundBy, sentences[i].Start, sentences[i].Length, "same-quotation");
        }
    }

    /// <summary>Keeps the surnames of those the text calls inspectors.</summary>
    private void Meet(string paragraph)
    {
        foreach (Match name in FinderCuePatterns.NamedInspector().Matches(paragraph))
        {
            if (_inspectors.Count < MostInspectors) _inspectors.Add(name.Groups["name"].Value);
        }
    }

    private void Add(TextSpan span, string sentence, string foundBy, int at, int length, string rule) => Add(span, PolarityWords.Of(sentence), foundBy, at, length, rule);

    private void Add(TextSpan span, Polarity polarity, string foundBy, int at, int length, string rule) =>
        _found.Add(new(span.Start, span.End, polarity, foundBy, new Evidence(at, at + length, rule, rule is "goes-on" or "same-quotation" or "inspectorate-text" ? "" : _article.Text[at..(at + length)])));

    /// <summary>Whether a quotation is still open at the end of a sentence: one with curly marks, whose ends can be told apart.</summary>
    private bool StaysOpen(string sentence)
    {
        int opened = sentence.LastIndexOf('“');
        int closed = sentence.LastIndexOf('”');
        return opened > closed || (_quotedBy is not null && closed < 0);
    }

    private static bool IsStatement(string sentence) =>
        sentence[^1] is '.' or '"' or '”' or ';' && !sentence.StartsWith("I ", StringComparison.Ordinal) && !sentence.Contains('?') && !sentence.Contains(" will ", StringComparison.Ordinal);

    private static bool SaysSomebodyElse(string sentence) =>
        sentence.Contains(" said", StringComparison.Ordinal) || sentence.Contains(" told ", StringComparison.Ordinal) || sentence.Contains("Member", StringComparison.Ordinal) || sentence.Contains("thanked", StringComparison.Ordinal) || sentence.Contains("Leader ", StringComparison.Ordinal) || sentence.Contains(" we ", StringComparison.OrdinalIgnoreCase) || sentence.Contains("Cllr", StringComparison.Ordinal) || sentence.Contains("ouncillor", StringComparison.Ordinal);
}
