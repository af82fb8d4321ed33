namespace SearchEngine.Web.Search;

/// <summary>What the home page shows.</summary>
public sealed record HomeView(Coverage Coverage, IReadOnlyList<FacetOption> Themes, IReadOnlyList<PersonEntry> People, IReadOnlyList<Link> Examples);

/// <summary>A link.</summary>
public sealed record Link(string Href, string Text);
