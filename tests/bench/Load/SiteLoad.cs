using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SearchEngine.Bench.Load;

/// <summary>
/// Asks a running site for pages at a steady rate, whether it keeps up or not (an open loop): a request's time runs from the moment it was
/// due, so that a site that falls behind shows it. One HTTP/1.1 client, answers compressed, read to the end.
/// </summary>
internal static class SiteLoad
{
    /// <summary>Runs all pages in turn, round and round.</summary>
    /// <param name="site">Where the site is: <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="pages">A file: on each line a class, a tab and a path with its query.</param>
    /// <param name="rate">Requests a second.</param>
    /// <param name="seconds">How long.</param>
    public static async Task<IReadOnlyList<JsonObject>> Run(string site, string pages, double rate, double seconds)
    {
        (string Class, string Path)[] work = [.. File.ReadLines(pages).Where(l => l.Length > 0).Select(l => l.Split('\t')).Select(p => (p[0], p[1]))];
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri(site) };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var asked = new List<Task<Answer>>();
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < rate * seconds; i++)
        {
            TimeSpan due = TimeSpan.FromSeconds(i / rate), ahead = due - clock.Elapsed;
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead);
            (string kind, string path) = work[i % work.Length];
            asked.Add(Ask(http, kind, path, due, clock));
        }
        Answer[] answers = await Task.WhenAll(asked);
        return [.. answers.GroupBy(a => a.Class, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(g.Key, [.. g])), Line("ALL", answers)];
    }

    private static async Task<Answer> Ask(HttpClient http, string kind, string path, TimeSpan due, Stopwatch clock)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(path);
            byte[] body = await answer.Content.ReadAsByteArrayAsync();
            return new Answer(kind, (clock.Elapsed - due).TotalMilliseconds, body.Length, answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException)
        {
            return new Answer(kind, (clock.Elapsed - due).TotalMilliseconds, 0, false);
        }
    }

    private static JsonObject Line(string kind, Answer[] answers)
    {
        double[] times = [.. answers.Select(a => a.Milliseconds).Order()];
        return new JsonObject
        {
            ["class"] = kind,
            ["requests"] = answers.Length,
            ["failed"] = answers.Count(a => !a.Ok),
            ["p50_ms"] = At(times, 0.50),
            ["p95_ms"] = At(times, 0.95),
            ["p99_ms"] = At(times, 0.99),
            ["max_ms"] = At(times, 1),
            ["kb_mean"] = Math.Round(answers.Average(a => a.Bytes) / 1000, 1),
        };
    }

    private static double At(double[] sorted, double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 2);

    private sealed record Answer(string Class, double Milliseconds, int Bytes, bool Ok);
}
