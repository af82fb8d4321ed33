namespace SearchEngine.Indexer;

/// <summary>
/// The fields of the index, and which records carry them. A source file is one block: its passages, quotations, persons and ratings in
/// text order, and last the document itself, the block's parent. The block's key is the document's id.
/// </summary>
public static class CorpusSchema
{
    /// <summary>Raised when the fields, or what is put into them, change, so that an index is built anew.</summary>
    public const int Version = 2;

    // --- every record ---

    /// <summary>Keyword: what the record is, one of <see cref="Kinds"/>.</summary>
    public const string Kind = "kind";

    /// <summary>Keyword: the id of the document it is or belongs to.</summary>
    public const string DocumentId = "document";

    /// <summary>Keyword: year of publication, or <see cref="Unknown"/>.</summary>
    public const string Year = "year";

    /// <summary>Keyword: years of publication and discussed.</summary>
    public const string YearAny = "year-any";

    /// <summary>Keyword: the document's overall grade, given or in force.</summary>
    public const string Rating = "rating";

    /// <summary>Keyword: every grade the document reports as actual, of any area and time (given, in force, historic).</summary>
    public const string RatingActual = "rating-actual";

    /// <summary>Keyword: every grade it mentions, hopes and hypotheses included.</summary>
    public const string RatingAny = "rating-any";

    /// <summary>Keyword: slugs of the persons it mentions. Of a passage, quotation, person or rating record: those of the document.</summary>
    public const string Person = "person";

    /// <summary>Keyword: slugs of the persons it quotes. Of a quotation: its own speaker.</summary>
    public const string PersonQuoted = "person-quoted";

    /// <summary>Keyword: source kind (news, council, inspectorate…).</summary>
    public const string Source = "source";

    /// <summary>Keyword: basis of the date: <c>stated</c>, <c>inferred</c>, <c>curated</c>, <c>not-known</c>.</summary>
    public const string Certainty = "certainty";

    /// <summary>Number: date of publication as yyyymmdd, zeros for what is not known of it; left out where the year is not known.</summary>
    public const string Date = "date";

    /// <summary>Saved facet: the themes of <c>themes.yaml</c>. A passage has those its text matches; a quotation those of its passages; a document all of its passages' and those its headline matches.</summary>
    public const string Theme = "theme";

    // --- documents ---

    /// <summary>Text: the headline.</summary>
    public const string Title = "title";

    /// <summary>Keyword: what a list calls it: the headline, or the first words where there is none.</summary>
    public const string Label = "label";

    /// <summary>Text, one value a paragraph: the article's own paragraphs. Together with <see cref="Furniture"/>, in the order stored, the document's whole text.</summary>
    public const string Text = "text";

    /// <summary>Text, one value a paragraph: what the page carries besides.</summary>
    public const string Furniture = "furniture";

    /// <summary>Stored: the facts and the layout (a <c>StoredFacts</c> as JSON).</summary>
    public const string Facts = "facts";

    /// <summary>Number: how many direct and partial quotations it holds.</summary>
    public const string QuoteCount = "quotes";

    /// <summary>Keyword: the phrases it keeps coming back to, folded.</summary>
    public const string Phrase = "phrase";

    /// <summary>Stored: a digest of its own text by which near-identical ones are found (<see cref="Digests.TextSketch"/>); none for a very short text.</summary>
    public const string Sketch = "sketch";

    // --- passages ---

    /// <summary>Text: one paragraph of the article.</summary>
    public const string Passage = "passage";

    /// <summary>Number, passages and quotations: the (first) paragraph's place in the document, from 0.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>Keyword, passages: polarity of its findings: <c>strength</c>, <c>weakness</c>, <c>mixed</c>, <c>neutral</c>; none where it states no finding.</summary>
    public const string Polarity = "polarity";

    // --- quotations ---

    /// <summary>Text: the words of the quotation.</summary>
    public const string Quote = "quote";

    /// <summary>Keyword: <c>direct</c>, <c>partial</c>, <c>reported</c>. Of a document: the kinds of quotations it holds.</summary>
    public const string QuoteKind = "quote-kind";

    /// <summary>Keyword: slug of the speaker, person or not; <see cref="Unknown"/> where none is given.</summary>
    public const string Speaker = "speaker";

    /// <summary>Keyword: <c>person</c>, <c>role</c>, <c>body</c>, <c>document</c>.</summary>
    public const string SpeakerType = "speaker-type";

    /// <summary>Keyword: <c>stated</c> or <c>inferred</c>: how the speaker is known.</summary>
    public const string SpeakerCertainty = "speaker-certainty";

    /// <summary>Number: for a quotation, how many records back in the block its first passage stands.</summary>
    public const string CoverFrom = "cover-from";

    /// <summary>Number: for a quotation, how many records back its last passage stands.</summary>
    public const string CoverTo = "cover-to";

    /// <summary>Stored, on quotations, persons and ratings: what a page shows of it, as JSON.</summary>
    public const string Details = "details";

    // --- persons ---

    /// <summary>Text, names unstemmed: the forms a person is named by in the document.</summary>
    public const string Name = "name";

    /// <summary>Keyword, on person records: the slug of that person.</summary>
    public const string PersonSelf = "person-self";

    // --- ratings ---

    /// <summary>Keyword: the grade of a rating record.</summary>
    public const string Grade = "grade";

    /// <summary>Keyword: its area.</summary>
    public const string Area = "area";

    /// <summary>Keyword: <c>given</c>, <c>in-force</c>, <c>historic</c>, <c>mentioned</c>.</summary>
    public const string Status = "status";

    /// <summary>Keyword: its scheme.</summary>
    public const string Scheme = "scheme";

    /// <summary>Keyword: its subject, as a slug.</summary>
    public const string Subject = "subject";

    /// <summary>The value that stands for "not known" in facets.</summary>
    public const string Unknown = "unknown";

    /// <summary>The kinds of records.</summary>
    public static class Kinds
    {
        /// <summary>A document.</summary>
        public const string Document = "document";

        /// <summary>A paragraph of a document's own text.</summary>
        public const string Passage = "passage";

        /// <summary>A quotation (terms and scare quotes are none).</summary>
        public const string Quotation = "quotation";

        /// <summary>One person in one document.</summary>
        public const string Person = "person";

        /// <summary>One mention of a grade.</summary>
        public const string Rating = "rating";
    }

    /// <summary>The schema.</summary>
    public static Schema Schema { get; } = new(
    [
        Field.Keyword(Kind), Field.Keyword(DocumentId), Field.Keyword(Year), Field.Keyword(YearAny), Field.Keyword(Rating),
        Field.Keyword(RatingActual), Field.Keyword(RatingAny), Field.Keyword(Person), Field.Keyword(PersonQuoted), Field.Keyword(Source),
        Field.Keyword(Certainty), Field.Number(Date),
        Field.Text(Title, stored: true) with { Listed = true }, Field.Keyword(Label), Field.Text(Text, stored: true), Field.Text(Furniture, stored: true), Field.Kept(Facts),
        Field.Number(QuoteCount), Field.Keyword(Phrase), Field.Kept(Sketch) with { Listed = true },
        Field.Text(Passage, stored: true), Field.Number(Paragraph), Field.Keyword(Polarity),
        Field.Text(Quote, stored: true), Field.Keyword(QuoteKind), Field.Keyword(Speaker), Field.Keyword(SpeakerType),
        Field.Keyword(SpeakerCertainty), Field.Number(CoverFrom), Field.Number(CoverTo), Field.Kept(Details) with { Listed = true },
        Field.Text(Name, TextAnalysis.Plain, stored: true) with { Listed = true }, Field.Keyword(PersonSelf),
        Field.Keyword(Grade), Field.Keyword(Area), Field.Keyword(Status), Field.Keyword(Scheme), Field.Keyword(Subject),
    ])
    {
        CoverFrom = CoverFrom,
        CoverTo = CoverTo,
    };
}
