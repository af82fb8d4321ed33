using System.Globalization;
using System.Text;
using System.Xml;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Exports;

/// <summary>A feed of what is new, written as Atom (RFC 4287).</summary>
/// <param name="Id">A tag URI that never changes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Self">Its own absolute address.</param>
/// <param name="Alternate">The absolute address of the page it follows.</param>
/// <param name="Updated">When what it lists last changed.</param>
/// <param name="Entries">What it lists, newest first.</param>
internal sealed record AtomFeed(string Id, string Title, string Self, string Alternate, DateTimeOffset Updated, IReadOnlyList<AtomEntry> Entries)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as XML.</summary>
    public string Write()
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", Id);
            Element(xml, "title", Title);
            Element(xml, "updated", Time(Updated));
            Link(xml, "self", Self, "application/atom+xml");
            Link(xml, "alternate", Alternate, "text/html");
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "Findings Search");
            xml.WriteEndElement();
            foreach (AtomEntry entry in Entries) Entry(xml, entry);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Entry(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Time(entry.Updated));
        if (entry.Published is { } p) Element(xml, "published", Time(new DateTimeOffset(p.Year, p.Month ?? 1, p.Day ?? 1, 0, 0, 0, TimeSpan.Zero)));
        Link(xml, "alternate", entry.Address, "text/html");
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) =>
        xml.WriteElementString(name, Namespace, string.Concat(value.Where(XmlConvert.IsXmlChar)));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}

/// <summary>One entry of a feed.</summary>
internal sealed record AtomEntry(string Id, string Title, string Address, DateTimeOffset Updated, PartialDate? Published, string Summary);
