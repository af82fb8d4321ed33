using System.Text;
using SearchEngine.Matching;
using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Suggest;

/// <summary>Finds words as written in the dictionaries of a snapshot's segments: by their beginning, or by likeness.</summary>
internal sealed class WordLookup(IReadOnlyList<SegmentView> segments, string field)
{
    /// <summary>The words that start so, those in most documents first.</summary>
    public IReadOnlyList<TermCount> Complete(string prefix, int limit) =>
        [.. Find(new PrefixPattern(Encoding.UTF8.GetBytes(prefix)))
            .OrderByDescending(w => w.Value.Docs).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(limit).Select(w => new TermCount(w.Key, w.Value.Docs))];

    /// <summary>The words nearest in spelling, the word itself left out. Short words allow one edit, longer ones two.</summary>
    public IReadOnlyList<TermCount> Similar(string word, int limit) =>
        [.. Find(new FuzzyPattern(word, word.Length < 5 ? 1 : 2))
            .Where(w => w.Key != word)
            .OrderBy(w => w.Value.Rank).ThenByDescending(w => w.Value.Docs).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(limit).Select(w => new TermCount(w.Key, w.Value.Docs))];

    private Dictionary<string, (int Rank, int Docs)> Find(IWordPattern pattern)
    {
        var words = new Dictionary<string, (int Rank, int Docs)>(StringComparer.Ordinal);
        foreach (SegmentView segment in segments)
        {
            if (segment.Segment.Text(field) is not { } text) continue;
            pattern.Find(text.Postings.Words ?? text.Postings.Terms, (in TermCursor word, int rank) =>
            {
                int docs = text.Postings.Words is null
                    ? segment.DocFreqOf(text, text.Postings.InfoAt(word.Ordinal))
                    : CollectionStatistics.WordFreqOf(segment, text, word.Entry);
                if (docs == 0) return;
                string name = Encoding.UTF8.GetString(word.Term);
                words[name] = (rank, words.GetValueOrDefault(name).Docs + docs);
            });
        }
        return words;
    }
}
