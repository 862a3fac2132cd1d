using Quoth.Analysis;

namespace Quoth.Cli.Tests;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_corpus_that_is_well_is_counted()
    {
        world.Folder.With("house.json", "{}").With("quoth.json", """{ "extends": "house.json" }""");
        world.Folder.With("registry.quoth", "---\n@zamir: Dana Zamir\n@brill: Ada Brill\n---\n");
        world.Folder.With("secret-trip.quoth", "It rained.\n").With(".quoth-cache/1", new string('x', 2_000_000));
        var ran = world.Run("doctor");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string[] expected =
        [
            $"quoth         {QuothProgram.Version}",
            $"rules         {RuleSet.All.Length}",
            "configuration quoth.json here, extends 1 file",
            "corpora       1",
            "articles      1",
            "registries    1, which define 2 entities and 0 claims",
            "caches        1 cache, 1.9 MB",
        ];
        Assert.All(expected, line => Assert.Contains(line + "\n", ran.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void It_tells_nothing_that_is_private()
    {
        world.Folder.With("quoth.json", """{ "rulse": {}, "guidelines": "https://intranet.example" }""");
        world.Folder.With("secret-trip.quoth", "---\n@zamir: Dana Zamir\n---\n[@zamir|She] left.\n");
        var ran = world.Run("doctor");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("1 mistake in the configuration", ran.Output, StringComparison.Ordinal);
        Assert.All(
            ["secret", "Zamir", "intranet", "rulse", world.Folder.Path, Environment.UserName + "/"],
            word => Assert.DoesNotContain(word, ran.Output, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void What_cannot_be_read_is_counted_as_broken()
    {
        world.Folder.With("a.quoth", [0xFF, 0xFE]).With("b.quoth", "It rained.\n");
        var ran = world.Run("doctor");
        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("configuration no quoth.json here or above\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("broken        1 file unreadable: NotUtf8\n", ran.Output, StringComparison.Ordinal);
    }
}
