using SearchEngine.Postings;

namespace SearchEngine.Tests;

public class BitPackingTests
{
    [Fact]
    public void The_width_is_that_of_the_largest_number()
    {
        var random = new Random(1);
        for (int i = 0; i < 500; i++)
        {
            int[] values = Numbers(random, random.Next(0, 200), random.Next(0, 32));
            Assert.Equal(values.Length == 0 ? 0 : 32 - int.LeadingZeroCount(values.Max()), BitPacking.WidthOf(values));
        }
    }

    [Fact]
    public void What_was_packed_comes_back()
    {
        var random = new Random(2);
        for (int width = 0; width <= 31; width++)
        {
            int[] values = Numbers(random, BitPacking.BlockSize, width);
            byte[] packed = new byte[BitPacking.ByteCount(width)];
            BitPacking.Pack(values, width, packed);
            int[] unpacked = new int[BitPacking.BlockSize];
            BitPacking.Unpack(packed, width, unpacked);
            Assert.Equal(values, unpacked);
        }
    }

    [Fact]
    public void Numbers_packed_flat_are_read_one_by_one()
    {
        var random = new Random(3);
        for (int width = 1; width <= 24; width++)
        {
            int[] values = Numbers(random, random.Next(1, 400), width);
            byte[] packed = new byte[BitPacking.FlatByteCount(values.Length, width)];
            random.NextBytes(packed); // what lay there before does not matter
            BitPacking.PackFlat(values, width, packed);
            Assert.Equal(values, values.Select((_, i) => BitPacking.At(packed, width, i)));
        }
    }

    private static int[] Numbers(Random random, int count, int width) => [.. Enumerable.Range(0, count).Select(_ => (int)random.NextInt64(1L << width))];
}
