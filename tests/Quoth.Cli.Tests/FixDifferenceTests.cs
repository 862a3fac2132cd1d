namespace Quoth.Cli.Tests;

public sealed class FixDifferenceTests : IDisposable
{
    private const string Broken = "One [~|].\n\n[!|Two.\n";

    private readonly CommandLineWorld world = new();

    public FixDifferenceTests() => world.Folder.With("deep/a.quoth", Broken).With("deep/b.quoth", "Three.\n");

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_difference_shows_what_fixes_would_do_and_nothing_is_written()
    {
        var ran = world.Run("lint", "--fix", "--diff", "--select", "structure");
        Assert.Equal((1, "Would mend 1 finding in 1 file.\n"), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            --- a/deep/a.quoth
            +++ b/deep/a.quoth
            @@ -1,3 +1,3 @@
            -One [~|].
            +One .
             
             [!|Two.

            """,
            ran.Output
        );
        Assert.Equal(Broken, world.Folder.Read("deep/a.quoth"));
        Assert.Equal(0, world.Run("lint", "--diff", "--exit-zero", "--select", "structure").ExitCode);
        Assert.Contains(
            "+[!|Two.]",
            world.Run("lint", "--unsafe-fixes", "--diff", "--select", "structure").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_nothing_would_change_there_is_no_difference()
    {
        var ran = world.Run("lint", "--diff", "deep/b.quoth");
        Assert.Equal((0, "", "Nothing would be mended.\n"), (ran.ExitCode, ran.Output, ran.Error));
    }

    [Fact]
    public void Of_the_standard_input_it_is_the_difference_that_is_given_back()
    {
        world.Input = "One [~|]."u8.ToArray();
        var ran = world.Run("lint", "--diff", "--stdin", "--stdin-filename", "x.quoth", "--select", "Q005");
        Assert.Equal(
            """
            --- a/x.quoth
            +++ b/x.quoth
            @@ -1 +1 @@
            -One [~|].
            \ No newline at end of file
            +One .
            \ No newline at end of file

            """,
            ran.Output
        );
    }

    [Fact]
    public void What_cannot_be_read_is_a_failure_all_the_same()
    {
        world.Folder.With("c/a.quoth", [0xFF]).With("d/quoth.json", "{").With("d/a.quoth");
        var ran = world.Run("lint", "--diff", "c", "d");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("error: c/a.quoth: not UTF-8: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("error: d/quoth.json does not hold\n", ran.Error, StringComparison.Ordinal);
    }
}
