using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SearchEngine.Storage;

/// <summary>A set of documents that several want to go through: how many there are, and all of them in a row, are found once. Dispose it at the end.</summary>
internal sealed class CountedSet(DocSet set) : IDisposable
{
    private int[]? _docs;

    /// <summary>The set; not to be changed meanwhile.</summary>
    public DocSet Set { get; } = set;

    /// <summary>How many documents are in it.</summary>
    public int Count { get; } = set.Count();

    /// <summary>The documents, rising.</summary>
    public ReadOnlySpan<int> Docs => (_docs ??= Find()).AsSpan(0, Count);

    public void Dispose()
    {
        if (_docs is not null) ArrayPool<int>.Shared.Return(_docs);
        _docs = null;
    }

    private int[] Find()
    {
        int[] docs = ArrayPool<int>.Shared.Rent(Count);
        ReadOnlySpan<ulong> words = Set.Words;
        int found = 0;
        for (int w = 0; w < words.Length; w++)
        {
            if (w <= words.Length - Vector512<ulong>.Count && Vector512.Create(words.Slice(w, Vector512<ulong>.Count)) == Vector512<ulong>.Zero)
            {
                w += Vector512<ulong>.Count - 1; // a stretch without any
                continue;
            }
            for (ulong word = words[w]; word != 0; word &= word - 1) docs[found++] = (w << 6) + BitOperations.TrailingZeroCount(word);
        }
        return docs;
    }
}
