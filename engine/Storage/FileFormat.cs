namespace SearchEngine.Storage;

/// <summary>What all files of an index have in common.</summary>
internal static class FileFormat
{
    /// <summary>"SEIX", little-endian.</summary>
    public const uint Magic = 0x58494553;

    /// <summary>
    /// The format's version; an index of another is built again. History:
    /// 1: the first.
    /// 2: postings say what follows a term, and frequent terms have champions; the hash of a block's content takes four words at once.
    /// 3: equal values of a listed field are kept once.
    /// </summary>
    public const uint Version = 3;

    /// <summary>One segment file is kept below this, so that offsets inside a section fit an int and a span can reach all of it.</summary>
    public const long MaxFileBytes = 2_000_000_000;
}
