namespace Quoth.Cli.Tests;

public sealed class StripCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_article_comes_back_to_the_byte()
    {
        world.Folder.With("a.quoth", "\uFEFF---\r\ntitle: x\r\n---\r\n[!|“[W]e agree,” [^|he] [~|said]\\[.]\r\n\r"u8);
        var ran = world.Run("strip", "a.quoth");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal("\uFEFF“[W]e agree,” he said[.\r\n\r"u8.ToArray(), ran.Bytes);
    }

    [Fact]
    public void Several_files_come_one_after_the_other()
    {
        world.Folder.With("a.quoth", "[@x|A]\n").With("b.quoth", "B\n");
        Assert.Equal("A\nB\n", world.Run("strip", "a.quoth", "b.quoth").Output);
        Assert.Equal("A\nB\n", world.Run("strip", ".").Output);
    }

    [Fact]
    public void The_standard_input_can_be_stripped()
    {
        world.Input = "[@x|A]"u8.ToArray();
        Assert.Equal("A", world.Run("strip", "-").Output);
        Assert.Equal(2, world.Run("strip", "-", "a").ExitCode);
    }

    [Fact]
    public void A_folder_is_filled_in_the_same_folders_without_the_registries()
    {
        world
            .Folder.With("c/one/a.quoth", "[@x|A]")
            .With("c/two/a.quoth", "[@x|B]")
            .With("c/registry.quoth", "---\n@x: X\n---\n");
        var ran = world.Run("strip", "c", "--out", "raw/deep");
        Assert.Equal((0, "", ""), (ran.ExitCode, ran.Output, ran.Error));
        Assert.Equal("A", world.Folder.Read("raw/deep/one/a.txt"));
        Assert.Equal("B", world.Folder.Read("raw/deep/two/a.txt"));
        Assert.False(File.Exists(world.Folder["raw/deep/registry.txt"]));
    }

    [Fact]
    public void A_raw_article_that_differs_is_kept_unless_forced()
    {
        world.Folder.With("a.quoth", "[@x|A]").With("a.txt", "before");
        var ran = world.Run("strip", "a.quoth", "--out", ".");
        Assert.Equal((2, "error: a.txt exists and differs\n  hint: --force replaces it\n"), (ran.ExitCode, ran.Error));
        Assert.Equal("before", world.Folder.Read("a.txt"));
        Assert.Equal(0, world.Run("strip", "a.quoth", "--out", ".", "--force").ExitCode);
        Assert.Equal("A", world.Folder.Read("a.txt"));
        Assert.Equal(0, world.Run("strip", "a.quoth", "--out", ".").ExitCode);
    }

    [Fact]
    public void Two_files_that_would_become_one_are_refused_before_anything_is_written()
    {
        world.Folder.With("x/a.quoth", "A").With("y/a.quoth", "B");
        var ran = world.Run("strip", "x/a.quoth", "y/a.quoth", "--out", "raw");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith(
            "error: x/a.quoth and y/a.quoth would both become raw/a.txt\n",
            ran.Error,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(world.Folder["raw"]));
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_done()
    {
        world.Folder.With("a.quoth", "A").With("b.quoth", "ok\n\xFF"u8[..3]).With("bad.quoth", [0x61, 0xFF]);
        var ran = world.Run("strip", "a.quoth", "bad.quoth", "nothing.quoth", "b.quoth");
        Assert.Equal((2, "Aok\n"), (ran.ExitCode, ran.Output));
        Assert.Equal(
            """
            error: nothing.quoth: no such file or folder
            error: bad.quoth: not UTF-8: byte 0xFF at offset 1 (line 1)

            """,
            ran.Error
        );
    }

    [Fact]
    public void A_folder_without_articles_is_told()
    {
        Directory.CreateDirectory(world.Folder["empty"]);
        var ran = world.Run("strip", "empty");
        Assert.Equal((2, "error: no *.quoth files in empty\n"), (ran.ExitCode, ran.Error));
    }
}
