using Quoth.Testing;

namespace Quoth.EndToEnd.Tests;

public sealed class SeedsTests
{
    [Fact]
    public async Task The_seeds_are_clean_and_said_to_be_in_one_line()
    {
        var ran = await BuiltProgram.RunAsync(RepositoryFiles.Root, "lint", "seeds");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Matches("^All [0-9]+ articles and [0-9]+ registry files in seeds are clean\\.\n$", ran.Output);
    }

    [Fact]
    public async Task The_seeds_are_sealed_and_give_their_raw_articles_back()
    {
        var seals = await BuiltProgram.RunAsync(RepositoryFiles.Root, "seal", "--check", "seeds");
        Assert.Equal(0, seals.ExitCode);
        var verified = await BuiltProgram.RunAsync(RepositoryFiles.Root, "verify", "seeds");
        Assert.Equal(0, verified.ExitCode);
        Assert.Matches("^All [0-9]+ articles are as they were\\.\n$", verified.Output);
    }

    [Fact]
    public async Task Every_seed_can_be_shown()
    {
        foreach (
            var seed in Directory
                .EnumerateFiles(RepositoryFiles.PathOf("seeds"), "*.quoth", SearchOption.AllDirectories)
                .Take(3)
        )
        {
            var ran = await BuiltProgram.RunAsync(RepositoryFiles.Root, "parse", seed, "--format", "json");
            Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        }
    }
}
