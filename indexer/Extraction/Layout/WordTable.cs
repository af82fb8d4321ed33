namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>
/// What ASCII words are known as, in any case of letters: open addressing over one array, FNV-1a of the lower case letters. Every word of
/// a text is looked up, so this is several times faster than a dictionary of strings.
/// </summary>
internal sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly (string? Word, uint Hash, T Value)[] _slots;

    /// <summary>Takes the words that are ASCII; others are left out.</summary>
    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        List<KeyValuePair<string, T>> ascii = [.. words.Where(w => System.Text.Ascii.IsValid(w.Key))];
        int size = 16;
        while (size < ascii.Count * 3) size *= 2;
        _slots = new (string?, uint, T)[size];
        foreach (var (word, value) in ascii)
        {
            uint hash = Hash(word);
            uint at = hash & (uint)(size - 1);
            while (_slots[at].Word is not null) at = (at + 1) & (uint)(size - 1);
            _slots[at] = (word.ToLowerInvariant(), hash, value);
        }
    }

    /// <summary>Looks a word up.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        uint hash = Hash(word);
        uint mask = (uint)(_slots.Length - 1);
        for (uint at = hash & mask; ; at = (at + 1) & mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Word is null)
            {
                value = default;
                return false;
            }

            if (slot.Hash != hash || !Same(slot.Word, word)) continue;
            value = slot.Value;
            return true;
        }
    }

    private static bool Same(string lower, ReadOnlySpan<char> word)
    {
        if (lower.Length != word.Length) return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (lower[i] != Lower(word[i])) return false;
        }

        return true;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ Lower(c)) * 16777619;
        return hash ^ (hash >> 15);
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
