using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using Xunit.Abstractions;

namespace SearchEngine.Tests.Extraction;

/// <summary>
/// The real inspection reports of the shared material, as <c>pdftotext</c> prints them: each grade and each inspector of its table, and the
/// day the older reports print. Without the reports or the program there is nothing to compare, and the test says so.
/// </summary>
public sealed class InspectionReportsTests(ITestOutputHelper output)
{
    private static readonly string[] CellAreas = ["overall", "leaders", "help-and-protection", "children-in-care", "care-leavers"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_cell_of_the_table_is_read_from_its_report(bool layout)
    {
        if (Folder() is not string folder) return;
        int cells = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold.tsv")).Skip(1))
        {
            string[] row = line.Split('\t');
            Facts facts = Read(Path.Combine(folder, row[0]), layout);
            Assert.Equal((row[0], "overall", Grade(row[2])), (row[0], "overall", facts.CurrentRating?.Grade));
            for (int i = 1; i < CellAreas.Length; i++)
            {
                // A report older than a judgement's area has no cell for it.
                if (row[i + 2].Contains('_', StringComparison.Ordinal)) continue;
                Assert.Equal((row[0], CellAreas[i], Grade(row[i + 2])), (row[0], CellAreas[i], Given(facts, CellAreas[i])));
                cells++;
            }

            Assert.Contains(row[7], facts.Persons.Select(p => p.Name.ToLowerInvariant()));
            cells++;
        }

        output.WriteLine(FormattableString.Invariant($"{cells} cells compared"));
    }

    [Fact]
    public void Every_report_keeps_to_what_it_prints()
    {
        if (Folder() is not string folder) return;
        foreach (string path in Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal))
        {
            string text = Text(path, false);
            Facts facts = Extract(text);
            string name = Path.GetFileName(path);
            // No grade without its words; no grade of today from a report on the safeguarding board alone.
            Assert.All(facts.Ratings, r => Assert.Equal(r.Grade[..4], text[r.Mark.Start..(r.Mark.Start + 4)], StringComparer.OrdinalIgnoreCase));
            Assert.True(facts.CurrentRating is not null || facts.Ratings.All(r => r.Area != "overall" || r.Status < RatingStatus.InForce), name);
            int printed = text.IndexOf("Report published: ", StringComparison.Ordinal);
            if (printed < 0) continue;
            string day = text[(printed + 18)..text.IndexOf('\n', printed)].Trim();
            if (!DateOnly.TryParseExact(day, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) continue;
            Assert.Equal((name, new PartialDate(date.Year, date.Month, date.Day)), (name, facts.Published.Date ?? default));
        }
    }

    private string? Folder()
    {
        string? folder = SharedData.Find(Path.Combine("data", "ofsted"));
        if (folder is null || Run("-v") is null)
        {
            output.WriteLine("not compared: the shared reports or pdftotext are not here");
            return null;
        }

        return folder;
    }

    // Until 2022 one judgement covered children in care and care leavers.
    private static string? Given(Facts facts, string area) =>
        facts.Ratings.Where(r => r.Status == RatingStatus.Given && (r.Area == area || (r.Area == "children-in-care-and-care-leavers" && area is "children-in-care" or "care-leavers")))
            .Select(r => r.Grade).FirstOrDefault();

    private static string Grade(string cell) => cell.Replace(' ', '-');

    private static Facts Read(string path, bool layout) => Extract(Text(path, layout));

    private static Facts Extract(string text) =>
        FactExtractor.Extract(SourceReaders.For("report.txt")!.Read("report.txt", Encoding.UTF8.GetBytes(text)), PeopleCorrections.None).Facts;

    private static string Text(string path, bool layout) => CanonicalText.Of(layout ? Run("-layout", path, "-")! : Run(path, "-")!).Text;

    private static string? Run(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("pdftotext", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string text = process.StandardOutput.ReadToEnd();
            errors.Wait();
            process.WaitForExit();
            return text;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
