using System.Buffers.Binary;
using System.Collections.Concurrent;
using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Building;

/// <summary>
/// Which blocks stand in so many files of a folder that they are furniture of all of them. Every file is looked at before any is read for
/// its facts, an unchanged one by what the manifest kept of it, so that the answer depends on the files alone and not on how the index came
/// about. A file is read again when the blocks fenced in it change.
/// </summary>
internal sealed class BlockSurvey
{
    /// <summary>A block is furniture in this many texts of a folder,</summary>
    public const int FewestTexts = 5;

    /// <summary>and in at least one of so many.</summary>
    public const int OneOf = 5;

    private const int HashBytes = RepeatedBlocks.HashBytes;

    private readonly ConcurrentDictionary<string, SurveyedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<ulong>> _repeated = new(StringComparer.Ordinal);

    private BlockSurvey()
    {
    }

    /// <summary>Looks at all files of a corpus. What cannot be read is left to be reported by those who read it.</summary>
    public static BlockSurvey Of(IReadOnlyList<SourceFile> files, Func<SourceFile, ManifestEntry?> before, int threads, CancellationToken cancel)
    {
        var survey = new BlockSurvey();
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, file =>
        {
            if (Look(file, before(file)) is { } seen) survey._files[file.Path] = seen;
        });
        foreach (var folder in survey._files.GroupBy(f => FolderOf(f.Key), StringComparer.Ordinal)) survey._repeated[folder.Key] = Repeated([.. folder.Select(f => f.Value)]);
        return survey;
    }

    /// <summary>What was seen of a file, or null where it could not be read.</summary>
    public SurveyedFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The blocks of a file that are furniture, rising; most often none.</summary>
    public IReadOnlyList<ulong> FencedIn(string path) =>
        Find(path) is not { } file || !_repeated.TryGetValue(FolderOf(path), out HashSet<ulong>? repeated) || repeated.Count == 0 ? [] : [.. file.Hashes().Skip(1).Where(repeated.Contains).Order()];

    // Copies of one text in several files are one text: what they share is not what a site puts around its texts.
    private static HashSet<ulong> Repeated(IReadOnlyList<SurveyedFile> files)
    {
        var texts = new Dictionary<ulong, HashSet<ulong>>();
        var bodies = new HashSet<ulong>();
        foreach (SurveyedFile file in files)
        {
            ulong[] hashes = file.Hashes();
            bodies.Add(hashes[0]);
            foreach (ulong block in hashes.AsSpan(1))
            {
                if (!texts.TryGetValue(block, out HashSet<ulong>? of)) texts.Add(block, of = []);
                of.Add(hashes[0]);
            }
        }

        return [.. texts.Where(t => t.Value.Count >= FewestTexts && t.Value.Count * OneOf >= bodies.Count).Select(t => t.Key)];
    }

    private static SurveyedFile? Look(SourceFile file, ManifestEntry? before)
    {
        try
        {
            byte[] bytes = SourceWork.Bytes(file);
            string hash = SourceWork.HashOf(bytes);
            if (before is { Blocks: { } known } && before.Hash == hash && before.Stamp.StartsWith(SourceWork.ReadingStamp, StringComparison.Ordinal)) return new SurveyedFile(hash, known);
            return new SurveyedFile(hash, BlocksOf(SourceReaders.For(file.Path)!.Read(file.Path, bytes)));
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }

    /// <summary>The hash of a text's body and of its blocks as the manifest keeps them.</summary>
    public static string BlocksOf(SourceText source)
    {
        ulong[] blocks = [.. RepeatedBlocks.Of(source).OfType<ulong>().Select(RepeatedBlocks.Short).Distinct().Order()];
        byte[] bytes = new byte[(blocks.Length + 1) * HashBytes];
        Span<byte> one = stackalloc byte[8];
        for (int i = 0; i <= blocks.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(one, i == 0 ? RepeatedBlocks.Short(RepeatedBlocks.Body(source)) : blocks[i - 1]);
            one[..HashBytes].CopyTo(bytes.AsSpan(i * HashBytes));
        }

        return Convert.ToBase64String(bytes);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>A file as it was seen.</summary>
    /// <param name="Hash">SHA-256 of its bytes.</param>
    /// <param name="Blocks">As <see cref="BlocksOf"/> gives them.</param>
    internal sealed record SurveyedFile(string Hash, string Blocks)
    {
        /// <summary>The body's hash first, then those of the blocks.</summary>
        public ulong[] Hashes()
        {
            byte[] bytes = Convert.FromBase64String(Blocks);
            var hashes = new ulong[bytes.Length / HashBytes];
            for (int i = 0; i < hashes.Length; i++)
            {
                for (int b = HashBytes - 1; b >= 0; b--) hashes[i] = (hashes[i] << 8) | bytes[(i * HashBytes) + b];
            }

            return hashes;
        }
    }
}
