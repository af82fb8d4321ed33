namespace SearchEngine.Bench.Work;

/// <summary>Draws ranks from 0 as words of a language come: rank r with a likelihood of 1 / (r + 1)^exponent.</summary>
internal sealed class ZipfRanks
{
    private readonly double[] _upTo;

    public ZipfRanks(int count, double exponent)
    {
        _upTo = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) _upTo[i] = sum += Math.Pow(i + 1, -exponent);
        for (int i = 0; i < count; i++) _upTo[i] /= sum;
    }

    public int Draw(SeededNumbers numbers)
    {
        int at = Array.BinarySearch(_upTo, numbers.Fraction());
        return Math.Min(at < 0 ? ~at : at, _upTo.Length - 1);
    }
}
