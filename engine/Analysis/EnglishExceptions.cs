namespace SearchEngine.Analysis;

/// <summary>The words and beginnings that the rules of <see cref="EnglishStemmer"/> would treat wrongly.</summary>
internal static class EnglishExceptions
{
    /// <summary>Writes the stem of a whole word that has its own; gives its length, or 0 when the rules hold.</summary>
    internal static int Find(Span<byte> word)
    {
        var length = word.Length;
        if (length is < 3 or > 6) return 0;
        ReadOnlySpan<byte> text = word;
        switch (text[0])
        {
            case (byte)'a': return text.SequenceEqual("atlas"u8) || text.SequenceEqual("andes"u8) ? length : 0;
            case (byte)'b': return text.SequenceEqual("bias"u8) ? length : 0;
            case (byte)'c': return text.SequenceEqual("cosmos"u8) ? length : 0;
            case (byte)'e': return text.SequenceEqual("early"u8) ? Write(word, "earli"u8) : 0;
            case (byte)'g': return text.SequenceEqual("gently"u8) ? Write(word, "gentl"u8) : 0;
            case (byte)'h': return text.SequenceEqual("howe"u8) ? length : 0;
            case (byte)'i': return text.SequenceEqual("idly"u8) ? Write(word, "idl"u8) : 0;
            case (byte)'n': return text.SequenceEqual("news"u8) ? length : 0;
            case (byte)'o': return text.SequenceEqual("only"u8) ? Write(word, "onli"u8) : 0;
            case (byte)'s':
                if (text.SequenceEqual("sky"u8)) return length;
                if (text.SequenceEqual("skis"u8)) return Write(word, "ski"u8);
                if (text.SequenceEqual("skies"u8)) return Write(word, "sky"u8);
                return text.SequenceEqual("singly"u8) ? Write(word, "singl"u8) : 0;
            case (byte)'u': return text.SequenceEqual("ugly"u8) ? Write(word, "ugli"u8) : 0;
            default: return 0;
        }
    }

    /// <summary>The length of a beginning after which region 1 begins whatever its letters; 0 for none.</summary>
    internal static int RegionPrefix(ReadOnlySpan<byte> word)
    {
        if (word.Length < 4) return 0;
        return word[0] switch
        {
            (byte)'a' => Length(word, "arsen"u8),
            (byte)'c' => Length(word, "commun"u8),
            (byte)'e' => Length(word, "emerg"u8),
            (byte)'g' => Length(word, "gener"u8),
            (byte)'i' => Length(word, "inter"u8),
            (byte)'l' => Length(word, "later"u8),
            (byte)'o' => Length(word, "organ"u8),
            (byte)'p' => Length(word, "past"u8),
            (byte)'u' => Length(word, "univers"u8),
            _ => 0,
        };
    }

    private static int Length(ReadOnlySpan<byte> word, ReadOnlySpan<byte> prefix) => word.StartsWith(prefix) ? prefix.Length : 0;

    private static int Write(Span<byte> word, ReadOnlySpan<byte> stem)
    {
        stem.CopyTo(word);
        return stem.Length;
    }
}
