using SearchEngine.Indexer;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Tests.Curation;

/// <summary>What people write by hand: read as meant, or refused with file, line and cause.</summary>
public sealed class CurationTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void Themes_are_found_in_passages_and_never_in_furniture()
    {
        _corpus.Write("themes.yaml", """
            themes:
              - {id: staff, label: Staff, query: recruit* OR "agency staff"}
              - {id: none, label: None, query: zebra}
            """);
        _corpus.Write("a.html", "<p>They are recruiting.</p>").Write("b.html", "<p>More agency staff.</p>").Write("c.html", "<p>x</p><nav>recruitment</nav>").Build();
        Assert.Equal(["a", "b"], _corpus.Find(new Queries.KeywordQuery(CorpusSchema.Theme, "staff")));
        Assert.Empty(_corpus.Find(new Queries.KeywordQuery(CorpusSchema.Theme, "none")));
    }

    [Fact]
    public void A_headline_names_a_theme_that_its_words_in_the_text_do_not()
    {
        _corpus.Write("themes.yaml", "themes: [{id: homes, label: Homes, query: zebra, headline: foster}]");
        _corpus.Write("a.html", "<h1>Foster carers wanted</h1><p>Ring us on Monday.</p>").Write("b.html", "<h1>Monday</h1><p>The foster carers came.</p>").Build();
        Assert.Equal(["a"], _corpus.Find(new Queries.KeywordQuery(CorpusSchema.Theme, "homes")));
    }

    [Fact]
    public void Of_several_queries_one_is_enough()
    {
        _corpus.Write("themes.yaml", "themes: [{id: staff, label: Staff, query: [recruit*, agency OR locum]}]");
        _corpus.Write("a.html", "<p>They are recruiting.</p>").Write("b.html", "<p>A locum came.</p>").Write("c.html", "<p>Nobody came.</p>").Build();
        Assert.Equal(["a", "b"], _corpus.Find(new Queries.KeywordQuery(CorpusSchema.Theme, "staff")));
        Assert.Equal("(recruit*) OR (agency OR locum)", _corpus.Corpus.Themes[0].Query);
    }

    [Fact]
    public void Words_are_written_out_where_a_query_names_them()
    {
        IReadOnlyList<Theme> themes = ThemesFile.Read("t", """
            words:
              who: baby OR toddler
              anybody: "{who} OR teenager"
            themes:
              - {id: a, label: A, query: "missing AND {anybody}", headline: "{who}"}
            """);
        Assert.Equal("missing AND ((baby OR toddler) OR teenager)", themes[0].Query);
        Assert.Equal("(baby OR toddler)", themes[0].Headline);
    }

    [Theory]
    [InlineData("themes:\n  - id: a\n    label: A\n", "themes.yaml, line 2: theme 'a' has no query")]
    [InlineData("themes:\n  - label: A\n", "themes.yaml, line 2: a theme has no id")]
    [InlineData("themes:\n  - {id: A B, label: A, query: x}\n", "themes.yaml, line 2: theme id 'A B' must be lower case letters, digits and hyphens")]
    [InlineData("themes:\n  - {id: a, label: A, query: x, colour: red}\n", "themes.yaml, line 2: unknown key 'colour'; known are id, label, area, scope, query, headline")]
    [InlineData("themes:\n  - {id: a, label: A, query: x}\n  - {id: a, label: B, query: y}\n", "themes.yaml, line 3: theme 'a' stands there twice")]
    [InlineData("themes:\n  - {id: a, label: A, query: '{who} OR x'}\n", "themes.yaml, line 2: there are no words named 'who'")]
    [InlineData("themes: none\n", "themes.yaml, line 1: themes must be a list")]
    public void A_mistake_in_the_themes_is_told_with_its_line(string text, string message)
    {
        _corpus.Write("themes.yaml", text);
        Assert.Equal(message, Assert.Throws<CurationException>(() => _corpus.Corpus).Message);
    }

    [Theory]
    [InlineData("themes:\n  - [unclosed\n", "themes.yaml, line ")]
    [InlineData("themes:\n  - {id: a, label: A, query: '(caseload'}\n", "themes.yaml, line 2: theme 'a': ")]
    public void What_is_no_yaml_or_no_query_is_told_too(string text, string start)
    {
        _corpus.Write("themes.yaml", text);
        Assert.StartsWith(start, Assert.Throws<CurationException>(() => _corpus.Corpus).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void People_are_read_with_names_folded()
    {
        PeopleCorrections people = PeopleFile.Read("people.yaml", """
            people:
              - name: Alisa Flemming
                also: [Aliesha  Fleming, Cllr Flemming]
            not-people:
              - Mint Walk
            namesakes:
              - {name: John Smith, document: a, is: John Smith (union)}
            """);
        Assert.Equal("Alisa Flemming", people.Aliases["aliesha fleming"]);
        Assert.Contains("mint walk", people.NotPersons);
        Assert.Equal(("john smith", "a", "John Smith (union)"), people.Namesakes[0]);
    }

    [Fact]
    public void One_printed_name_cannot_be_two_people()
    {
        var e = Assert.Throws<CurationException>(() => PeopleFile.Read("p", "people:\n  - {name: A B, also: C D}\n  - {name: E F, also: [C D]}\n"));
        Assert.Equal("p, line 3: 'C D' is said to be A B and E F; use 'namesakes' to tell them apart", e.Message);
    }

    [Fact]
    public void A_curated_rating_makes_the_documents_grade()
    {
        Facts facts = Sidecar.Read("s", """
            ratings:
              - {grade: inadequate, status: historic, date: 2017-09-04}
              - {grade: adequate, area: leaders}
              - {grade: requires-improvement, status: in-force}
            """).Apply(new Facts { Published = new DateFact(null, Basis.NotKnown, "", []), Source = new SourceFact("other", Basis.NotKnown, null) });
        Assert.Equal("requires-improvement", facts.CurrentRating!.Grade);
        Assert.Equal(new PartialDate(2017, 9, 4), facts.Ratings[0].Date);
        Assert.Equal("ofsted-2009", facts.Ratings[1].Scheme);
        Assert.Equal(SidecarFacts.Rule, facts.Ratings[2].Sentence.Rule);
    }

    [Fact]
    public void Themes_of_ones_own_replace_the_defaults_and_another_file_replaces_both()
    {
        Assert.Empty(_corpus.Corpus.Themes);
        _corpus.Write("other.yaml", "themes: [{id: x, label: X, query: x}]");
        Assert.Single(Corpus.Open(new CorpusOptions(_corpus.Folder) { Themes = _corpus.PathOf("other.yaml") }).Themes);
        Assert.Throws<FileNotFoundException>(() => Corpus.Open(new CorpusOptions(_corpus.Folder) { People = "missing.yaml" }));
    }

    public void Dispose() => _corpus.Dispose();
}
