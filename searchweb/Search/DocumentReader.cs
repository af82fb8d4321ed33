using SearchEngine.Indexer;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Prepares a document for reading: its paragraphs with quotations, evidence and matches marked.</summary>
internal static class DocumentReader
{
    /// <summary>A part of a very long document holds about so many UTF-16 code units.</summary>
    private const int PartLength = 150_000;

    /// <summary>A document longer than this is read in parts.</summary>
    private const int LongestWhole = 300_000;

    private const int MostRelated = 5;

    /// <summary>The form feed that ends a page of a printed document.</summary>
    private const char PageBreak = '\f';

    /// <summary>The document of that id, or null.</summary>
    public static StoredDocument? Find(Collection c, string id) =>
        !id.Contains('/', StringComparison.Ordinal) && c.Snapshot.Get(id, StoredDocument.Fetch) is { } hit ? StoredDocument.From(hit) : null;

    /// <summary>The document as an address asks for it.</summary>
    public static DocumentView Read(Collection c, StoredDocument document, SearchUrl url)
    {
        IReadOnlyList<TextSpan> marks = Matches(c, document, url);
        int[] parts = Parts(document);
        int[] markParts = [.. marks.Select(m => parts[document.ParagraphAt(m.Start)])];
        int all = parts.Length == 0 ? 1 : parts[^1];
        int part = Math.Clamp(int.Parse(url.First("part"), System.Globalization.CultureInfo.InvariantCulture), 1, all);
        QuoteDetails[] quotes = [.. Quotes(c, document)];
        List<Piece> pieces = [.. QuotePieces(quotes), .. EvidencePieces(document), .. MarkPieces(marks, markParts, url)];
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var own = new List<ReadingParagraph>();
        var furniture = new List<ReadingParagraph>();
        bool paged = document.Text.Contains(PageBreak, StringComparison.Ordinal);
        int page = 0;
        for (int i = 0; i < document.Paragraphs.Count; i++)
        {
            if (parts[i] != part) continue;
            ReadingParagraph paragraph = Paragraph(document, i, pieces, placed);
            if (document.FurnitureRule(i) is not null)
            {
                furniture.Add(paragraph);
                continue;
            }
            int here = paged ? document.Text.AsSpan(0, document.Paragraphs[i].Start).Count(PageBreak) + 1 : 0;
            own.Add(here == page ? paragraph : paragraph with { Page = here });
            page = here;
        }
        return new DocumentView
        {
            Url = url,
            Line = c.Line(document.Id)!.Value.Line,
            Facts = document.Facts,
            Paragraphs = own,
            Furniture = furniture,
            Matches = marks.Count,
            Part = part,
            Parts = all,
            MatchParts = markParts,
            ParagraphParts = parts,
            Quotes = quotes,
            Findings = [.. document.Facts.Findings.Select(f => new FindingLine(document.Text[f.Start..f.End], f.Start, Values.Of(f.Polarity), f.FoundBy))],
            Themes = Themes(c, document),
            Warnings = document.Stored.Warnings,
            Path = document.Stored.Path,
            Near = [.. c.Near.Of(document.Id).Where(id => id != document.Id).Select(c.Line).OfType<(DocumentLine, string?)>()],
            Related = Related(c, document),
        };
    }

    /// <summary>The quotations of a document, in order.</summary>
    public static IEnumerable<QuoteDetails> Quotes(Collection c, StoredDocument document) =>
        document.Stored.QuoteIds.OfType<string>().Select(id => QuoteSearch.Get(c, id)).OfType<QuoteDetails>();

    private static IReadOnlyList<TextSpan> Matches(Collection c, StoredDocument document, SearchUrl url)
    {
        if (url.Query.Length == 0) return [];
        Query query = QueryReader.Documents(c, url, url.Query).Query;
        var marks = new List<TextSpan>();
        foreach (string field in (string[])[CorpusSchema.Text, CorpusSchema.Furniture])
        {
            if (url.In != "all" && (url.In == "furniture") != (field == CorpusSchema.Furniture)) continue;
            marks.AddRange(c.Snapshot.Highlight(query, field, document.Text).Where(m => (document.FurnitureRule(document.ParagraphAt(m.Start)) is null) == (field == CorpusSchema.Text)));
        }
        return [.. marks.OrderBy(m => m.Start)];
    }

    // The part of each paragraph, from 1.
    private static int[] Parts(StoredDocument document)
    {
        int[] parts = new int[document.Paragraphs.Count];
        int part = 1, start = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (document.Text.Length > LongestWhole && document.Paragraphs[i].Start - start > PartLength)
            {
                part++;
                start = document.Paragraphs[i].Start;
            }
            parts[i] = part;
        }
        return parts;
    }

    private static ReadingParagraph Paragraph(StoredDocument document, int place, List<Piece> pieces, HashSet<string> placed)
    {
        Paragraph paragraph = document.Paragraphs[place];
        string kind = paragraph.Kind switch
        {
            ParagraphKind.Heading => "h",
            ParagraphKind.ListItem => "li",
            ParagraphKind.TableRow => "row",
            ParagraphKind.Caption => "caption",
            _ => "p",
        };
        return new ReadingParagraph(place + 1, kind, TextPieces.Html(document.Text, paragraph.Start, paragraph.End, pieces, placed));
    }

    private static IEnumerable<Piece> QuotePieces(IEnumerable<QuoteDetails> quotes) =>
        quotes.SelectMany(q => (q.Quotation.Segments.Count > 0 ? q.Quotation.Segments : [new TextSpan(q.Quotation.Start, q.Quotation.End)])
            .Select(s => new Piece(s.Start, s.End, "span", "q-" + q.Id, "q")));

    private static IEnumerable<Piece> EvidencePieces(StoredDocument document)
    {
        Facts facts = document.Facts;
        IEnumerable<Evidence?> evidence =
        [
            .. facts.Published.Evidence, facts.Source.Evidence, .. facts.Ratings.Select(r => r.Sentence),
            .. facts.Quotations.Select(q => q.Speaker?.Cue), .. facts.Persons.SelectMany(p => p.Roles),
        ];
        IEnumerable<TextSpan> spans = evidence.OfType<Evidence>().Select(e => new TextSpan(e.Start, e.End))
            .Concat(facts.Persons.SelectMany(p => p.Mentions.Take(1)).Select(m => new TextSpan(m.Start, m.End)))
            .Concat(facts.Findings.Select(f => new TextSpan(f.Start, f.End)));
        // One anchor a start; of several spans there the longest.
        return spans.Where(s => s.Length > 0 && s.End <= document.Text.Length).GroupBy(s => s.Start)
            .Select(g => new Piece(g.Key, g.Max(s => s.End), "span", DocumentView.EvidenceId(g.Key), null));
    }

    private static IEnumerable<Piece> MarkPieces(IReadOnlyList<TextSpan> marks, int[] parts, SearchUrl url) => marks.Select((mark, i) =>
    {
        string next = "";
        if (marks.Count > 1)
        {
            int to = (i + 1) % marks.Count;
            string page = parts[to] == parts[i] ? "" : url.With("part", parts[to].ToString(System.Globalization.CultureInfo.InvariantCulture)).ToString();
            next = $"<a class=\"next\" href=\"{Markup.Escape(page)}#m{to + 1}\">Next match</a>";
        }
        return new Piece(mark.Start, mark.End, "mark", FormattableString.Invariant($"m{i + 1}"), null, next);
    });

    private static IReadOnlyList<ThemeEvidence> Themes(Collection c, StoredDocument document)
    {
        if (c.Corpus.Themes.Count == 0) return [];
        IReadOnlyList<Hit> passages = c.Snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Passage), new FacetFilter(CorpusSchema.DocumentId, [document.Id])],
            Sort = new Sort(CorpusSchema.Paragraph),
            Limit = int.MaxValue,
            Fetch = [CorpusSchema.Theme, CorpusSchema.Paragraph],
        }).Hits;
        ThemeEvidence[] said =
        [
            .. passages.SelectMany(p => p.Texts(CorpusSchema.Theme).Select(t => (Theme: t, Paragraph: (int)(p.Number(CorpusSchema.Paragraph) ?? 0) + 1)))
                .GroupBy(p => p.Theme, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ThemeEvidence(new ThemeLabel(g.Key, c.ThemeLabel(g.Key)), g.First().Paragraph)),
        ];
        // Themes that no paragraph says are told by the headline.
        int headline = document.Facts.Title is { } title ? document.ParagraphAt(title.Start) + 1 : 1;
        IEnumerable<string> themes = c.Snapshot.Get(document.Id, [CorpusSchema.Theme])?.Texts(CorpusSchema.Theme) ?? [];
        return [.. said, .. themes.Where(t => said.All(s => s.Theme.Id != t)).Select(t => new ThemeEvidence(new ThemeLabel(t, c.ThemeLabel(t)), headline))];
    }

    // Documents that share people with this one: most people first.
    private static IReadOnlyList<DocumentLine> Related(Collection c, StoredDocument document)
    {
        Query[] people = [.. document.Facts.Persons.Where(p => !p.Optional).Take(20).Select(p => new KeywordQuery(CorpusSchema.Person, p.Slug))];
        if (people.Length == 0) return [];
        return [.. c.Snapshot.Search(new SearchRequest
        {
            Query = new BooleanQuery([], people, [.. c.Near.Of(document.Id).Append(document.Id).Distinct().Select(id => new KeywordQuery(CorpusSchema.DocumentId, id))], 1),
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)],
            Limit = MostRelated,
            Fetch = Collection.LineFields,
        }).Hits.Select(Collection.LineOf)];
    }
}
