using SearchEngine.Web;
using SearchEngine.Web.Search;

namespace SearchEngine.Tests;

/// <summary>What stands under "With some of the words", asked of the corpus.</summary>
public sealed class PartialResultsTests : IClassFixture<PartialResultsTests.Site>
{
    private readonly Site _site;

    public PartialResultsTests(Site site) => _site = site;

    [Fact]
    public void One_of_the_words_will_do_and_those_missing_are_named()
    {
        DocumentResults found = _site.Ask("q=stubbornly weak recording");

        Assert.Equal(1, found.Total);
        DocumentItem other = Assert.Single(found.Partial);
        Assert.StartsWith("001_", other.Line.Id, StringComparison.Ordinal);
        Assert.Equal(["stubbornly"], other.Missing);
    }

    [Fact]
    public void More_of_what_was_asked_comes_before_one_word_in_a_headline()
    {
        DocumentResults found = _site.Ask("q=Ofsted monitoring smartphones board");

        Assert.Equal(0, found.Total);
        Assert.Equal(["monitoring"], found.Partial[0].Missing);
    }

    [Fact]
    public void What_is_fixed_stays_fixed()
    {
        Assert.All(_site.Ask("q=caseloads smartphones %2BFlemming").Partial, i => Assert.Matches("^(000|003)_", i.Line.Id));
        Assert.All(_site.Ask("q=caseloads smartphones -Flemming").Partial, i => Assert.DoesNotMatch("^(000|003)_", i.Line.Id));
        Assert.Empty(_site.Ask("q=\"no confidence\" caseloads recruitment").Partial);
    }

    [Fact]
    public void A_query_half_of_whose_words_are_nowhere_finds_nothing()
    {
        Assert.Empty(_site.Ask("q=Home Secretary strategy on violence").Partial);
        Assert.NotEmpty(_site.Ask("q=Home strategy").Partial);
    }

    [Fact]
    public void Where_no_document_has_all_words_the_nearest_spelling_is_searched_and_the_page_filled_up()
    {
        DocumentResults found = _site.Ask("q=stubornly weak");

        Assert.Equal("stubbornly weak", found.Understanding.Corrected);
        Assert.Equal(["000", "001"], found.Partial.Select(i => i.Line.Id[..3]));
        Assert.Equal(["stubbornly"], found.Partial[1].Missing);
    }

    [Fact]
    public void A_word_that_names_a_theme_finds_documents_on_it_and_says_so()
    {
        DocumentResults found = _site.Ask("q=drift&theme=drift-delay");

        Assert.Equal(1, found.Total);
        Assert.Contains(found.Partial, i => i.Line.Id.StartsWith("004_", StringComparison.Ordinal) && i.Missing is ["drift"]);
        Assert.Contains(found.Understanding.Notes, n => n.Contains("Drift, delay and pre-proceedings", StringComparison.Ordinal));
        Assert.Empty(_site.Ask("q=drift&theme=drift-delay&match=exact").Partial);
    }

    public sealed class Site : IDisposable
    {
        private readonly IndexedFolder _folder = new(ProjectFolder.Corpus);

        internal DocumentResults Ask(string address) => DocumentSearch.Run(_folder.Collection, SearchUrl.Parse("/search", "?" + address));

        public void Dispose() => _folder.Dispose();
    }
}
