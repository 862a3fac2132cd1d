namespace Quoth.Cli.Tests;

public sealed class ParseCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_tree_is_printed()
    {
        world.Folder.With("a.quoth", "---\ntitle: x\n---\n[!c1|it [~|said]].");
        Assert.StartsWith(
            """
            header
              field title = "x"
            claim c1
              text "it "
              cue
                text "said"
            text "."

            """,
            world.Run("parse", "a.quoth").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_standard_input_can_be_parsed()
    {
        world.Input = "[@x|A]"u8.ToArray();
        Assert.StartsWith("mention @x\n  text \"A\"\n", world.Run("parse", "-").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.quoth", "no such file")]
    [InlineData(".", "a folder, not a file")]
    public void What_cannot_be_read_is_told(string path, string why)
    {
        var ran = world.Run("parse", path);
        Assert.Equal((2, "", $"error: {path}: {why}\n"), (ran.ExitCode, ran.Output, ran.Error));
    }
}
