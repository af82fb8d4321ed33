namespace SearchEngine.Web;

/// <summary>Addresses of single things.</summary>
public static class Paths
{
    /// <summary>A document; the query of a list goes with it, so that its words are marked.</summary>
    public static string Document(string id, SearchUrl? from = null)
    {
        string path = "/documents/" + Uri.EscapeDataString(id);
        return from is null ? path : from.At(path).ToString();
    }

    /// <summary>A quotation where it stands.</summary>
    public static string InContext(string document, string quote, SearchUrl? from = null) => $"{Document(document, from)}#q-{quote}";

    /// <summary>A quotation on its own.</summary>
    public static string Quote(string id) => "/quotes/" + id;

    /// <summary>A person.</summary>
    public static string Person(string slug) => "/people/" + Uri.EscapeDataString(slug);

    /// <summary>A theme.</summary>
    public static string Theme(string id) => "/themes/" + Uri.EscapeDataString(id);

    /// <summary>The sentence a fact was read from.</summary>
    public static string Evidence(string document, int start) => FormattableString.Invariant($"{Document(document)}#e{start}");
}
