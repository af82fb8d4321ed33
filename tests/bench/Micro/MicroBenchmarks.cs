using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SearchEngine.Bench.Micro;

/// <summary>Runs the benchmarks of the engine's inner pieces with BenchmarkDotNet, in this process: what they need of the engine is not public.</summary>
internal static class MicroBenchmarks
{
    /// <param name="filter">Words of BenchmarkDotNet's filter (<c>*Unpack*</c>), or none for all.</param>
    public static int Run(string[] filter)
    {
        ManualConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "bench-micro"));
        string[] wanted = filter.Length == 0 ? ["*"] : filter;
        return BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(["--filter", .. wanted], config).Any() ? 0 : 1;
    }
}
