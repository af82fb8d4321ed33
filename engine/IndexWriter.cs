namespace SearchEngine;

/// <summary>Puts documents into an index. One at a time: it holds the folder's write lock, which the system frees if the process dies. Not for use by several threads at once.</summary>
public sealed class IndexWriter : IDisposable
{
    /// <summary>Opens an index for writing, making it if there is none.</summary>
    /// <exception cref="IndexLockedException">Another writer has it open.</exception>
    /// <exception cref="IndexFormatException">It was made by another version, or with another schema.</exception>
    public static IndexWriter Open(string path, Schema schema, WriterOptions? options = null) => throw new NotImplementedException();

    /// <summary>
    /// Puts a block of documents in place of all that stand under the same key. They come and go together; the last is the block's parent.
    /// Nothing is seen by readers before <see cref="Commit"/>.
    /// </summary>
    /// <param name="key">The block's key, not empty: the order of keys by UTF-8 bytes breaks ties.</param>
    /// <param name="documents">One or more.</param>
    public void Replace(string key, IReadOnlyList<Document> documents) => throw new NotImplementedException();

    /// <summary>Takes away the block of that key, if there is one.</summary>
    public void Delete(string key) => throw new NotImplementedException();

    /// <summary>Makes everything since the last commit durable and visible, all or nothing.</summary>
    /// <param name="userData">Small facts kept beside the commit in place of the last commit's; null keeps those.</param>
    /// <returns>The commit's generation.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? userData = null) => throw new NotImplementedException();

    /// <summary>Frees the lock. What was not committed is gone.</summary>
    public void Dispose() => throw new NotImplementedException();
}
