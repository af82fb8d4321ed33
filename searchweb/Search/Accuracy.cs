using System.Globalization;
using System.Reflection;

namespace SearchEngine.Web.Search;

/// <summary>How good the extraction of one kind of fact was, on texts that people had labelled.</summary>
/// <param name="Fact">The kind of fact.</param>
/// <param name="Documents">How many documents were labelled.</param>
/// <param name="Right">Facts found that people had found too.</param>
/// <param name="Wrong">Facts found that people had not.</param>
/// <param name="Missed">Facts of people that were not found.</param>
/// <param name="Measured">When.</param>
/// <param name="Version">The version of the extractors.</param>
public sealed record Accuracy(string Fact, int Documents, int Right, int Wrong, int Missed, DateOnly Measured, int Version)
{
    private const string Name = "accuracy.tsv";

    /// <summary>The share of what was found that is right.</summary>
    public double Precision => Right / (double)Math.Max(1, Right + Wrong);

    /// <summary>The share of what there is that was found.</summary>
    public double Recall => Right / (double)Math.Max(1, Right + Missed);

    /// <summary>All that was measured.</summary>
    public static IReadOnlyList<Accuracy> All { get; } = Read();

    private static List<Accuracy> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"The program carries no {Name}.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(c => new Accuracy(
                c[0], Number(c[1]), Number(c[2]), Number(c[3]), Number(c[4]), DateOnly.ParseExact(c[5], "yyyy-MM-dd", CultureInfo.InvariantCulture), Number(c[6]))),
        ];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
