namespace SearchEngine.Web.Api;

/// <summary>What is asked of the check.</summary>
/// <param name="Text">One or several quotations, parted by empty lines.</param>
/// <param name="Speaker">Who is said to have said it, or null.</param>
public sealed record CheckRequest(string Text, string? Speaker = null);

/// <summary>One answer a quotation pasted.</summary>
public sealed record CheckResponse(IReadOnlyList<CheckItem> Answers);

/// <summary>The answer to one quotation.</summary>
/// <param name="Pasted">As pasted.</param>
/// <param name="Verdict"><c>verbatim</c>, <c>altered</c>, <c>part</c>, <c>not-found</c>.</param>
/// <param name="In"><c>quotation</c>, or <c>text</c> where the words stand there, not as a quotation; null where not found.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Quote">The quotation's id.</param>
/// <param name="Speaker">Who is given as having said it.</param>
/// <param name="SpeakerDiffers">The speaker named is another.</param>
/// <param name="Start">The first character of what was found in the document's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Changes">From source to paste, word by word.</param>
/// <param name="Notes">What else to know.</param>
/// <param name="Also">Other documents it is printed in.</param>
public sealed record CheckItem(
    string Pasted, string Verdict, string? In, string? Document, string? Quote, string? Speaker, bool SpeakerDiffers, int? Start, int? End,
    IReadOnlyList<Indexer.Checking.Change> Changes, IReadOnlyList<string> Notes, IReadOnlyList<AlsoItem> Also);

/// <summary>Another place it is printed in.</summary>
public sealed record AlsoItem(string Document, string Title, string? Quote, string? Date, string Verdict, IReadOnlyList<Indexer.Checking.Change> Changes);
