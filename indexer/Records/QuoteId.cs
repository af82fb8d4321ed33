using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SearchEngine.Indexer.Records;

/// <summary>
/// Stable ids of quotations: twelve characters that depend on the document's id, the words and which occurrence of the same words it
/// is, and on no offset, so that links survive when a text is indexed again or its marks and spaces are mended.
/// </summary>
internal static class QuoteId
{
    private const int Length = 12;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u

    /// <summary>The id of the n-th quotation (from 0) of these words in that document.</summary>
    public static string Of(string document, string words, int occurrence)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{document}\n{words}\n{occurrence}")));
        ulong bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        return string.Create(Length, bits, static (to, b) =>
        {
            for (int i = 0; i < to.Length; i++, b >>= 5) to[i] = Alphabet[(int)(b & 31)];
        });
    }

    /// <summary>The words alone: lower case, letters and digits, one space between.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (gap && words.Length > 0) words.Append(' ');
                words.Append(char.ToLowerInvariant(c));
                gap = false;
            }
            else if (c is not ('\'' or '’' or '\u00AD'))
            {
                gap = true;
            }
        }
        return words.ToString();
    }
}
