using SearchEngine.Web;

namespace SearchEngine.Tests;

public class SearchUrlTests
{
    [Theory]
    [InlineData("", "/search")]
    [InlineData("?q=early+help", "/search?q=early+help")]
    [InlineData("?q=early%20help&page=1&per=10&match=all&in=text", "/search?q=early+help")]
    [InlineData("?sort=newest&theme=workforce&rating=good&rating=good&rating=adequate&year=2019&q=x", "/search?q=x&year=2019&rating=adequate&rating=good&theme=workforce&sort=newest")]
    [InlineData("?year=2019&year=2017&utm_source=mail", "/search?year=2017&year=2019")]
    [InlineData("?year=unknown", "/search?year=unknown")]
    [InlineData("?sort=relevance&q=x", "/search?q=x")]
    [InlineData("?sort=newest", "/search")]
    [InlineData("?sort=speaker&q=x", "/search?q=x")]
    [InlineData("?q=%22very+poor%22", "/search?q=%22very+poor%22")]
    [InlineData("?q=%E2%80%9Cvery+poor%E2%80%9D", "/search?q=%E2%80%9Cvery+poor%E2%80%9D")]
    [InlineData("?page=0&per=7", "/search")]
    [InlineData("?kind=direct&q=x", "/search?q=x")]
    public void An_address_is_written_in_one_way_only(string given, string written)
    {
        SearchUrl url = SearchUrl.Parse("/search", given);
        Assert.Equal(written, url.ToString());
        Assert.Equal(written, SearchUrl.Parse("/search", url.QueryString).ToString());
    }

    [Fact]
    public void Removing_one_filter_leaves_the_others_and_goes_back_to_the_first_page()
    {
        SearchUrl url = SearchUrl.Parse("/search", "?q=a&year=2017&year=2019&rating=good&page=3");
        Assert.Equal("/search?q=a&year=2019&rating=good", url.Without("year", "2017").ToString());
        Assert.Equal("/search?q=a", url.WithoutFilters().ToString());
        Assert.Equal(3, url.Page);
    }

    [Fact]
    public void Moving_to_another_page_keeps_what_means_something_there()
    {
        SearchUrl url = SearchUrl.Parse("/quotes", "?q=a&year=2019&kind=direct&sort=speaker&page=2");
        Assert.Equal("/search?q=a&year=2019", url.At("/search").ToString());
        Assert.Equal("/documents/000_x?q=a", url.At("/documents/000_x").ToString());
        Assert.Equal("/quotes?q=a&year=2019&kind=direct&sort=speaker", url.At("/quotes").ToString());
    }

    [Fact]
    public void A_year_that_is_no_number_is_kept_for_its_field_and_never_written()
    {
        SearchUrl url = SearchUrl.Parse("/search", "?q=a&from=twenty&to=2019");
        Assert.Equal("twenty", url.Rejected["from"]);
        Assert.Equal("/search?q=a&to=2019", url.ToString());
        Assert.Null(url.From);
        Assert.Equal(2019, url.To);
    }

    [Theory]
    [InlineData("?q=ofsted&from=&to=&match=all", true)]
    [InlineData("?q=ofsted", false)]
    [InlineData("?q=ofsted&fbclid=7", false)]
    public void Idle_pairs_are_noticed(string given, bool idle) => Assert.Equal(idle, SearchUrl.Parse("/search", given).HadIdlePairs);

    [Fact]
    public void The_filters_are_listed_pair_by_pair()
    {
        SearchUrl url = SearchUrl.Parse("/search", "?q=a&year=2017&year=2019&person=alisa-flemming&sort=oldest");
        Assert.Equal([("year", "2017"), ("year", "2019"), ("person", "alisa-flemming")], url.Filters);
    }
}
