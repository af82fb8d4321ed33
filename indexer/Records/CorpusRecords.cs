using System.Globalization;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Digests;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Records;

/// <summary>
/// Turns what was read out of a source file into the block of records that stands for it: its passages, its quotations, its persons and
/// its ratings, each kind in text order, and last the document. The fields are those of <see cref="CorpusSchema"/>.
/// </summary>
public static class CorpusRecords
{
    private const int LabelLength = 60;

    /// <summary>A headline in a list: longer than any real one, shorter than a keyword may be.</summary>
    private const int HeadlineLength = 120;

    /// <summary>The block of a source file; its key is the document's id.</summary>
    public static IReadOnlyList<Document> Build(SourceFacts source)
    {
        ArgumentNullException.ThrowIfNull(source);
        DocumentLine line = Line(source);
        var shared = new SharedFields(source);
        var records = new List<Document>();

        var passages = new PassageRecords(source, shared);
        records.AddRange(passages.Build());
        IReadOnlyList<string?> quoteIds = QuoteIds(source);
        records.AddRange(new QuotationRecords(source, shared, line, passages.Paragraphs, quoteIds).Build());
        foreach (Person person in source.Facts.Persons.Where(p => !p.Optional)) records.Add(PersonRecord(source, shared, line, person));
        for (int i = 0; i < source.Facts.Ratings.Count; i++) records.Add(RatingRecord(source, shared, line, i));
        records.Add(DocumentRecord(source, shared, line, quoteIds));
        return records;
    }

    /// <summary>What a list calls a document: its headline, or its first words where it has none.</summary>
    public static string Label(Article article, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(facts);
        if (TitleText(article, facts) is { } title) return Shortened(title, HeadlineLength);
        for (int i = 0; i < article.Paragraphs.Count; i++)
            if (article.Furniture[i] is null) return "Untitled: " + Shortened(OneLine(article.Source.Slice(article.Paragraphs[i].Span)), LabelLength);
        return "Untitled";
    }

    private static string? TitleText(Article article, Facts facts) => facts.Title switch
    {
        null => null,
        { Text.Length: > 0 } title => title.Text,
        { } title => OneLine(article.Text[title.Start..title.End]),
    };

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length) return text;
        int cut = text.LastIndexOf(' ', length);
        if (cut <= 0) cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..cut] + "…";
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static DocumentLine Line(SourceFacts source) => new(
        source.Id, Label(source.Article, source.Facts), source.Facts.Published.Date, source.Facts.Published.Basis, source.Facts.Source.Kind);

    // The same words twice in one document are told apart by which of them it is.
    internal static IReadOnlyList<string?> QuoteIds(SourceFacts source)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. source.Facts.Quotations.Select(quotation =>
        {
            if (quotation.Kind == QuotationKind.Term) return null;
            string words = QuoteId.Words(QuotationRecords.Words(source.Article.Text, quotation));
            int occurrence = seen.GetValueOrDefault(words);
            seen[words] = occurrence + 1;
            return QuoteId.Of(source.Id, words, occurrence);
        })];
    }

    private static Document PersonRecord(SourceFacts source, SharedFields shared, DocumentLine line, Person person)
    {
        var said = source.Facts.Quotations.Where(q => SharedFields.SpeakingPersons(q).Contains(person.Slug, StringComparer.Ordinal)).ToList();
        var marked = said.Where(q => SharedFields.IsMarked(q.Kind)).ToList();
        var details = new PersonDetails(line, person, marked.Count, said.Count(q => q.Kind == QuotationKind.Reported),
            marked.Sum(q => QuoteId.Words(QuotationRecords.Words(source.Article.Text, q)).Split(' ').Length));
        Document record = shared.AddTo(new Document(RecordId.Person(source.Id, person.Slug)), CorpusSchema.Kinds.Person)
            .Add(CorpusSchema.PersonSelf, person.Slug)
            .Add(CorpusSchema.Name, person.Name);
        foreach (string form in person.Forms.Where(f => f != person.Name)) record.Add(CorpusSchema.Name, form);
        return record.Add(CorpusSchema.Details, details.ToJson());
    }

    private static Document RatingRecord(SourceFacts source, SharedFields shared, DocumentLine line, int place)
    {
        Rating rating = source.Facts.Ratings[place];
        bool curated = rating.Sentence.Rule == SidecarFacts.Rule;
        int? paragraph = curated ? null : ParagraphAt(source.Article.Paragraphs, rating.Sentence.Start);
        string sentence = curated ? "" : source.Article.Text[rating.Sentence.Start..rating.Sentence.End];
        Document record = shared.AddTo(new Document(RecordId.Rating(source.Id, place)), CorpusSchema.Kinds.Rating)
            .Add(CorpusSchema.Grade, rating.Grade)
            .Add(CorpusSchema.Area, rating.Area)
            .Add(CorpusSchema.Status, Values.Of(rating.Status))
            .Add(CorpusSchema.Scheme, rating.Scheme);
        if (rating.Subject is { Length: > 0 } subject && Slug.Of(subject) is { Length: > 0 } slug) record.Add(CorpusSchema.Subject, slug);
        return record.Add(CorpusSchema.Details, new RatingDetails(line, rating, sentence, paragraph).ToJson());
    }

    private static Document DocumentRecord(SourceFacts source, SharedFields shared, DocumentLine line, IReadOnlyList<string?> quoteIds)
    {
        Article article = source.Article;
        Document record = shared.AddTo(new Document(source.Id), CorpusSchema.Kinds.Document)
            .Add(CorpusSchema.Label, line.Label)
            .Add(CorpusSchema.QuoteCount, source.Facts.Quotations.Count(q => SharedFields.IsMarked(q.Kind)));
        if (TitleText(article, source.Facts) is { } title) record.Add(CorpusSchema.Title, title);
        foreach (string kind in source.Facts.Quotations.Where(q => q.Kind != QuotationKind.Term).Select(q => Values.Of(q.Kind)).Distinct(StringComparer.Ordinal)) record.Add(CorpusSchema.QuoteKind, kind);
        List<string> own = [];
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            string text = article.Source.Slice(article.Paragraphs[i].Span);
            record.Add(article.Furniture[i] is null ? CorpusSchema.Text : CorpusSchema.Furniture, text);
            if (article.Furniture[i] is null) own.Add(text);
        }
        foreach (string phrase in KeyPhrases.Of(own)) record.Add(CorpusSchema.Phrase, phrase);
        if (TextSketch.Of(own) is { } sketch) record.Add(CorpusSchema.Sketch, sketch);
        return record.Add(CorpusSchema.Facts, Layout.Of(source, quoteIds).ToJson());
    }

    /// <summary>The place of the paragraph that holds an offset; the one before where it falls between two.</summary>
    internal static int ParagraphAt(IReadOnlyList<Paragraph> paragraphs, int offset)
    {
        int low = 0, high = paragraphs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (paragraphs[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>A number in the form every record is written in.</summary>
    internal static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
