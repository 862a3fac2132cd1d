using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Tests;

public sealed class AddSuppressionsTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void All_that_is_found_is_silent_afterwards_and_a_second_run_adds_nothing()
    {
        world.Folder.With("a.quoth", "[@aa|She] left ] then.\r\n\r\nIt rained.\r\n").With("b.quoth", "It rained.\n");
        var ran = world.Run("lint", "--add-suppressions", "--reason", "from [before] 2026");
        Assert.Equal(
            (0, "Silenced 2 findings in 1 file.\nAll 2 articles here are clean.\n", ""),
            (ran.ExitCode, ran.Output, ran.Error)
        );
        const string after =
            "[@aa|She] left ] then.[#|quoth-disable stray-closer, undefined-entity: from \\[before\\] 2026]\r\n\r\nIt rained.\r\n";
        Assert.Equal(after, world.Folder.Read("a.quoth"));
        Assert.Equal(
            "She left ] then.\r\n\r\nIt rained.\r\n",
            CleanText.Of(SyntaxTree.Parse(SourceText.From(after))).Text
        );
        Assert.Equal(
            "All 2 articles here are clean.\n",
            world.Run("lint", "--add-suppressions", "--reason", "again").Output
        );
        Assert.Equal(after, world.Folder.Read("a.quoth"));
    }

    [Fact]
    public void Only_what_was_selected_is_silenced()
    {
        world.Folder.With("a.quoth", "[@aa|She] left ] then.\n");
        world.Run("lint", "--add-suppressions", "--reason", "why", "--select", "stray-closer");
        Assert.Equal("[@aa|She] left ] then.[#|quoth-disable stray-closer: why]\n", world.Folder.Read("a.quoth"));
    }

    [Fact]
    public void What_the_baseline_knows_needs_no_silence()
    {
        world
            .Folder.With("quoth.json", """{ "baseline": "quoth-baseline.json" }""")
            .With("a.quoth", "[@aa|She] left.\n");
        world.Run("lint", "--write-baseline");
        world.Folder.With("a.quoth", "[@aa|She] left.\n\n[@bb|He] came.\n");
        world.Run("lint", "--add-suppressions", "--reason", "why");
        Assert.Equal(
            "[@aa|She] left.\n\n[@bb|He] came.[#|quoth-disable undefined-entity: why]\n",
            world.Folder.Read("a.quoth")
        );
    }

    [Theory]
    [InlineData("error: --add-suppressions needs a reason\n", "--add-suppressions")]
    [InlineData("error: --add-suppressions needs a reason\n", "--add-suppressions", "--reason", " ")]
    [InlineData("error: --reason belongs to --add-suppressions, which is not there\n", "--reason", "why")]
    [InlineData("error: --stdin only checks and mends a text\n", "--stdin", "--add-suppressions", "--reason", "why")]
    public void Wrong_use_is_refused(string error, params string[] options)
    {
        world.Folder.With("a.quoth", "[@aa|She] left.\n");
        var ran = world.Run(["lint", .. options]);
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith(error, ran.Error, StringComparison.Ordinal);
        Assert.Equal("[@aa|She] left.\n", world.Folder.Read("a.quoth"));
    }
}
