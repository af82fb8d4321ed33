using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>The words as written of a field while its terms are being written: each leads to its term and its form there.</summary>
internal sealed class WordList
{
    private readonly BytesTable _words = new();
    private readonly List<(int Term, int Form, int DocFreq)> _values = [];

    public void Add(ReadOnlySpan<byte> word, int term, int form, int docFreq)
    {
        _words.Add(word, out _);
        _values.Add((term, form, docFreq));
    }

    public void WriteTo(SectionWriter file, string field)
    {
        var dictionary = new TermDictionaryWriter(3, backwards: true);
        foreach (int w in _words.Sorted())
        {
            (int term, int form, int docFreq) = _values[w];
            dictionary.Add(_words[w], [(uint)term, (uint)form, (uint)docFreq]);
        }
        dictionary.WriteTo(file, field + ".words");
    }
}
