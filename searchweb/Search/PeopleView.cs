namespace SearchEngine.Web.Search;

/// <summary>The index of people.</summary>
/// <param name="Url">The state asked for.</param>
/// <param name="People">The people of this page, by surname.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="LastPage">The last page there is.</param>
/// <param name="Letters">The first letters of surnames there are; empty where one page holds all.</param>
/// <param name="Bodies">Bodies, roles and documents that speak, with their quotations.</param>
/// <param name="Nearest">Where no name matches: the nearest spellings.</param>
public sealed record PeopleView(
    SearchUrl Url, IReadOnlyList<PersonEntry> People, int Total, int LastPage, IReadOnlyList<string> Letters, IReadOnlyList<FacetOption> Bodies, IReadOnlyList<PersonEntry> Nearest);
