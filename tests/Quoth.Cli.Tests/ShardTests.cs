namespace Quoth.Cli.Tests;

public sealed class ShardTests : IDisposable
{
    private const int Files = 200;

    private readonly CommandLineWorld world = new();

    public ShardTests()
    {
        for (var i = 0; i < Files; i++)
            world.Folder.With($"{i % 7}/{i:000}.quoth", "[~|]\n");
    }

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Every_file_is_in_one_part_and_no_part_is_much_larger_than_another(int count)
    {
        var parts = Enumerable.Range(1, count).Select(number => Part(number, count)).ToList();
        Assert.Equal(Files, parts.SelectMany(part => part).Distinct().Count());
        Assert.Equal(Files, parts.Sum(part => part.Length));
        Assert.All(parts, part => Assert.InRange(part.Length, Files / count / 2, Files / count * 2));
    }

    [Fact]
    public void A_file_stays_in_its_part_when_others_come_and_go()
    {
        var before = Part(1, 3);
        world.Folder.With("0/000a.quoth", "[~|]\n").With("new/x.quoth", "[~|]\n");
        File.Delete(world.Folder[before[0]]);
        Assert.Empty(before[1..].Except(Part(1, 3)));
    }

    [Fact]
    public void A_part_without_files_is_no_failure()
    {
        var empty = Enumerable
            .Range(1, 9)
            .Select(number => world.Run("lint", "0/000.quoth", "--shard", $"{number}/9"))
            .Where(ran => ran.ExitCode == 0)
            .ToList();
        Assert.Equal(8, empty.Count);
        Assert.All(empty, ran => Assert.Equal("No files to check in 0/000.quoth.\n", ran.Output));
    }

    [Theory]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1")]
    [InlineData("a/b")]
    [InlineData("-1/3")]
    [InlineData("1/3/4")]
    public void What_is_no_part_is_told(string shard)
    {
        var ran = world.Run("lint", $"--shard={shard}");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith($"error: --shard {shard}: not K/N\n", ran.Error, StringComparison.Ordinal);
    }

    private string[] Part(int number, int count) =>
        [
            .. world
                .Run("lint", "--select", "Q005", "--output-format", "concise", "--shard", $"{number}/{count}")
                .Output.Split('\n')
                .Where(line => line.Contains("error Q005", StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]),
        ];
}
