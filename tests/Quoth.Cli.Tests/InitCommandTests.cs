namespace Quoth.Cli.Tests;

public sealed class InitCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_new_corpus_has_settings_a_registry_and_a_sealed_article()
    {
        var ran = world.Run("init", "corpus");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            ["corpus/articles/welcome.quoth", "corpus/quoth.json", "corpus/registry.quoth"],
            world.Folder.List()
        );
        Assert.Contains("created corpus/quoth.json\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("`quoth lint corpus`", ran.Output, StringComparison.Ordinal);
        Assert.Equal(0, world.Run("seal", "--check", "corpus").ExitCode);
    }

    [Fact]
    public void The_working_directory_can_become_a_corpus()
    {
        Assert.Contains("`quoth lint` checks it", world.Run("init").Output, StringComparison.Ordinal);
        Assert.Contains("quoth.json", world.Folder.List());
    }

    [Theory]
    [InlineData("quoth.json")]
    [InlineData("registry.quoth")]
    [InlineData("articles/welcome.quoth")]
    public void What_is_there_is_never_touched(string existing)
    {
        world.Folder.With(existing, "mine");
        var ran = world.Run("init");
        Assert.Equal((2, $"error: {existing} is there already: nothing was changed\n"), (ran.ExitCode, ran.Error));
        Assert.Equal([existing], world.Folder.List());
        Assert.Equal("mine", world.Folder.Read(existing));
    }
}
