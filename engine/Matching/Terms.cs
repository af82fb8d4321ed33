using SearchEngine.Analysis;
using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>From words as asked to terms as indexed.</summary>
internal static class Terms
{
    /// <summary>The term of a folded word: its stem, where the field has stems.</summary>
    public static byte[] Of(ReadOnlySpan<byte> word, TextAnalysis analysis)
    {
        if (analysis != TextAnalysis.English || word.Length > 255) return word.ToArray();
        Span<byte> stem = stackalloc byte[264];
        word.CopyTo(stem);
        return stem[..EnglishStemmer.Stem(stem, word.Length)].ToArray();
    }

    /// <summary>Looks a word up in a segment.</summary>
    /// <param name="text">The field.</param>
    /// <param name="term">Its term.</param>
    /// <param name="word">The word as written.</param>
    /// <param name="exact">Only this form.</param>
    /// <param name="info">The term.</param>
    /// <param name="forms">The wanted forms, null for all.</param>
    public static bool Find(Segment.TextField text, ReadOnlySpan<byte> term, ReadOnlySpan<byte> word, bool exact, out TermInfo info, out FormSet? forms)
    {
        forms = null;
        if (!exact || text.Postings.Words is not { } words) return text.Postings.TryFind(term, out info);
        if (!words.TryFind(word, out TermEntry c))
        {
            info = default;
            return false;
        }
        info = text.Postings.InfoAt((int)c.Value(0));
        if (info.Forms == 1) return true;
        forms = new FormSet(info.Forms);
        forms.Add((int)c.Value(1));
        return true;
    }
}
