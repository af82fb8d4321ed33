namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Which characters spell a quotation mark: Unicode's own, doubled single marks, entities left in a text, and UTF-8 read as Windows-1252 or Latin-1.</summary>
internal static class MarkSpelling
{
    /// <summary>The way a mark points by its shape.</summary>
    internal enum Shape : byte
    {
        None,
        Opening,
        Closing,

        /// <summary>German opens with „ and closes with “; Swedish opens with ”. Position decides.</summary>
        Neutral,
    }

    private static readonly (string Text, MarkFamily Family, Shape Shape)[] Entities =
    [
        ("&quot;", MarkFamily.Double, Shape.Neutral), ("&#34;", MarkFamily.Double, Shape.Neutral),
        ("&ldquo;", MarkFamily.Double, Shape.Opening), ("&#8220;", MarkFamily.Double, Shape.Opening), ("&#x201c;", MarkFamily.Double, Shape.Opening),
        ("&rdquo;", MarkFamily.Double, Shape.Closing), ("&#8221;", MarkFamily.Double, Shape.Closing), ("&#x201d;", MarkFamily.Double, Shape.Closing),
        ("&bdquo;", MarkFamily.Double, Shape.Opening), ("&laquo;", MarkFamily.Double, Shape.Neutral), ("&raquo;", MarkFamily.Double, Shape.Neutral),
        ("&lsquo;", MarkFamily.Single, Shape.Opening), ("&#8216;", MarkFamily.Single, Shape.Opening), ("&#x2018;", MarkFamily.Single, Shape.Opening),
        ("&rsquo;", MarkFamily.Single, Shape.Closing), ("&#8217;", MarkFamily.Single, Shape.Closing), ("&#x2019;", MarkFamily.Single, Shape.Closing),
        ("&apos;", MarkFamily.Single, Shape.Neutral), ("&#39;", MarkFamily.Single, Shape.Neutral), ("&#039;", MarkFamily.Single, Shape.Neutral),
    ];

    /// <summary>Reads the mark at a place.</summary>
    /// <returns>Its length, zero where none stands there.</returns>
    internal static int Read(string text, int at, out MarkFamily family, out Shape shape)
    {
        family = MarkFamily.Double;
        shape = Shape.Neutral;
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (text[at])
        {
            case '"' or '＂':
                return 1;
            case '“' or '‟' or '\u0093':
                shape = Shape.Opening;
                return 1;
            case '„':
                shape = Shape.Opening;
                return 1;
            case '”' or '\u0094':
                shape = Shape.Closing;
                return 1;
            case '«' or '»':
                return 1;
            case '〝':
                shape = Shape.Opening;
                return 1;
            case '〞' or '〟':
                shape = Shape.Closing;
                return 1;
            case '\'' when next == '\'':
                return 2;
            case '`' when next == '`':
                shape = Shape.Opening;
                return 2;
            case '‘' when next == '‘':
                shape = Shape.Opening;
                return 2;
            case '’' when next == '’':
                shape = Shape.Closing;
                return 2;
            case '\'':
                family = MarkFamily.Single;
                return 1;
            case '‘' or '‛' or '\u0091' or '`':
                family = MarkFamily.Single;
                shape = Shape.Opening;
                return 1;
            case '’' or '\u0092':
                family = MarkFamily.Single;
                shape = Shape.Closing;
                return 1;
            case '‚' or '‹' or '›':
                family = MarkFamily.Single;
                return 1;
            case 'â':
                return ReadMojibake(text, at, out family, out shape);
            case '&':
                return ReadEntity(text, at, out family, out shape);
            default:
                return 0;
        }
    }

    // E2 80 98/99/9C/9D/9E, each byte read as a character of its own. Windows-1252 has no character 9D: it stays as a control or is lost.
    private static int ReadMojibake(string text, int at, out MarkFamily family, out Shape shape)
    {
        family = MarkFamily.Double;
        shape = Shape.Closing;
        if (at + 1 >= text.Length || text[at + 1] is not ('€' or '\u0080')) return 0;
        switch (at + 2 < text.Length ? text[at + 2] : '\0')
        {
            case 'œ' or '\u009C' or 'ž' or '\u009E':
                shape = Shape.Opening;
                return 3;
            case '\u009D' or '�':
                return 3;
            case '˜' or '\u0098':
                family = MarkFamily.Single;
                shape = Shape.Opening;
                return 3;
            case '™' or '\u0099':
                family = MarkFamily.Single;
                return 3;
            case '“' or '”' or '\u0093' or '\u0094' or '¦' or '¢' or '\u00A6' or '\u00A2': // dashes, ellipsis, bullet
                return 0;
            default:
                return 2;
        }
    }

    private static int ReadEntity(string text, int at, out MarkFamily family, out Shape shape)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(8, text.Length - at));
        foreach (var (entity, entityFamily, entityShape) in Entities)
        {
            if (!rest.StartsWith(entity, StringComparison.OrdinalIgnoreCase)) continue;
            family = entityFamily;
            shape = entityShape;
            return entity.Length;
        }
        family = MarkFamily.Double;
        shape = Shape.None;
        return 0;
    }
}
