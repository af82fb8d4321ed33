using System.Collections.Concurrent;

namespace SearchEngine.Web.Search;

/// <summary>Keeps what took long to work out, by its address; when it is full it starts anew. Safe for use by any number of threads.</summary>
internal sealed class BoundedCache<T>(int most)
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>What is kept under an address, or else what is made of it now.</summary>
    public T GetOrAdd(string address, Func<T> make)
    {
        if (_known.TryGetValue(address, out T? known)) return known;
        if (_known.Count >= most) _known.Clear();
        return _known[address] = make();
    }
}
