using System.Security.Cryptography;
using System.Text;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Building;

/// <summary>
/// The work on one file: read it, find its facts, make its records. Of the other files it needs to know only which blocks they share
/// (<see cref="BlockSurvey"/>), so many are worked on at once.
/// </summary>
internal static class SourceWork
{
    /// <summary>The versions of all that turns a file into paragraphs: the head of its stamp.</summary>
    public static string ReadingStamp { get; } = FormattableString.Invariant($"{SourceReaders.Version}.{FactExtractor.Version}.");

    /// <summary>The versions of all that turns a file into records, and which blocks are fenced in it because other files share them.</summary>
    public static string Stamp(Corpus corpus, IReadOnlyList<ulong> fenced)
    {
        string blocks = fenced.Count == 0 ? "" : "-" + HashOf(Encoding.UTF8.GetBytes(string.Join(' ', fenced.Select(f => f.ToString(System.Globalization.CultureInfo.InvariantCulture)))))[..12];
        return FormattableString.Invariant($"{ReadingStamp}{CorpusSchema.Version}-{corpus.PeopleHash}{blocks}");
    }

    /// <summary>Works on a file, unless the manifest says that it is unchanged.</summary>
    public static SourceResult Run(SourceFile file, string id, ManifestEntry? before, Corpus corpus, BlockSurvey survey)
    {
        try
        {
            byte[]? sidecar = file.Sidecar is null ? null : File.ReadAllBytes(file.Sidecar);
            IReadOnlyList<ulong> fenced = survey.FencedIn(file.Path);
            var entry = new ManifestEntry(file.Path, id, "", sidecar is null ? null : HashOf(sidecar), Stamp(corpus, fenced));
            if (survey.Find(file.Path) is { } seen)
            {
                entry = entry with { Hash = seen.Hash, Blocks = seen.Blocks };
                if (entry == before) return new SourceResult(file, entry, null, null, null);
            }
            byte[] bytes = Bytes(file);
            entry = entry with { Hash = HashOf(bytes) };
            SourceFacts facts = Read(file, id, bytes, sidecar, entry.Hash, corpus.People, fenced);
            return new SourceResult(file, entry, CorpusRecords.Build(facts), QuoteHashes(facts), null);
        }
        catch (Exception e) when (e is UnreadableFileException or CurationException or IOException or UnauthorizedAccessException)
        {
            return new SourceResult(file, null, null, null, e.Message);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // A fault of ours must not cost the other files: it is told with its kind, so that it can be mended.
            return new SourceResult(file, null, null, null, $"a fault of the indexer ({e.GetType().Name}): {e.Message}");
        }
    }

    /// <summary>Reads a file and finds its facts.</summary>
    public static SourceFacts Read(SourceFile file, string id, byte[] bytes, byte[]? sidecar, string hash, PeopleCorrections people, IReadOnlyList<ulong> fenced)
    {
        SourceText text = SourceReaders.For(file.Path)!.Read(file.Path, bytes);
        if (text.Paragraphs.Count == 0) throw new UnreadableFileException("there is no text in it");
        (Article article, Facts facts) = FactExtractor.Extract(text, people, fenced);
        if (sidecar is not null) facts = Sidecar.Read(Path.ChangeExtension(file.Path, ".yaml"), SidecarText(file, sidecar)).Apply(facts);
        return new SourceFacts(id, hash, bytes.Length, article, facts);
    }

    /// <summary>A file's bytes, unless there are too many.</summary>
    public static byte[] Bytes(SourceFile file)
    {
        if (file.Bytes > SourceReaders.MaxBytes)
            throw new UnreadableFileException(FormattableString.Invariant($"it is larger than {SourceReaders.MaxBytes >> 20} MB"));
        return File.ReadAllBytes(file.FullPath);
    }

    /// <summary>SHA-256, lower case hex.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string SidecarText(SourceFile file, byte[] sidecar)
    {
        try
        {
            return CanonicalText.Of(TextDecoder.Decode(sidecar).Characters).Text;
        }
        catch (UnreadableFileException e)
        {
            throw new CurationException(Path.ChangeExtension(file.Path, ".yaml"), 0, e.Message, e);
        }
    }

    private static Dictionary<string, string> QuoteHashes(SourceFacts source)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string?> ids = CorpusRecords.QuoteIds(source);
        for (int i = 0; i < ids.Count; i++)
            if (ids[i] is { } id) hashes[id] = HashOf(Encoding.UTF8.GetBytes(QuotationRecords.Words(source.Article.Text, source.Facts.Quotations[i])))[..12];
        return hashes;
    }
}
