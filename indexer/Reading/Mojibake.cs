namespace SearchEngine.Indexer.Reading;

/// <summary>Notices text that was decoded wrongly before it was saved: UTF-8 once read as Windows-1252 (<c>â€™</c> for ’, <c>Ã©</c> for é).</summary>
internal static class Mojibake
{
    /// <summary>True where at least two such sequences stand in the text. It is left as it is: what to make of it is for a person.</summary>
    public static bool Suspected(string text)
    {
        int found = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            bool quote = text[i] == 'â' && text[i + 1] is '€' or '\u0080';
            bool letter = text[i] is 'Ã' or 'Â' && text[i + 1] is >= '\u0080' and <= '\u00BF';
            if ((quote || letter) && ++found == 2) return true;
        }
        return false;
    }
}
