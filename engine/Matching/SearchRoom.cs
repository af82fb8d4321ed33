using System.Numerics;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// What the searches of a thread work with: cursors over postings, and rows of numbers. A search takes them one after the other, and all are
/// free again when it ends, so a warm search allocates none. Where no search runs they are made anew.
/// </summary>
internal sealed class SearchRoom : IDisposable
{
    /// <summary>What an unusual search took beyond so many is not kept.</summary>
    private const int MostKept = 64;

    [ThreadStatic]
    private static SearchRoom? _spare;

    [ThreadStatic]
    private static SearchRoom? _current;

    private readonly List<PostingsCursor> _cursors = [];
    private readonly List<float[]> _rows = [];
    private int _cursorsTaken;
    private int _rowsTaken;
    private SearchRoom? _outer;

    private SearchRoom()
    {
    }

    /// <summary>Begins a search; dispose it at the end, when nothing taken is used any more.</summary>
    public static SearchRoom Open()
    {
        SearchRoom room = _spare ?? new SearchRoom();
        _spare = null;
        room._outer = _current;
        return _current = room;
    }

    /// <summary>A cursor before the first document of a term.</summary>
    public static PostingsCursor Cursor(FieldPostings field, in TermInfo info)
    {
        if (_current is not { } room) return new PostingsCursor(field, info);
        if (room._cursorsTaken == room._cursors.Count) room._cursors.Add(new PostingsCursor(field, info));
        PostingsCursor cursor = room._cursors[room._cursorsTaken++];
        cursor.Reset(field, info);
        return cursor;
    }

    /// <summary>A row of so many numbers or more, with anything in it.</summary>
    public static float[] Row(int length)
    {
        if (_current is not { } room) return new float[length];
        int at = room._rowsTaken++;
        if (at == room._rows.Count) room._rows.Add([]);
        if (room._rows[at].Length < length) room._rows[at] = new float[BitOperations.RoundUpToPowerOf2((uint)length)];
        return room._rows[at];
    }

    public void Dispose()
    {
        if (_cursors.Count > MostKept) _cursors.RemoveRange(MostKept, _cursors.Count - MostKept);
        if (_rows.Count > MostKept) _rows.RemoveRange(MostKept, _rows.Count - MostKept);
        _cursorsTaken = _rowsTaken = 0;
        _current = _outer;
        _outer = null;
        _spare = this;
    }
}
