using System.Diagnostics;
using System.Globalization;

namespace SearchEngine.Bench.Timing;

/// <summary>What the process has used.</summary>
internal static class ProcessFigures
{
    /// <summary>Processor time so far, in seconds.</summary>
    public static double CpuSeconds
    {
        get
        {
            using var self = Process.GetCurrentProcess();
            return Math.Round(self.TotalProcessorTime.TotalSeconds, 2);
        }
    }

    /// <summary>A figure of Linux's <c>/proc/self/status</c> in kB (VmHWM: peak memory; VmRSS: memory now; RssAnon: without mapped files); 0 on other systems.</summary>
    public static long StatusKb(string name)
    {
        const string path = "/proc/self/status";
        string? line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
