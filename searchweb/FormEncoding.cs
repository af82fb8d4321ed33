using System.Text;

namespace SearchEngine.Web;

/// <summary>Writes values as a browser's form does (application/x-www-form-urlencoded), so that an address we write and one a form sends are the same.</summary>
internal static class FormEncoding
{
    /// <summary>Appends a value.</summary>
    public static void Append(StringBuilder text, string value)
    {
        foreach (byte b in Encoding.UTF8.GetBytes(value))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'*' or (byte)'-' or (byte)'.' or (byte)'_')
                text.Append((char)b);
            else if (b == ' ')
                text.Append('+');
            else
                text.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A value as it stands in an address.</summary>
    public static string Encode(string value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }
}
