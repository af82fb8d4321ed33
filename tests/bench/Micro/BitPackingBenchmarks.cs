using BenchmarkDotNet.Attributes;
using SearchEngine.Bench.Work;
using SearchEngine.Postings;

namespace SearchEngine.Bench.Micro;

/// <summary>One block of 128 numbers.</summary>
public class BitPackingBenchmarks
{
    private readonly int[] _numbers = new int[BitPacking.BlockSize];
    private readonly int[] _read = new int[BitPacking.BlockSize];
    private byte[] _packed = [];

    [Params(2, 7, 13)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var numbers = new SeededNumbers(1);
        for (int i = 0; i < _numbers.Length; i++) _numbers[i] = numbers.Below(1 << Width);
        _packed = new byte[BitPacking.ByteCount(Width)];
        BitPacking.Pack(_numbers, Width, _packed);
    }

    [Benchmark]
    public void Pack() => BitPacking.Pack(_numbers, Width, _packed);

    [Benchmark]
    public void Unpack() => BitPacking.Unpack(_packed, Width, _read);

    [Benchmark]
    public void UnpackRising() => BitPacking.UnpackRising(_packed, Width, -1, _read);
}
