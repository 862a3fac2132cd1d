namespace Quoth.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private const string Broken = "[@aa|She] left.\n";

    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void What_was_there_when_the_baseline_was_written_is_not_shown_again()
    {
        world.Folder.With("quoth.json", "{}").With("articles/a.quoth", Broken + "\n[@bb|He] came.\n");
        var written = world.Run("lint", "--write-baseline");
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.Equal(
            """
            The only article here is clean.
            Wrote 2 findings to quoth-baseline.json.
            `"baseline": "quoth-baseline.json"` in quoth.json makes it hold.

            """,
            written.Output
        );
        Assert.Contains(
            "    { \"path\": \"articles/a.quoth\", \"code\": \"Q101\", \"rule\": \"undefined-entity\", \"text\": \"@aa\" },\n",
            world.Folder.Read("quoth-baseline.json"),
            StringComparison.Ordinal
        );
        Assert.Equal(1, world.Run("lint").ExitCode);
        world.Folder.With("quoth.json", """{ "baseline": "quoth-baseline.json" }""");
        world.Folder.With("articles/a.quoth", "It rained.\n\n[@bb|He] came.\n\n" + Broken + "\n[@cc|It] went.\n");
        var ran = world.Run("lint", "--output-format", "concise");
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("articles/a.quoth:7:2: error Q101", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Found 1 error in 1 file. --unsafe-fixes mends 1 of them.\n2 known findings are in quoth-baseline.json.\n",
            ran.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_mended_is_told_and_goes_when_the_baseline_is_written_again()
    {
        world.Folder.With("a.quoth", Broken).With("b.quoth", Broken).With("gone.quoth", Broken);
        world.Run("lint", "--write-baseline");
        world.Folder.With("a.quoth", "She left, and he did not.\n");
        File.Delete(world.Folder["gone.quoth"]);
        var ran = world.Run("lint", "--baseline", "quoth-baseline.json", "--output-format", "concise");
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith(
            """
            quoth-baseline.json:4:5: warning Q904 stale-baseline: `undefined-entity` has nothing to say any more at `@aa` in a.quoth
            quoth-baseline.json:6:5: warning Q904 stale-baseline: `undefined-entity` has nothing to say any more at `@aa` in gone.quoth
            """,
            ran.Output,
            StringComparison.Ordinal
        );
        world.Run("lint", "--write-baseline");
        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                { "path": "b.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@aa" }
              ]
            }

            """,
            world.Folder.Read("quoth-baseline.json")
        );
    }

    [Fact]
    public void What_a_run_does_not_look_at_is_neither_stale_nor_forgotten()
    {
        world.Folder.With("quoth.json", """{ "baseline": "known.json" }""");
        world.Folder.With("a.quoth", Broken + "a ] b\n").With("b.quoth", Broken);
        world.Run("lint", "--write-baseline");
        var before = world.Folder.Read("known.json");
        Assert.Equal(3, before.Split("\"path\"").Length - 1);
        world.Folder.With("a.quoth", "Nothing.\n");
        Assert.Equal(
            "The article b.quoth is clean.\n1 known finding is in known.json.\n",
            world.Run("lint", "b.quoth").Output
        );
        Assert.Equal(
            "The article a.quoth is clean.\n",
            world.Run("lint", "a.quoth", "--select", "empty-tag,stale-baseline").Output
        );
        world.Run("lint", "--write-baseline", "--select", "stray-closer");
        Assert.Equal(
            before.Replace(LineOf(before, "Q003"), "", StringComparison.Ordinal),
            world.Folder.Read("known.json")
        );
    }

    [Fact]
    public void The_paths_of_a_baseline_begin_at_its_own_folder()
    {
        world.Folder.With("one/quoth.json", "{}").With("one/a.quoth", Broken).With("two/quoth.json", "{}");
        world.Folder.With("two/a.quoth", Broken).With("ci/readme.txt");
        world.Run("lint", "--write-baseline", "--baseline", "ci/known.json");
        Assert.Contains("\"../one/a.quoth\"", world.Folder.Read("ci/known.json"), StringComparison.Ordinal);
        Assert.Equal(0, world.Run("lint", "--baseline", "ci/known.json").ExitCode);
        Assert.Equal(
            "All 2 articles here are clean.\n2 known findings are in ci/known.json.\n",
            world.Run("lint", "--baseline", "ci/known.json").Output
        );
    }

    [Fact]
    public void Each_corpus_has_a_baseline_of_its_own_where_none_is_named()
    {
        world.Folder.With("one/quoth.json", "{}").With("one/a.quoth", Broken);
        world.Folder.With("two/quoth.json", "{}").With("two/a.quoth", Broken);
        world.Run("lint", "--write-baseline");
        Assert.Contains("\"a.quoth\"", world.Folder.Read("one/quoth-baseline.json"), StringComparison.Ordinal);
        Assert.Contains("\"a.quoth\"", world.Folder.Read("two/quoth-baseline.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "error: known.json: no such file\n  hint: --write-baseline makes it\n")]
    [InlineData("{\n  [", "error: known.json:2:3: this is no baseline: this is not JSON\n")]
    [InlineData("[]", "error: known.json:1:1: this is no baseline: a baseline is an object, { ... }\n")]
    public void A_baseline_that_is_not_there_or_is_none_ends_the_run(string? text, string error)
    {
        world.Folder.With("quoth.json", """{ "baseline": "known.json" }""").With("a.quoth", Broken);
        if (text is not null)
            world.Folder.With("known.json", text);
        var ran = world.Run("lint");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(error, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_baseline_is_not_written_over()
    {
        world.Folder.With("a.quoth", Broken).With("quoth-baseline.json", "<<<<<<< ours\n");
        Assert.Equal(2, world.Run("lint", "--write-baseline").ExitCode);
        Assert.Equal("<<<<<<< ours\n", world.Folder.Read("quoth-baseline.json"));
    }

    [Fact]
    public void What_comes_in_by_the_standard_input_is_held_against_it_too()
    {
        world.Folder.With("quoth.json", """{ "baseline": "quoth-baseline.json" }""").With("a.quoth", Broken);
        world.Run("lint", "--write-baseline");
        world.Input = "[@aa|She] left. [@bb|He] came.\n"u8.ToArray();
        var ran = world.Run("lint", "--stdin", "--stdin-filename", "a.quoth", "--output-format", "concise");
        Assert.StartsWith("a.quoth:1:18: error Q101", ran.Output, StringComparison.Ordinal);
        Assert.Equal(2, world.Run("lint", "--stdin", "--write-baseline").ExitCode);
    }

    private static string LineOf(string text, string part) =>
        text.Split('\n').First(line => line.Contains(part, StringComparison.Ordinal)) + "\n";
}
