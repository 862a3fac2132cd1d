namespace Quoth.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Articles_that_are_as_they_were_are_told_in_one_line()
    {
        world
            .Folder.With("docs/deep/a.quoth", "---\n---\n[@x|One].")
            .With("docs/b.quoth", "Two.")
            .With("docs/registry.quoth", "---\n@x: X\n---\n")
            .With("raw/deep/a.txt", "One.")
            .With("raw/b.txt", "Two.");
        var ran = world.Run("verify", "--against", "raw", "docs");
        Assert.Equal((0, "All 2 articles are as they were.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
    }

    [Fact]
    public void The_raw_articles_may_lie_beside_the_documents()
    {
        world.Folder.With("deep/a.quoth", "[@x|One].").With("deep/a.txt", "One.");
        Assert.Equal("The article is as it was.\n", world.Run("verify").Output);
        Assert.Equal("The article is as it was.\n", world.Run("verify", "deep/a.quoth").Output);
        Assert.Equal("The article is as it was.\n", world.Run("verify", "--against", ".", "deep/a.quoth").Output);
    }

    [Fact]
    public void The_first_difference_is_shown_in_both_texts()
    {
        world
            .Folder.With(
                "a.quoth",
                "---\ntitle: x\n---\nOne.\n\n[^@x|She] [~|said] it was 👩‍👩‍👧 the café’s doing.\n"
            )
            .With("raw/a.txt", "One.\n\nShe said it was 👩‍👩‍👧 the cafe’s doing.\n");
        var ran = world.Run("verify", "--against", "raw");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            a.quoth:6:36: differs from raw/a.txt:3:26
              document: One.\n\nShe said it was 👩‍👩‍👧 the caf→é’s doing.\n
              raw:      One.\n\nShe said it was 👩‍👩‍👧 the caf→e’s doing.\n
            The article differs from its raw one, or has none.

            """,
            ran.Output
        );
    }

    [Theory]
    [InlineData("One.", "One.\n", "document: One.→(end of text)", "raw:      One.→\\n")]
    [InlineData("One.\r\n", "One.\n", "document: One.→\\r\\n", "raw:      One.→\\n")]
    [InlineData("a\u00A0b", "a b", "document: a→\\u00A0b", "raw:      a→ b")]
    [InlineData("x👍", "x👎", "document: x→👍", "raw:      x→👎")]
    public void What_cannot_be_seen_is_written_out(string document, string raw, string left, string right)
    {
        world.Folder.With("a.quoth", document).With("a.txt", raw);
        var lines = world.Run("verify", "a.quoth").Output.Split('\n');
        Assert.Equal(["  " + left, "  " + right], lines[1..3]);
    }

    [Fact]
    public void A_long_text_is_shown_around_the_difference_only()
    {
        var long1 = new string('x', 500) + "A" + new string('y', 500);
        world.Folder.With("a.quoth", long1).With("a.txt", long1.Replace('A', 'B'));
        var lines = world.Run("verify", "a.quoth").Output.Split('\n');
        Assert.Equal("a.quoth:1:501: differs from a.txt:1:501", lines[0]);
        Assert.Equal($"  document: …{new string('x', 40)}→A{new string('y', 39)}…", lines[1]);
    }

    [Fact]
    public void A_byte_order_mark_on_one_side_is_a_difference()
    {
        world.Folder.With("a.quoth", "One.").With("a.txt", "\uFEFFOne."u8);
        Assert.Equal(
            (
                1,
                "a.quoth: differs from a.txt in the byte-order mark: only a.txt has one\nThe article differs from its raw one, or has none.\n"
            ),
            Both(world.Run("verify"))
        );
    }

    [Fact]
    public void A_missing_raw_article_is_a_finding()
    {
        world.Folder.With("a.quoth", "One.").With("b.quoth", "Two.").With("b.txt", "Two.");
        Assert.Equal(
            (1, "a.quoth: there is no raw article for it\n1 of 2 articles differ from their raw ones, or have none.\n"),
            Both(world.Run("verify"))
        );
    }

    [Fact]
    public void A_missing_folder_and_unreadable_articles_are_failures()
    {
        world.Folder.With("a.quoth", "One.").With("a.txt", [0xFF]);
        Assert.Equal(2, world.Run("verify").ExitCode);
        var ran = world.Run("verify", "--against", "nowhere");
        Assert.Equal((2, "error: nowhere: no such folder\n"), (ran.ExitCode, ran.Error));
    }

    private static (int, string) Both(Ran ran) => (ran.ExitCode, ran.Output);
}
