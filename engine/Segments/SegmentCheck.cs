using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>Reads all of a segment and holds its parts against each other: what a checksum cannot tell.</summary>
internal static class SegmentCheck
{
    /// <summary>What does not fit, one line a fault.</summary>
    public static IReadOnlyList<string> Run(Segment segment, Schema schema)
    {
        var faults = new List<string>();
        CheckTables(segment, faults);
        foreach (Field field in schema.Fields)
        {
            try
            {
                if (segment.Text(field.Name) is { } text) CheckText(text, segment.Docs, faults);
                if (segment.Keyword(field.Name) is { } keyword) CheckKeyword(field.Name, keyword, segment.Docs, faults);
            }
            catch (Exception e) when (e is IndexException or ArgumentException or IndexOutOfRangeException or OverflowException)
            {
                faults.Add($"field {field.Name}: cannot be read: {e.Message}");
            }
        }
        for (int doc = 0; doc < segment.Docs; doc++) _ = segment.Stored.Record(doc);
        return faults;
    }

    private static void CheckTables(Segment segment, List<string> faults)
    {
        SegmentTables tables = segment.Tables;
        for (int b = 0; b < tables.Blocks; b++)
            if (tables.FirstDoc(b) >= tables.FirstDoc(b + 1)) faults.Add($"block {b} is empty");
        CheckOrder("keys", tables.Keys, faults);
        CheckOrder("ids", tables.Ids, faults);
        if (tables.Ids.Count != tables.Docs) faults.Add($"{tables.Ids.Count} ids for {tables.Docs} documents");
        for (int d = 0; d < tables.Docs; d++)
            if (tables.FindId(tables.IdOf(d)) != d) faults.Add($"document {d} is not found by its id");
    }

    private static void CheckText(Segment.TextField text, int docs, List<string> faults)
    {
        string name = text.Field.Name;
        CheckOrder($"terms of {name}", text.Postings.Terms, faults);
        if (text.Postings.Words is { } words) CheckOrder($"words of {name}", words, faults);
        long[] tokens = new long[docs];
        TermCursor term = text.Postings.Terms.Enumerate();
        while (term.MoveNext())
        {
            TermInfo info = FieldPostings.InfoOf(term.Entry);
            var cursor = new PostingsCursor(text.Postings, info);
            int last = -1, count = 0;
            long total = 0;
            while (cursor.Next() != PostingsCursor.NoMoreDocs)
            {
                int doc = cursor.Doc;
                if (doc <= last || doc >= docs)
                {
                    faults.Add($"term {term.Ordinal} of {name}: document {doc} after {last} of {docs}");
                    break;
                }
                last = doc;
                count++;
                total += cursor.Freq;
                tokens[doc] += cursor.Freq;
                ReadOnlySpan<int> positions = cursor.Positions();
                for (int i = 1; i < positions.Length; i++)
                    if (positions[i] <= positions[i - 1]) faults.Add($"term {term.Ordinal} of {name}: positions fall in document {doc}");
                foreach (int form in cursor.Forms())
                    if (form >= info.Forms) faults.Add($"term {term.Ordinal} of {name}: form {form} of {info.Forms}");
            }
            if (count != info.DocFreq || total != info.TotalFreq)
                faults.Add($"term {term.Ordinal} of {name}: {count} documents and {total} places where {info.DocFreq} and {info.TotalFreq} are named");
        }
        for (int d = 0; d < docs; d++)
        {
            long length = text.Lengths.TryGet(d, out long n) ? n : 0;
            if (length != tokens[d]) faults.Add($"document {d} has {tokens[d]} words in {name} where {length} are named");
            if (text.Texts is { } texts && (texts.CountOf(d) != length || texts.Read(d).Length < length)) faults.Add($"the text of document {d} in {name} has other words than {length}");
            if (text.Lengths.Norms[d] != LengthCode.Encode((int)length)) faults.Add($"document {d} has the wrong length code in {name}");
        }
    }

    private static void CheckKeyword(string name, KeywordColumn column, int docs, List<string> faults)
    {
        CheckOrder($"values of {name}", column.Values, faults);
        int[] counts = new int[column.Values.Count];
        column.Count(new CountedSet(DocSet.All(docs)), counts);
        TermCursor value = column.Values.Enumerate();
        while (value.MoveNext())
            if (counts[value.Ordinal] != value.Value(0) || column.DocsOf(value.Term).Any(d => d >= docs)) faults.Add($"value {value.Ordinal} of {name}: its documents do not fit");
    }

    private static void CheckOrder(string what, TermDictionary dictionary, List<string> faults)
    {
        byte[] last = [];
        TermCursor cursor = dictionary.Enumerate();
        while (cursor.MoveNext())
        {
            if (cursor.Ordinal > 0 && cursor.Term.SequenceCompareTo(last) <= 0) faults.Add($"{what}: {cursor.Ordinal} is out of order");
            last = cursor.Term.ToArray();
        }
    }
}
