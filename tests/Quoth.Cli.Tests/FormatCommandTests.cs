using System.Text;

namespace Quoth.Cli.Tests;

public sealed class FormatCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Files_are_formatted_and_named_and_all_else_is_left()
    {
        world
            .Folder.With("a.quoth", "\uFEFF---\r\ntitle:x\r\n@a: A\r\n---\r\n[@a |One].  \r\n\r"u8)
            .With("b.quoth", "B.");
        var ran = world.Run("fmt");
        Assert.Equal((0, "a.quoth: formatted\nFormatted 1 of 2 files.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
        Assert.Equal(
            "\uFEFF---\r\ntitle: x\r\n\r\n@a: A\r\n---\r\n[@a|One].  \r\n\r"u8.ToArray(),
            world.Folder.ReadBytes("a.quoth")
        );
        Assert.Equal((0, "All 2 files are formatted.\n"), Both(world.Run("fmt", ".")));
    }

    [Fact]
    public void A_formatted_file_is_not_written()
    {
        world.Folder.With("a.quoth", "[!|One].");
        var before = File.GetLastWriteTimeUtc(world.Folder["a.quoth"]);
        Assert.Equal((0, "The file is formatted.\n"), Both(world.Run("fmt", "a.quoth")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(world.Folder["a.quoth"]));
    }

    [Fact]
    public void A_check_names_the_files_and_changes_nothing()
    {
        world.Folder.With("a.quoth", "[! |One].").With("b/c.quoth", "Two.");
        var ran = world.Run("fmt", "--check");
        Assert.Equal((1, "a.quoth: would be formatted\n1 of 2 files would be formatted.\n"), Both(ran));
        Assert.Equal("[! |One].", world.Folder.Read("a.quoth"));
        Assert.Equal(0, world.Run("fmt", "--check", "b").ExitCode);
    }

    [Fact]
    public void A_difference_is_shown_as_a_patch_and_nothing_is_changed()
    {
        world.Folder.With("a.quoth", "---\ntitle:x\n---\nOne.\nTwo.\n[! |Three].");
        var ran = world.Run("fmt", "--diff", "a.quoth");
        Assert.Equal(1, ran.ExitCode);
        Assert.Equal(
            """
            --- a/a.quoth
            +++ b/a.quoth
            @@ -1,6 +1,6 @@
             ---
            -title:x
            +title: x
             ---
             One.
             Two.
            -[! |Three].
            \ No newline at end of file
            +[!|Three].
            \ No newline at end of file

            """,
            ran.Output
        );
        Assert.StartsWith("---\ntitle:x\n", world.Folder.Read("a.quoth"), StringComparison.Ordinal);
        world.Run("fmt", "a.quoth");
        Assert.Equal((0, ""), Both(world.Run("fmt", "--diff", "a.quoth")));
    }

    [Fact]
    public void Ids_are_written_down_and_taken_out()
    {
        world.Folder.With("a.quoth", "[^|They] [~|said] [!|so].");
        world.Run("fmt", "--explicit");
        Assert.Equal("[^c1|They] [~c1|said] [!c1|so].", world.Folder.Read("a.quoth"));
        world.Run("fmt", "--implicit");
        Assert.Equal("[^|They] [~|said] [!|so].", world.Folder.Read("a.quoth"));
    }

    [Fact]
    public void The_schema_and_the_exclusions_of_the_corpus_hold()
    {
        world
            .Folder.With("quoth.json", """{"exclude": ["old/"], "schema": {"attributes": {"by": {"on": ["claim"]}}}}""")
            .With("a.quoth", "[!by=@a type=fact|so]")
            .With("old/b.quoth", "[! |so]");
        Assert.Equal((0, "a.quoth: formatted\nFormatted 1 of 1 file.\n"), Both(world.Run("fmt")));
        // What a project changes comes last in its schema.
        Assert.Equal("[!type=fact by=@a|so]", world.Folder.Read("a.quoth"));
        Assert.Equal(
            0,
            world.Run("fmt", "--check", "--force-exclude", "--no-error-on-unmatched", "old/b.quoth").ExitCode
        );
        Assert.Equal(1, world.Run("fmt", "--check", "old/b.quoth").ExitCode);
    }

    [Fact]
    public void The_standard_input_comes_back_formatted()
    {
        world.Input = Encoding.UTF8.GetBytes("\uFEFF[! |One].\r");
        var ran = world.Run("fmt", "--stdin");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal("\uFEFF[!|One].\r"u8.ToArray(), ran.Bytes);
        Assert.Equal("[!|One].", Given("[!|One].", "-").Output);
        Assert.Equal(
            (1, "x/a.quoth: would be formatted\n"),
            Both(Given("[! |One].", "--check", "--stdin-filename", "x/a.quoth"))
        );
        Assert.Equal((0, ""), Both(Given("[!|One].", "--check", "--stdin")));
        Assert.StartsWith(
            "--- a/stdin.quoth\n",
            Given("[! |One].", "--diff", "--stdin").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_cannot_be_formatted_is_a_failure()
    {
        world.Folder.With("a.quoth", [0xFF]).With("b.quoth", "[! |so]");
        var ran = world.Run("fmt");
        Assert.Equal((2, "b.quoth: formatted\nFormatted 1 of 1 file.\n"), Both(ran));
        Assert.StartsWith("error: a.quoth: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, Given("\xFF", "--stdin", "b.quoth").ExitCode);
        Assert.Equal(2, world.Run("fmt", "none.quoth").ExitCode);
        Assert.Equal(2, world.Run("fmt", "--explicit", "--implicit").ExitCode);
        world.Folder.With("quoth.json", "{").With("b.quoth", "[! |so]");
        ran = world.Run("fmt", "b.quoth");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("error: . not formatted: quoth.json does not hold\n", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, world.Run("fmt", "--isolated", "b.quoth").ExitCode);
    }

    private Ran Given(string input, params string[] args)
    {
        world.Input = Encoding.UTF8.GetBytes(input);
        return world.Run(["fmt", .. args]);
    }

    private static (int, string) Both(Ran ran) => (ran.ExitCode, ran.Output);
}
