using System.Diagnostics;
using SearchEngine.Indexer.Reading;
using Xunit.Abstractions;

namespace SearchEngine.Tests.Reading;

/// <summary>Real files that broke other programs: each is read or refused, and quickly.</summary>
public sealed class HostileFilesTests(ITestOutputHelper output)
{
    [Needs("data/hostile")]
    public void Real_awkward_files_are_read_or_refused_in_good_time()
    {
        string folder = SharedData.Find("data/hostile")!;
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (SourceReaders.For(path) is not { } reader) continue;
            var watch = Stopwatch.StartNew();
            string result;
            try
            {
                SourceText text = reader.Read(Path.GetFileName(path), File.ReadAllBytes(path));
                result = $"{text.Paragraphs.Count} paragraphs, {text.Paragraphs.Count(p => p.InFurnitureMarkup)} furniture, {text.Text.Length} characters {string.Join(' ', text.Warnings)}";
                Assert.All(text.Paragraphs, p => Assert.True(p.Start < p.End && p.End <= text.Text.Length));
            }
            catch (UnreadableFileException e)
            {
                result = "refused: " + e.Message;
            }
            output.WriteLine($"{Path.GetRelativePath(folder, path)}: {result} ({watch.ElapsedMilliseconds} ms)");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), path);
        }
    }
}
