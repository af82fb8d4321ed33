using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SearchEngine.Web;

/// <summary>
/// The whole state of a page, as its address holds it: reads an address, and writes the one address that says the same. Keys come in
/// the fixed order of <see cref="UrlKey.All"/>, values of one key sorted, defaults and empty ones left out; reading what was written gives the same again.
/// </summary>
public sealed record SearchUrl
{
    /// <summary>The longest query that is searched, in UTF-16 code units.</summary>
    public const int LongestQuery = 500;

    private ImmutableSortedDictionary<int, ImmutableArray<string>> _values = ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty;

    /// <summary>The state of a page with nothing chosen.</summary>
    public SearchUrl(string path) => Path = path;

    /// <summary>The path: <c>/search</c>.</summary>
    public string Path { get; private init; }

    /// <summary>Values that are none of their key's, as given: kept to fill the field again, never written.</summary>
    public ImmutableSortedDictionary<string, string> Rejected { get; private init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The address that was read held pairs that say nothing: empty ones, or defaults.</summary>
    public bool HadIdlePairs { get; private init; }

    /// <summary>The words searched for.</summary>
    public string Query => First("q");

    /// <summary>Which part of the documents is searched.</summary>
    public string In => First("in");

    /// <summary>What plain words mean.</summary>
    public string Match => First("match");

    /// <summary>The order; the page's own where none is given.</summary>
    public string Sort => Values("sort") is [var one] ? one : DefaultSort;

    /// <summary>The page of the list, from 1.</summary>
    public int Page => int.Parse(First("page"), CultureInfo.InvariantCulture);

    /// <summary>How many entries a page holds.</summary>
    public int Per => int.Parse(First("per"), CultureInfo.InvariantCulture);

    /// <summary>The earliest year, or null.</summary>
    public int? From => ReadYear("from");

    /// <summary>The latest year, or null.</summary>
    public int? To => ReadYear("to");

    /// <summary>The filters chosen, pair by pair, in the order of the address.</summary>
    public IEnumerable<(string Key, string Value)> Filters =>
        from entry in _values
        let name = UrlKey.All[entry.Key].Name
        where PageKeys.Filters.Contains(name)
        from value in entry.Value
        select (name, value);

    /// <summary>Reads an address.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="queryString">What follows the path, with or without the question mark.</param>
    public static SearchUrl Parse(string path, string? queryString)
    {
        var url = new SearchUrl(path);
        bool idle = false;
        var rejected = url.Rejected;
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(queryString))
        {
            string name = pair.DecodeName().ToString();
            int place = UrlKey.Place(name);
            if (place < 0 || !PageKeys.Of(path).Contains(name)) continue;
            UrlKey key = UrlKey.All[place];
            string raw = pair.DecodeValue().ToString().Trim();
            if (raw.Length == 0 || raw == key.Default)
                idle = true;
            else if (key.Read(raw) is not { } value || (value == UrlKey.OnlyMentioned && name == "person-role" && path != "/people"))
                rejected = rejected.SetItem(name, raw);
            else
                url = url.Put(place, key.Many ? [.. url.Values(name), value] : [value]);
        }
        if (url.Values("sort") is [var sort] && (sort == url.DefaultSort || !PageKeys.Sorts(path).Contains(sort)))
        {
            url = url.Put(UrlKey.Place("sort"), []);
            idle = true;
        }
        return url with { Rejected = rejected, HadIdlePairs = idle };
    }

    /// <summary>The values of a key, sorted; none where only its default holds.</summary>
    public ImmutableArray<string> Values(string key) =>
        _values.TryGetValue(UrlKey.Place(key), out ImmutableArray<string> values) ? values : [];

    /// <summary>The first value of a key, or its default.</summary>
    public string First(string key) => Values(key) is [var first, ..] ? first : UrlKey.All[UrlKey.Place(key)].Default;

    /// <summary>The value of a key is chosen.</summary>
    public bool Has(string key, string value) => Values(key) is { Length: > 0 } values ? values.Contains(value) : UrlKey.All[UrlKey.Place(key)].Default == value;

    /// <summary>The same with the values of one key replaced, from the first page on.</summary>
    public SearchUrl With(string key, params IEnumerable<string> values)
    {
        SearchUrl changed = Put(UrlKey.Place(key), [.. values]);
        return key is "page" or "part" ? changed : changed.Put(UrlKey.Place("page"), []);
    }

    /// <summary>The same with one more value.</summary>
    public SearchUrl Add(string key, string value) => With(key, [.. Values(key), value]);

    /// <summary>The same without one value.</summary>
    public SearchUrl Without(string key, string value) => With(key, Values(key).Remove(value, StringComparer.Ordinal));

    /// <summary>The same query without any filter.</summary>
    public SearchUrl WithoutFilters() => Filters.Select(f => f.Key).Distinct().Aggregate(this, (url, key) => url.With(key));

    /// <summary>The same at another page of the list.</summary>
    public SearchUrl AtPage(int page) => With("page", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same state on another path; keys that mean nothing there are dropped.</summary>
    public SearchUrl At(string path)
    {
        var moved = new SearchUrl(path);
        foreach ((int place, ImmutableArray<string> values) in _values)
        {
            string name = UrlKey.All[place].Name;
            bool kept = PageKeys.Of(path).Contains(name) && name is not ("page" or "part")
                && (name != "sort" || PageKeys.Sorts(path).Contains(values[0]));
            if (kept) moved = moved.Put(place, values);
        }
        return moved;
    }

    /// <summary>The address's query string with its question mark; empty where nothing is chosen.</summary>
    public string QueryString
    {
        get
        {
            var text = new StringBuilder();
            foreach ((int place, ImmutableArray<string> values) in _values)
                foreach (string value in values)
                {
                    if (UrlKey.All[place].Name == "sort" && value == DefaultSort) continue;
                    text.Append(text.Length == 0 ? '?' : '&').Append(UrlKey.All[place].Name).Append('=');
                    FormEncoding.Append(text, value);
                }
            return text.ToString();
        }
    }

    /// <summary>The address.</summary>
    public override string ToString() => Path + QueryString;

    /// <summary>The address, at the head of its results.</summary>
    public string ToResults() => ToString() + "#results";

    /// <summary>Two states are the same where their addresses are.</summary>
    public bool Equals(SearchUrl? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private string DefaultSort => PageKeys.DefaultSort(Path, Query.Length > 0);

    private int? ReadYear(string key) => Values(key) is [var year] ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    private SearchUrl Put(int place, IEnumerable<string> values)
    {
        UrlKey key = UrlKey.All[place];
        ImmutableArray<string> kept = [.. values.Where(v => v.Length > 0 && v != key.Default).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (!key.Many && kept.Length > 1) kept = [kept[^1]];
        return this with { _values = kept.IsEmpty ? _values.Remove(place) : _values.SetItem(place, kept) };
    }
}
