namespace SearchEngine;

/// <summary>Something is wrong with an index; the message names the file or folder and the cause.</summary>
public abstract class IndexException : IOException
{
    private protected IndexException(string message, Exception? inner) : base(message, inner) { }
}

/// <summary>There is no index in the folder.</summary>
public sealed class IndexNotFoundException : IndexException
{
    internal IndexNotFoundException(string message) : base(message, null) { }
}

/// <summary>A file is missing, cut short or damaged.</summary>
public sealed class CorruptIndexException : IndexException
{
    internal CorruptIndexException(string message, Exception? inner = null) : base(message, inner) { }
}

/// <summary>The index was written in a format, or with a schema, that is not the one wanted: build it again.</summary>
public sealed class IndexFormatException : IndexException
{
    internal IndexFormatException(string message) : base(message, null) { }
}

/// <summary>Another writer has the index open.</summary>
public sealed class IndexLockedException : IndexException
{
    internal IndexLockedException(string message, Exception? inner) : base(message, inner) { }
}
