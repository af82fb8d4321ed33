using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>The fields every record of a block carries, so that each kind of record can be filtered and counted by all facets.</summary>
internal sealed class SharedFields
{
    private readonly List<DocumentValue> _values = [];
    private readonly List<string> _quoted;

    public SharedFields(SourceFacts source)
    {
        Facts facts = source.Facts;
        DateFact published = facts.Published;
        Add(CorpusSchema.DocumentId, source.Id);

        string? year = published.Date is { } date ? CorpusRecords.Invariant(date.Year) : null;
        Add(CorpusSchema.Year, year ?? CorpusSchema.Unknown);
        var years = facts.YearsDiscussed.Select(y => CorpusRecords.Invariant(y.Year));
        AddAll(CorpusSchema.YearAny, year is null ? years : years.Prepend(year), CorpusSchema.Unknown);
        Add(CorpusSchema.Certainty, Values.Of(published.Basis));
        if (published.Date is { } d) _values.Add(new DocumentValue(CorpusSchema.Date, null, d.Year * 10000L + (d.Month ?? 0) * 100 + (d.Day ?? 0)));
        Add(CorpusSchema.Source, facts.Source.Kind);

        if (facts.CurrentRating is { } current) Add(CorpusSchema.Rating, current.Grade);
        AddAll(CorpusSchema.RatingActual, facts.Ratings.Where(r => r.Status != RatingStatus.Mentioned).Select(r => r.Grade));
        AddAll(CorpusSchema.RatingAny, facts.Ratings.Select(r => r.Grade));

        AddAll(CorpusSchema.Person, facts.Persons.Where(p => !p.Optional).Select(p => p.Slug));
        _quoted = [.. facts.Quotations.Where(q => IsMarked(q.Kind)).SelectMany(SpeakingPersons).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Direct and partial quotations are what counts as quoted; reported speech does not.</summary>
    public static bool IsMarked(QuotationKind kind) => kind is QuotationKind.Direct or QuotationKind.Partial;

    /// <summary>The slugs of the persons who speak: most often one, several where they said it together, none for a role, a body or a document.</summary>
    public static IEnumerable<string> SpeakingPersons(Quotation quotation) =>
        quotation.Speaker is { Type: SpeakerType.Person } speaker ? (speaker.With ?? []).Select(s => s.Slug).Prepend(speaker.Slug) : [];

    /// <summary>Adds the fields to a record; a quotation's person quoted is its own speaker, anything else's those of the document.</summary>
    public Document AddTo(Document record, string kind, Quotation? quotation = null)
    {
        record.Add(CorpusSchema.Kind, kind);
        foreach (DocumentValue value in _values)
        {
            if (value.Text is null) record.Add(value.Field, value.Number);
            else record.Add(value.Field, value.Text);
        }
        if (quotation is null)
            foreach (string slug in _quoted) record.Add(CorpusSchema.PersonQuoted, slug);
        else
            foreach (string slug in SpeakingPersons(quotation)) record.Add(CorpusSchema.PersonQuoted, slug);
        return record;
    }

    private void Add(string field, string value) => _values.Add(new DocumentValue(field, value, 0));

    private void AddAll(string field, IEnumerable<string> values, string? ifNone = null)
    {
        int before = _values.Count;
        foreach (string value in values.Distinct(StringComparer.Ordinal)) Add(field, value);
        if (_values.Count == before && ifNone is not null) Add(field, ifNone);
    }
}
