using System.Text;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Tests.Records;

/// <summary>What is put into the index of a document, and what comes back out of it.</summary>
public sealed class CorpusRecordsTests
{
    private readonly IReadOnlyList<Document> _records = CorpusRecords.Build(SampleFacts.Make());

    [Fact]
    public void A_block_is_passages_quotations_persons_ratings_and_the_document_last()
    {
        string[] expected = ["passage", "passage", "passage", "quotation", "quotation", "quotation", "person", "rating", "rating", "document"];
        Assert.Equal(expected, _records.Select(r => One(r, CorpusSchema.Kind)));
        Assert.Equal("sample", _records[^1].Id);
        Assert.Equal(_records.Count, _records.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_field_is_in_the_schema_and_of_its_kind()
    {
        foreach (DocumentValue value in _records.SelectMany(r => r.Values))
        {
            Field? field = CorpusSchema.Schema.Find(value.Field);
            Assert.NotNull(field);
            Assert.Equal(field.Kind == FieldKind.Number, value.Text is null);
        }
    }

    [Fact]
    public void Every_record_carries_the_documents_facets()
    {
        foreach (Document record in _records)
        {
            Assert.Equal("2019", One(record, CorpusSchema.Year));
            Assert.Equal(["2019", "2017"], All(record, CorpusSchema.YearAny));
            Assert.Equal("inferred", One(record, CorpusSchema.Certainty));
            Assert.Equal(20190314, Number(record, CorpusSchema.Date));
            Assert.Equal("good", One(record, CorpusSchema.Rating));
            Assert.Equal(["good"], All(record, CorpusSchema.RatingActual));
            Assert.Equal(["good", "outstanding"], All(record, CorpusSchema.RatingAny));
            Assert.Equal(["jane-doe"], All(record, CorpusSchema.Person));
        }
    }

    [Fact]
    public void A_quotation_covers_the_passages_it_is_printed_in()
    {
        Document direct = _records[3], partial = _records[4];
        Assert.Equal(["We did it.", "All of us."], All(direct, CorpusSchema.Quote).SelectMany(q => q.Split('\n')));
        Assert.Equal("passage/sample/3", _records[3 - (int)Number(direct, CorpusSchema.CoverFrom)!].Id);
        Assert.Equal("passage/sample/4", _records[3 - (int)Number(direct, CorpusSchema.CoverTo)!].Id);
        Assert.Equal("passage/sample/4", _records[4 - (int)Number(partial, CorpusSchema.CoverFrom)!].Id);
        Assert.Equal("strength", One(_records[2], CorpusSchema.Polarity));
    }

    [Fact]
    public void Persons_quoted_are_those_with_words_in_marks()
    {
        Assert.Equal("jane-doe", One(_records[3], CorpusSchema.PersonQuoted));
        Assert.Null(One(_records[4], CorpusSchema.PersonQuoted));
        Assert.Equal("inspectors", One(_records[4], CorpusSchema.Speaker));
        Assert.Equal(2, Number(_records[^1], CorpusSchema.QuoteCount));
        PersonDetails jane = PersonDetails.FromJson(One(_records[6], CorpusSchema.Details)!);
        Assert.Equal((1, 1, 6), (jane.Quotes, jane.Reported, jane.WordsQuoted));
    }

    [Fact]
    public void The_ids_of_quotations_depend_on_the_words_and_on_nothing_else_of_the_text()
    {
        string Id(string document, string words, int n) => QuoteId.Of(document, QuoteId.Words(words), n);
        Assert.Equal(Id("a", "It’s “good” – really.", 0), Id("a", "It's \"good\" -  really", 0));
        Assert.NotEqual(Id("a", "good", 0), Id("a", "good", 1));
        Assert.NotEqual(Id("a", "good", 0), Id("b", "good", 0));
        Assert.Matches("^[0-9a-z]{12}$", Id("a", "good", 0));
    }

    [Fact]
    public void The_document_comes_back_to_the_character_with_all_its_facts()
    {
        SourceFacts source = SampleFacts.Make();
        StoredDocument back = StoredDocument.From(HitOf(_records[^1]));
        Assert.Equal(SampleFacts.Text, back.Text);
        Assert.Equal(source.Article.Paragraphs.Select(p => p.Span), back.Paragraphs.Select(p => p.Span));
        Assert.Equal(source.Article.Furniture, Enumerable.Range(0, back.Paragraphs.Count).Select(back.FurnitureRule));
        Assert.Equal("We did it.", back.Slice(back.Facts.Quotations[0].Segments[0]));
        Assert.Equal(source.Facts.Published.Date, back.Facts.Published.Date);
        Assert.Equal(new StoredFacts { Path = "p", Format = "txt", Hash = "h", Bytes = 1, Facts = source.Facts, QuoteIds = [], Layout = [] }.ToJson(),
            new StoredFacts { Path = "p", Format = "txt", Hash = "h", Bytes = 1, Facts = back.Facts, QuoteIds = [], Layout = [] }.ToJson());
        Assert.Equal("Council rated good", back.Label);
        Assert.Null(back.Stored.QuoteIds[1]);
    }

    [Fact]
    public void An_offset_in_a_text_field_leads_to_the_same_character_of_the_text()
    {
        StoredDocument back = StoredDocument.From(HitOf(_records[^1]));
        string field = string.Join('\n', All(_records[^1], CorpusSchema.Text));
        foreach (string word in (string[])["Council", "director", "Inspectors", "rest"])
            Assert.Equal(SampleFacts.Text.IndexOf(word, StringComparison.Ordinal), back.FromField(CorpusSchema.Text, field.IndexOf(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_document_without_headline_is_called_by_its_first_words()
    {
        SourceText source = new PlainTextReader().Read("a.txt", Encoding.UTF8.GetBytes("While children’s services in Croydon are finally improving a small number of children still wait."));
        var facts = new Facts { Published = new DateFact(null, Basis.NotKnown, "", []), Source = new SourceFact("other", Basis.NotKnown, null) };
        Document document = CorpusRecords.Build(new SourceFacts("a", "h", 1, new Article(source, [null], [[]]), facts))[^1];
        Assert.Equal("Untitled: While children’s services in Croydon are finally improving a…", One(document, CorpusSchema.Label));
        Assert.Equal("unknown", One(document, CorpusSchema.Year));
        Assert.Equal("unknown", One(document, CorpusSchema.YearAny));
        Assert.Equal("not-known", One(document, CorpusSchema.Certainty));
        Assert.Null(One(document, CorpusSchema.Rating));
        Assert.Null(One(document, CorpusSchema.Title));
    }

    private static Hit HitOf(Document document) =>
        new(document.Id, 0, [.. document.Values.Where(v => StoredDocument.Fetch.Contains(v.Field))], []);

    private static string? One(Document record, string field) => All(record, field).FirstOrDefault();

    private static string[] All(Document record, string field) => [.. record.Values.Where(v => v.Field == field).Select(v => v.Text!)];

    private static long? Number(Document record, string field) =>
        record.Values.Where(v => v.Field == field).Select(v => (long?)v.Number).FirstOrDefault();
}
