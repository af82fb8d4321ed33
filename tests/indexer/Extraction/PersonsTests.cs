using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Extraction.Metadata;

namespace SearchEngine.Tests.Extraction;

/// <summary>Persons, by the examples of <c>persons.md</c>, and the corrections a corpus may make.</summary>
public sealed class PersonsTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/persons.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Persons_are_those_of_the_specification(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        SpecFile.Check(expected, Persons(text, PeopleCorrections.None).Select(Show));
    }

    [Fact]
    public void Two_names_that_a_person_said_are_one_come_out_as_one()
    {
        var people = new PeopleCorrections { Aliases = new Dictionary<string, string> { ["aliesha fleming"] = "Alisa Flemming" } };
        var person = Assert.Single(Persons("Cllr Aliesha Fleming said no. Cllr Alisa Flemming said yes.", people));
        Assert.Equal("alisa-flemming", person.Slug);
        Assert.Equal(2, person.Mentions.Count);
    }

    [Fact]
    public void What_a_person_said_is_nobody_is_left_out()
    {
        var people = new PeopleCorrections { NotPersons = new HashSet<string> { "robin hood" } };
        Assert.Empty(Persons("The scheme is called Robin Hood, said officers.", people));
    }

    [Fact]
    public void A_namesake_is_another_person_in_the_document_it_was_named_for()
    {
        var people = new PeopleCorrections { Namesakes = [("robert ward", "test", "Robert Ward (Croydon)")] };
        Assert.Equal("robert-ward-croydon", Assert.Single(Persons("Councillor Robert Ward spoke.", people)).Slug);
    }

    [Theory]
    [InlineData("Siobhán Ó Catháin", "siobhan-o-cathain")]
    [InlineData("Eoin MacGiolla Bhride", "eoin-macgiolla-bhride")]
    [InlineData("Paul D’Inverno", "paul-dinverno")]
    [InlineData("J. R. Smith-Jones", "j-r-smith-jones")]
    public void Slugs_are_folded(string name, string slug) => Assert.Equal(slug, Indexer.Extraction.Persons.PersonName.Slug(name));

    private static IReadOnlyList<Person> Persons(string text, PeopleCorrections people)
    {
        var article = ArticleBuilder.Build(PlainSource.Of(text));
        return PersonExtractor.Extract(article, AuthorFinder.Find(article), people);
    }

    private static string Show(Person person) =>
        $"{person.Name}{(person.Optional ? " (optional)" : "")} | {string.Join("; ", person.Forms)} | {string.Join("; ", person.Roles.Select(r => r.Text))}"
        + (person.Gender is { } gender ? $" | {(gender == Gender.Female ? "she" : "he")}" : "");
}
