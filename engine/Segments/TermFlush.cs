using SearchEngine.Postings;

namespace SearchEngine.Segments;

/// <summary>Writes the postings of one term after the other: the places of its forms, each a rising list, read in step.</summary>
/// <param name="places">Where the words stand.</param>
/// <param name="writer">Where to.</param>
internal sealed class TermFlush(WordPlaces places, PostingsWriter writer)
{
    private int[] _next = new int[8]; // of each form: how many of its places are written,
    private int[] _heads = new int[8]; // the next place,
    private int[] _seen = new int[8]; // and the last document that has the form

    /// <summary>Writes a term.</summary>
    /// <param name="name">The term.</param>
    /// <param name="words">Its words, in the order of their forms.</param>
    /// <param name="docFreq">For each word, to be filled in: in how many documents it stands.</param>
    public void Write(ReadOnlySpan<byte> name, ReadOnlySpan<int> words, int[] docFreq)
    {
        Reset(words);
        writer.Begin(words.Length);
        int doc = -1, start = 0, end = 0; // the document at hand, and its places
        int followers = 0; // in it
        while (true)
        {
            (int form, int lowest, int others) = Least(words.Length);
            if (lowest == int.MaxValue) break;
            ReadOnlySpan<int> own = places.Of(words[form]);
            int at = _next[form], seen = _seen[form], docs = 0;
            for (; at < own.Length && own[at] < others; at++) // one form until another comes first
            {
                int place = own[at] >> Followers.IndexBits;
                if (place >= end)
                {
                    if (doc >= 0) writer.AddFollowers((byte)followers);
                    followers = 0;
                    doc = places.DocOf(place);
                    start = places.StartOf(doc);
                    end = places.StartOf(doc + 1);
                    writer.BeginDocument(doc);
                }
                if (seen != doc)
                {
                    seen = doc;
                    docs++;
                }
                writer.AddPosition(place - start, form);
                if (place + 1 < end) followers |= 1 << (own[at] & (1 << Followers.IndexBits) - 1);
            }
            _next[form] = at;
            _seen[form] = seen;
            docFreq[words[form]] += docs;
            _heads[form] = at < own.Length ? own[at] : int.MaxValue;
        }
        if (doc >= 0) writer.AddFollowers((byte)followers);
        writer.End(name);
    }

    private void Reset(ReadOnlySpan<int> words)
    {
        if (_next.Length < words.Length)
        {
            _next = new int[words.Length * 2];
            _heads = new int[words.Length * 2];
            _seen = new int[words.Length * 2];
        }
        for (int f = 0; f < words.Length; f++)
        {
            _next[f] = 0;
            _heads[f] = places.Of(words[f])[0];
            _seen[f] = -1;
        }
    }

    /// <summary>The form whose next place is the lowest, that place, and the lowest of the other forms.</summary>
    private (int Form, int Lowest, int Others) Least(int forms)
    {
        int form = 0, lowest = int.MaxValue, others = int.MaxValue;
        for (int f = 0; f < forms; f++)
        {
            int head = _heads[f];
            if (head < lowest)
            {
                others = lowest;
                lowest = head;
                form = f;
            }
            else if (head < others)
            {
                others = head;
            }
        }
        return (form, lowest, others);
    }
}
