using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>Words that start so.</summary>
internal sealed class PrefixPattern(byte[] prefix) : IWordPattern
{
    public int Ranks => 1;

    public float ScoreOf(int rank) => 1;

    public void Find(TermDictionary words, WordFound found)
    {
        TermCursor cursor = words.Seek(prefix);
        while (cursor.Valid && cursor.Term.StartsWith(prefix))
        {
            found(cursor, 0);
            if (!cursor.MoveNext()) break;
        }
    }
}
