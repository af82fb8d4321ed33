namespace SearchEngine.Queries;

/// <summary>Collects remarks, each kind of remark on each place once, up to a limit.</summary>
internal sealed class NoteList
{
    private readonly List<ParseNote> _notes = new(0);

    public IReadOnlyList<ParseNote> Notes => _notes.Count == 0 ? [] : [.. _notes.OrderBy(n => n.Start)];

    public void Add(int start, int end, string message)
    {
        if (_notes.Count >= Limits.MaxNotes) return;
        foreach (ParseNote note in _notes)
            if (note.Message == message) return;
        _notes.Add(new ParseNote(start, end - start, message));
    }
}
