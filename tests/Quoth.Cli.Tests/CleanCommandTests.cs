namespace Quoth.Cli.Tests;

public sealed class CleanCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_caches_here_and_below_go_and_nothing_else()
    {
        world.Folder.With(".quoth-cache/a/1", "x").With("two/quoth.json", "{}").With("two/.quoth-cache/2", "x");
        world.Folder.With("two/a.quoth", "It rained.\n");
        var ran = world.Run("clean");
        Assert.Equal(
            (0, "removed .quoth-cache\nremoved two/.quoth-cache\n", ""),
            (ran.ExitCode, ran.Output, ran.Error)
        );
        Assert.Equal(["two/a.quoth", "two/quoth.json"], world.Folder.List());
        Assert.Equal("There is no cache.\n", world.Run("clean").Output);
    }

    [Fact]
    public void From_a_folder_of_a_corpus_the_cache_of_the_corpus_goes()
    {
        world.Folder.With("quoth.json", "{}").With(".quoth-cache/1", "x").With("articles/a.quoth", "It rained.\n");
        Assert.Equal("removed .quoth-cache\n", world.Run("clean", "articles").Output);
        Assert.Equal(2, world.Run("clean", "nowhere").ExitCode);
    }

    [Fact]
    public void A_link_that_is_called_like_a_cache_leads_to_nothing_that_goes()
    {
        world.Folder.With("precious/1", "x");
        Directory.CreateSymbolicLink(world.Folder[".quoth-cache"], world.Folder["precious"]);
        Directory.CreateSymbolicLink(world.Folder["elsewhere"], world.Folder["precious"]);
        world.Run("clean");
        Assert.Equal("x", world.Folder.Read("precious/1"));
    }
}
