using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Records;

/// <summary>A document as the index gives it back: its canonical text, to the character, with its paragraphs and facts. Fetch the fields of <see cref="Fetch"/>.</summary>
public sealed class StoredDocument
{
    private StoredDocument(string id, string text, IReadOnlyList<Paragraph> paragraphs, StoredFacts stored, string label)
    {
        Id = id;
        Text = text;
        Paragraphs = paragraphs;
        Stored = stored;
        Label = label;
    }

    /// <summary>The fields a hit must bring.</summary>
    public static IReadOnlyList<string> Fetch { get; } = [CorpusSchema.Text, CorpusSchema.Furniture, CorpusSchema.Facts, CorpusSchema.Label];

    /// <summary>The document's id.</summary>
    public string Id { get; }

    /// <summary>The canonical text: all spans index it.</summary>
    public string Text { get; }

    /// <summary>The paragraphs, in order; those with a rule in <see cref="FurnitureRule"/> are furniture.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>What is kept besides the words.</summary>
    public StoredFacts Stored { get; }

    /// <summary>What a list calls it (<see cref="CorpusSchema.Label"/>).</summary>
    public string Label { get; }

    /// <summary>The facts.</summary>
    public Facts Facts => Stored.Facts;

    /// <summary>The rule that fenced a paragraph off as furniture, or null for the article's own text.</summary>
    public string? FurnitureRule(int paragraph) => Stored.Layout[paragraph].Furniture;

    /// <summary>The text of a span.</summary>
    public string Slice(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The place of the paragraph that holds an offset; the one before where it falls between two.</summary>
    public int ParagraphAt(int offset) => CorpusRecords.ParagraphAt(Paragraphs, offset);

    /// <summary>The offset in <see cref="Text"/> of an offset in a text field (as a snippet gives it), where paragraphs follow one another parted by one line break.</summary>
    /// <param name="field"><see cref="CorpusSchema.Text"/> or <see cref="CorpusSchema.Furniture"/>.</param>
    /// <param name="offset">The offset in the field.</param>
    public int FromField(string field, int offset)
    {
        bool furniture = field == CorpusSchema.Furniture;
        int start = 0, at = 0;
        for (int i = 0; i < Paragraphs.Count; i++)
        {
            if (FurnitureRule(i) is not null != furniture) continue;
            int length = Paragraphs[i].End - Paragraphs[i].Start;
            at = Paragraphs[i].Start + Math.Clamp(offset - start, 0, length);
            if (offset <= start + length) return at;
            start += length + 1;
        }
        return at;
    }

    /// <summary>Puts a document together from a hit.</summary>
    /// <exception cref="InvalidDataException">The hit is of another kind of record, or was fetched without <see cref="Fetch"/>.</exception>
    public static StoredDocument From(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        if (hit.Text(CorpusSchema.Facts) is not { } json) throw new InvalidDataException($"{hit.Id}: no facts fetched, or no document");
        StoredFacts stored = StoredFacts.FromJson(json);
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>(stored.Layout.Count);
        foreach (DocumentValue value in hit.Values)
        {
            if (value.Field is not (CorpusSchema.Text or CorpusSchema.Furniture)) continue;
            if (paragraphs.Count == stored.Layout.Count) throw new InvalidDataException($"{hit.Id}: more paragraphs than its layout has");
            StoredParagraph layout = stored.Layout[paragraphs.Count];
            text.Append(layout.Gap ?? Layout.Usual(paragraphs.Count));
            int start = text.Length;
            text.Append(value.Text);
            paragraphs.Add(new Paragraph(start, text.Length, layout.Kind, layout.Furniture is not null));
        }
        if (paragraphs.Count != stored.Layout.Count) throw new InvalidDataException($"{hit.Id}: fewer paragraphs than its layout has");
        text.Append(stored.Tail);
        return new StoredDocument(hit.Id, text.ToString(), paragraphs, stored, hit.Text(CorpusSchema.Label) ?? "");
    }
}
