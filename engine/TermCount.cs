namespace SearchEngine;

/// <summary>A word and the number of documents that hold it.</summary>
/// <param name="Term">The folded word.</param>
/// <param name="Documents">The documents.</param>
public readonly record struct TermCount(string Term, int Documents);
