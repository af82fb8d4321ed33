using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Sources;

/// <summary>
/// Finds the source files of a folder. Hidden files and folders (a name that starts with a point) are passed over; so is what is no source:
/// at the root the files that describe the corpus, anywhere a sidecar. Links are followed after all real folders, and no folder is read twice.
/// </summary>
internal sealed class CorpusWalk
{
    private static readonly HashSet<string> NotSources = new(StringComparer.OrdinalIgnoreCase) { "themes.yaml", "people.yaml", "synonyms.txt", "README.md" };

    private readonly List<SourceFile> _files = [];
    private readonly List<SkippedFile> _skipped = [];
    private readonly List<SkippedFile> _failed = [];
    private readonly Queue<(string Path, DirectoryInfo Folder)> _links = new();
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private CorpusWalk() { }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CorpusListing Of(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"there is no folder {folder}");
        var walk = new CorpusWalk();
        walk.ReadTree("", Target(new DirectoryInfo(Path.GetFullPath(folder))));
        while (walk._links.TryDequeue(out (string Path, DirectoryInfo Folder) link)) walk.ReadTree(link.Path, link.Folder);
        walk._files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        walk._skipped.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        walk._failed.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new CorpusListing(walk._files, walk._skipped, walk._failed);
    }

    private void ReadTree(string path, DirectoryInfo start)
    {
        var open = new Stack<(string Path, DirectoryInfo Folder)>();
        open.Push((path, start));
        while (open.TryPop(out (string Path, DirectoryInfo Folder) at))
        {
            if (!_read.Add(at.Folder.FullName)) continue;
            try
            {
                List<FileSystemInfo> entries = [.. at.Folder.EnumerateFileSystemInfos().Where(e => e.Name[0] != '.')];
                entries.Sort((a, b) => string.CompareOrdinal(b.Name, a.Name));
                foreach (DirectoryInfo folder in entries.OfType<DirectoryInfo>()) Enter(open, at.Path + folder.Name + "/", folder);
                AddFiles(at.Path, [.. entries.OfType<FileInfo>()]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _failed.Add(new SkippedFile(at.Path, e.Message));
            }
        }
    }

    private void Enter(Stack<(string Path, DirectoryInfo Folder)> open, string path, DirectoryInfo folder)
    {
        if (folder.LinkTarget is null) open.Push((path, folder));
        else if (folder.ResolveLinkTarget(true) is DirectoryInfo { Exists: true } target) _links.Enqueue((path, target));
        else _failed.Add(new SkippedFile(path, "a link that leads nowhere"));
    }

    private void AddFiles(string path, List<FileInfo> files)
    {
        ILookup<string, FileInfo> byName = files.ToLookup(f => Path.GetFileNameWithoutExtension(f.Name), StringComparer.Ordinal);
        foreach (FileInfo file in files)
        {
            if (path.Length == 0 && NotSources.Contains(file.Name)) continue;
            IEnumerable<FileInfo> beside = byName[Path.GetFileNameWithoutExtension(file.Name)].Where(f => f != file);
            if (IsYaml(file) && beside.Any(f => SourceReaders.For(f.Name) is not null)) continue;
            Add(path + file.Name, file, beside.FirstOrDefault(IsYaml)?.FullName);
        }
    }

    private void Add(string path, FileInfo file, string? sidecar)
    {
        if (file.LinkTarget is not null && file.ResolveLinkTarget(true) is not { Exists: true })
            _failed.Add(new SkippedFile(path, "a link that leads nowhere"));
        else if (SourceReaders.For(path) is null)
            _skipped.Add(new SkippedFile(path, file.Extension.Length == 0 ? "files without an ending are not read" : $"files of kind {file.Extension} are not read"));
        else
            _files.Add(new SourceFile(path, file.FullName, sidecar, file.LinkTarget is null ? file.Length : new FileInfo(file.ResolveLinkTarget(true)!.FullName).Length));
    }

    private static bool IsYaml(FileInfo file) => file.Extension == ".yaml";

    private static DirectoryInfo Target(DirectoryInfo folder) => folder.ResolveLinkTarget(true) as DirectoryInfo ?? folder;
}
