using Quoth.Syntax.Tree;

namespace Quoth.Cli.Tests;

public sealed class SealCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Sealing_writes_the_hash_of_the_clean_text_and_touches_nothing_else()
    {
        world.Folder.With("a.quoth", "\uFEFF---\r\ntitle: x\r\n@a: A\r\n---\r\n[@a|One].\r\n\r"u8);
        var ran = world.Run("seal", "a.quoth");
        Assert.Equal((0, "a.quoth: sealed\nSealed 1 of 1 article.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
        var seal = Seal.Of("One.\r\n\r");
        var expected = $"\uFEFF---\r\ntitle: x\r\ntext-sha256: {seal}\r\n@a: A\r\n---\r\n[@a|One].\r\n\r";
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(expected), world.Folder.ReadBytes("a.quoth"));
    }

    [Fact]
    public void A_sealed_article_is_left_alone()
    {
        world.Folder.With("a.quoth", "One.");
        world.Run("seal", "a.quoth");
        var before = File.GetLastWriteTimeUtc(world.Folder["a.quoth"]);
        var ran = world.Run("seal", "a.quoth");
        Assert.Equal((0, "The seal is whole.\n"), (ran.ExitCode, ran.Output));
        Assert.Equal(before, File.GetLastWriteTimeUtc(world.Folder["a.quoth"]));
    }

    [Fact]
    public void A_text_that_changed_is_sealed_anew_and_that_is_told()
    {
        world.Folder.With("a.quoth", "---\ntext-sha256: 00\n---\nOne.");
        Assert.Equal(
            "a.quoth: sealed anew: the text was not the one that was sealed\nSealed 1 of 1 article.\n",
            world.Run("seal", "a.quoth").Output
        );
        Assert.Equal($"---\ntext-sha256: {Seal.Of("One.")}\n---\nOne.", world.Folder.Read("a.quoth"));
    }

    [Fact]
    public void A_check_finds_and_changes_nothing()
    {
        world
            .Folder.With("none.quoth", "One.")
            .With("broken.quoth", "---\ntext-sha256: 00\n---\nOne.")
            .With("registry.quoth", "---\n@a: A\n---\n")
            .With("good.quoth", $"---\ntext-sha256: {Seal.Of("One.")}\n---\nOne.");
        var ran = world.Run("seal", "--check", ".");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            broken.quoth: the seal is broken: the text is not the one that was sealed
            none.quoth: not sealed
            2 of 3 articles not sealed as they are.

            """,
            ran.Output
        );
        Assert.Equal("One.", world.Folder.Read("none.quoth"));
        Assert.Equal(0, world.Run("seal", ".").ExitCode);
        Assert.Equal((0, "The seals of 3 articles are whole.\n"), Both(world.Run("seal", "--check", ".")));
    }

    [Fact]
    public void What_cannot_be_read_is_a_failure_and_not_a_finding()
    {
        world.Folder.With("bad.quoth", [0xFF]).With("none.quoth", "One.");
        Assert.Equal(2, world.Run("seal", "--check", ".").ExitCode);
    }

    private static (int, string) Both(Ran ran) => (ran.ExitCode, ran.Output);
}
