using System.Globalization;

namespace SearchEngine.Queries;

/// <summary>Reads numbers and dates as people type them into bounds: a date is the number yyyymmdd, a month runs from day 0 to 99.</summary>
internal static class NumberValue
{
    public static bool TryRead(string text, out long from, out long to)
    {
        text = text.Trim();
        bool digits = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out from);
        to = from;
        if (digits) return true;
        string[] parts = text.Split('-');
        if (parts.Length is not (2 or 3) || parts[0].Length != 4 || parts.Any(p => p.Length is 0 or > 4 || !p.All(char.IsAsciiDigit)))
            return false;
        long[] n = [.. parts.Select(p => long.Parse(p, CultureInfo.InvariantCulture))];
        if (n[1] > 12 || (n.Length == 3 && n[2] > 31)) return false;
        from = (n[0] * 10000) + (n[1] * 100) + (n.Length == 3 ? n[2] : 0);
        to = n.Length == 3 ? from : from + 99;
        return true;
    }

    /// <summary>The bounds of a range; null is no bound (<c>*</c>).</summary>
    public static bool TryRead(Token range, out long? from, out long? to)
    {
        from = to = null;
        if (range.Text is not ("*" or ""))
        {
            if (!TryRead(range.Text, out long low, out long high)) return false;
            from = (range.OpenBounds & 1) == 0 ? low : high == long.MaxValue ? high : high + 1;
        }
        if (range.Upper is not ("*" or ""))
        {
            if (!TryRead(range.Upper, out long low, out long high)) return false;
            to = (range.OpenBounds & 2) == 0 ? high : low == long.MinValue ? low : low - 1;
        }
        return true;
    }
}
