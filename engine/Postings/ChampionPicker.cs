using System.Buffers.Binary;

namespace SearchEngine.Postings;

/// <summary>
/// Finds the champions of a term while its documents pass by: the best by frequency and length, and the impacts of all the others (read by
/// <see cref="Champions"/>).
/// </summary>
/// <param name="weights">What each length code makes of a frequency in a document's worth.</param>
internal sealed class ChampionPicker(float[] weights)
{
    private readonly (float Worth, int Doc, int Freq, byte Norm)[] _best = new (float, int, int, byte)[Champions.Count]; // best first
    private readonly byte[] _others = new byte[256]; // see Impacts.Choose
    private int _count;

    public void Clear()
    {
        _count = 0;
        Array.Clear(_others);
    }

    /// <summary>Takes the next document.</summary>
    public void Add(int doc, int freq, byte norm)
    {
        float worth = freq * weights[norm];
        if (_count == Champions.Count)
        {
            if (worth <= _best[^1].Worth)
            {
                Impacts.Note(_others, freq, norm);
                return;
            }
            Impacts.Note(_others, _best[^1].Freq, _best[^1].Norm);
            _count--;
        }
        int at = _count++;
        for (; at > 0 && worth > _best[at - 1].Worth; at--) _best[at] = _best[at - 1];
        _best[at] = (worth, doc, freq, norm);
    }

    /// <summary>Writes what was found; there must have been <see cref="Champions.Count"/> documents and more.</summary>
    /// <param name="output"><see cref="Champions.Bytes"/> long.</param>
    public void WriteTo(Span<byte> output)
    {
        for (int i = 0; i < _best.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(output[(4 * i)..], _best[i].Doc);
            BinaryPrimitives.WriteInt32LittleEndian(output[(4 * (Champions.Count + i))..], _best[i].Freq);
        }
        Impacts.Choose(_others, output[(8 * Champions.Count)..]);
    }
}
