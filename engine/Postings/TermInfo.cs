namespace SearchEngine.Postings;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="Ordinal">Its place in the dictionary.</param>
/// <param name="DocFreq">The documents that hold it, deleted ones among them; 0 where the term is not there.</param>
/// <param name="TotalFreq">How often it stands in them.</param>
/// <param name="Offset">Where its data begin in the postings section.</param>
/// <param name="PostingsLength">Bytes of documents and frequencies.</param>
/// <param name="PositionsLength">Bytes of positions, which follow.</param>
/// <param name="Forms">How many forms (words as written) share it.</param>
internal readonly record struct TermInfo(
    int Ordinal, int DocFreq, long TotalFreq, int Offset, int PostingsLength, int PositionsLength, int Forms);
