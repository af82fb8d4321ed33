using System.Security.Cryptography;
using System.Text;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Building;

/// <summary>The work on one file: read it, find its facts, make its records. One file never depends on another, so many are worked on at once.</summary>
internal static class SourceWork
{
    /// <summary>The versions of all that turns a file into records.</summary>
    public static string Stamp(Corpus corpus) => FormattableString.Invariant(
        $"{CorpusSchema.Version}.{SourceReaders.Version}.{FactExtractor.Version}-{corpus.PeopleHash}");

    /// <summary>Works on a file, unless the manifest says that it is unchanged.</summary>
    public static SourceResult Run(SourceFile file, string id, ManifestEntry? before, Corpus corpus)
    {
        try
        {
            byte[] bytes = Bytes(file);
            byte[]? sidecar = file.Sidecar is null ? null : File.ReadAllBytes(file.Sidecar);
            var entry = new ManifestEntry(file.Path, id, HashOf(bytes), sidecar is null ? null : HashOf(sidecar), Stamp(corpus));
            if (entry == before) return new SourceResult(file, entry, null, null, null);
            SourceFacts facts = Read(file, id, bytes, sidecar, entry.Hash, corpus.People);
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
    public static SourceFacts Read(SourceFile file, string id, byte[] bytes, byte[]? sidecar, string hash, PeopleCorrections people)
    {
        SourceText text = SourceReaders.For(file.Path)!.Read(file.Path, bytes);
        if (text.Paragraphs.Count == 0) throw new UnreadableFileException("there is no text in it");
        (Article article, Facts facts) = FactExtractor.Extract(text, people);
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
