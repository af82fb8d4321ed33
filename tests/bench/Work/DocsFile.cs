using System.Buffers.Binary;
using System.Text;

namespace SearchEngine.Bench.Work;

/// <summary>
/// The file of documents: for each its seven fields (id, title, text, year, rating, persons, themes), each an int32 little-endian byte
/// count and UTF-8 bytes; persons and themes are joined with <c>|</c>.
/// </summary>
internal sealed class DocsFile(string path)
{
    private const int Text = 2; // the third field, after the title

    /// <summary>UTF-8 bytes of titles and texts read so far: what rates and ratios are reckoned by.</summary>
    public long TextBytes { get; private set; }

    public int Count { get; private set; }

    public IEnumerable<WorkDocument> Read()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        byte[] buffer = new byte[1 << 16];
        byte[] count = new byte[4];
        string[] row = new string[7];
        int[] lengths = new int[7];
        while (true)
        {
            int used = 0; // of the buffer: the title stays there until the text has joined it
            for (int i = 0; i < row.Length; i++)
            {
                if (i == Text) buffer[used++] = (byte)'\n';
                else used = 0;
                int got = file.ReadAtLeast(count, 4, throwOnEndOfStream: i > 0);
                if (got < 4) yield break;
                int length = lengths[i] = BinaryPrimitives.ReadInt32LittleEndian(count);
                if (used + length >= buffer.Length) Array.Resize(ref buffer, 2 * (used + length));
                file.ReadExactly(buffer, used, length);
                used += length;
                row[i] = Encoding.UTF8.GetString(buffer, 0, used);
            }
            TextBytes += lengths[Text - 1] + lengths[Text];
            Count++;
            yield return new WorkDocument(row[0], row[1], row[2], row[3], row[4], Values(row[5]), Values(row[6]));
        }
    }

    public static void Write(string path, IEnumerable<WorkDocument> documents)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        byte[] count = new byte[4];
        foreach (WorkDocument d in documents)
        {
            foreach (string value in new[] { d.Id, d.Title, d.Text, d.Year, d.Rating, string.Join('|', d.Persons), string.Join('|', d.Themes) })
            {
                byte[] bytes = Encoding.UTF8.GetBytes(value);
                BinaryPrimitives.WriteInt32LittleEndian(count, bytes.Length);
                file.Write(count);
                file.Write(bytes);
            }
        }
    }

    private static string[] Values(string joined) => joined.Length == 0 ? [] : joined.Split('|');
}
