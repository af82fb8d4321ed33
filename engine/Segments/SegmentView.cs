using System.Collections.Concurrent;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>A segment with the deletions of one commit. Statistics leave deleted documents out, so that scores do not depend on how an index came about.</summary>
internal sealed class SegmentView
{
    private readonly ConcurrentDictionary<string, (int Docs, long Words)> _lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Field, int Term), int> _docFreqs = new();

    public SegmentView(Segment segment, DocSet? deleted, string? deletedFile)
    {
        Segment = segment;
        Deleted = deleted;
        DeletedFile = deletedFile;
        LiveDocs = segment.Docs - (deleted?.Count() ?? 0);
    }

    public Segment Segment { get; }

    /// <summary>The deleted documents, or null for none.</summary>
    public DocSet? Deleted { get; }

    /// <summary>The file that holds them.</summary>
    public string? DeletedFile { get; }

    public int Docs => Segment.Docs;

    public int LiveDocs { get; }

    /// <summary>How many documents have a text field, and how many words they hold there.</summary>
    public (int Docs, long Words) LengthsOf(string field)
    {
        if (Segment.Text(field) is not { } text) return (0, 0);
        if (Deleted is null) return (text.Lengths.Docs, text.Lengths.Words);
        return _lengths.GetOrAdd(field, static (_, state) =>
        {
            (DocSet deleted, Segment.TextField t) = state;
            int docs = t.Lengths.Docs;
            long words = t.Lengths.Words;
            for (int d = deleted.Next(0); d != int.MaxValue; d = deleted.Next(d + 1))
            {
                if (!t.Lengths.TryGet(d, out long n)) continue;
                docs--;
                words -= n;
            }
            return (docs, words);
        }, (Deleted, text));
    }

    /// <summary>In how many documents a term stands.</summary>
    public int DocFreqOf(Segment.TextField field, in TermInfo term)
    {
        if (Deleted is null || term.DocFreq == 0) return term.DocFreq;
        return _docFreqs.GetOrAdd((field.Field.Name, term.Ordinal), static (_, state) =>
        {
            var cursor = new PostingsCursor(state.Postings, state.Term);
            int live = 0;
            while (cursor.Next() != PostingsCursor.NoMoreDocs)
                if (!state.Deleted[cursor.Doc]) live++;
            return live;
        }, (field.Postings, Term: term, Deleted));
    }

    /// <summary>In how many documents a form of a term stands.</summary>
    public int DocFreqOf(Segment.TextField field, in TermInfo term, FormSet forms, int stored)
    {
        if (Deleted is null) return stored;
        var cursor = new FormCursor(new PostingsCursor(field.Postings, term), forms);
        int live = 0;
        while (cursor.Next() != PostingsCursor.NoMoreDocs)
            if (!Deleted[cursor.Doc]) live++;
        return live;
    }
}
