using System.Diagnostics;

namespace Quoth.Cli.Tests;

public sealed class GitSelectionTests : IDisposable
{
    private const string Wrong = "[~|]\n";

    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Changed_are_the_files_that_are_not_as_committed_and_those_that_git_does_not_know()
    {
        Commit("same.quoth", "edited.quoth", "staged.quoth", "gone.quoth", "renamed.quoth");
        world
            .Folder.With("edited.quoth", Wrong + Wrong)
            .With("staged.quoth", Wrong + Wrong)
            .With("new.quoth", Wrong)
            .With("ignored.quoth", Wrong)
            .With(".gitignore", "ignored.quoth\n")
            .With("note.txt", "no article");
        Git("add", "staged.quoth");
        File.Delete(world.Folder["gone.quoth"]);
        Git("mv", "renamed.quoth", "other name.quoth");
        Assert.Equal(["edited.quoth", "new.quoth", "other name.quoth", "staged.quoth"], Found("--changed"));
    }

    [Fact]
    public void Names_of_every_kind_are_found()
    {
        string[] names = ["a \"b\" 'c'.quoth", "épée 👩‍👩‍👧.quoth", "新闻/back\\slash.quoth", "新闻/tab\t.quoth"];
        Commit("same.quoth");
        foreach (var name in names)
            world.Folder.With(name, Wrong);
        string[] shown = [.. names.Select(name => name.Replace('\t', ' '))];
        Assert.Equal(shown, Found("--changed"));
        Git("add", ".");
        Assert.Equal(shown, Found("--staged"));
    }

    [Fact]
    public void In_a_subfolder_only_what_lies_there_is_checked()
    {
        Commit("same.quoth");
        world.Folder.With("new.quoth", Wrong).With("sub/dir/new.quoth", Wrong).With("sub/new.quoth", Wrong);
        world.Below = "sub";
        Assert.Equal(["dir/new.quoth", "new.quoth"], Found("--changed").Order(StringComparer.Ordinal));
        Assert.Equal(["dir/new.quoth"], Found("--changed", "dir"));
        Assert.Equal(3, Found("--changed", "..").Length);
        Git("add", ".");
        Assert.Equal(["dir/new.quoth", "new.quoth"], Found("--staged").Order(StringComparer.Ordinal));
        Assert.Equal([world.Folder["new.quoth"]], Found("--staged", "../new.quoth"));
    }

    [Fact]
    public void Since_a_commit_means_since_the_present_one_left_its_history()
    {
        Commit("same.quoth");
        Git("branch", "-M", "main");
        Git("checkout", "-q", "-b", "work");
        Commit("committed.quoth");
        Git("checkout", "-q", "main");
        Commit("of-others.quoth");
        Git("checkout", "-q", "work");
        world.Folder.With("new.quoth", Wrong);
        Assert.Equal(["committed.quoth", "new.quoth"], Found("--since", "main"));
        Assert.Equal(["new.quoth"], Found("--since", "HEAD"));
        Assert.Equal(["committed.quoth", "new.quoth", "same.quoth"], FoundSinceNothing());
    }

    [Fact]
    public void Before_the_first_commit_everything_has_changed()
    {
        Git("init", "-q");
        world.Folder.With("a.quoth", Wrong).With("b.quoth", Wrong);
        Git("add", "a.quoth");
        Assert.Equal(["a.quoth", "b.quoth"], Found("--changed"));
        Assert.Equal(["a.quoth"], Found("--staged"));
    }

    [Fact]
    public void What_is_staged_is_checked_as_it_is_staged()
    {
        world.Folder.With("quoth.json", """{ "rules": { "empty-tag": "warning" } }""");
        Commit("quoth.json");
        world
            .Folder.With("registry.quoth", "---\n@mayor: Ada Brill\n---\n")
            .With("a.quoth", "[^@mayor|Brill] [~|said] [!|so].\n")
            .With("b.quoth", Wrong);
        Git("add", ".");
        // None of this is staged, so that none of it counts.
        world.Folder.With("a.quoth", Wrong).With("b.quoth", "Well.\n").With("quoth.json", "{").With("c.quoth", Wrong);
        File.Delete(world.Folder["registry.quoth"]);
        var ran = world.Run("lint", "--staged", "--select", "empty-tag,undefined-entity", "--output-format", "concise");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            "b.quoth:1:1: warning Q005 empty-tag: This cue is empty: `[~|]`\n"
                + "Found 1 warning in 1 file. --fix mends 1 of them.\n",
            ran.Output
        );
        Assert.Equal("Well.\n", world.Folder.Read("b.quoth"));
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_wrong_and_reports_are_written()
    {
        Commit("a.quoth");
        var ran = world.Run("lint", "--changed", "--output-format", "full,json:report.json");
        Assert.Equal((0, "No changed files to check here.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
        Assert.Equal("[]\n", world.Folder.Read("report.json"));
        Assert.Equal("No staged files to check here.\n", world.Run("lint", "--staged").Output);
        world.Folder.With("b.quoth", "Well.\n");
        Assert.Equal("The only changed article here is clean.\n", world.Run("lint", "--changed").Output);
    }

    [Fact]
    public void Fixes_go_to_the_work_tree_and_so_not_to_what_is_staged()
    {
        Commit("a.quoth");
        world.Folder.With("a.quoth", Wrong + "two\n");
        Git("add", ".");
        var ran = world.Run("lint", "--staged", "--fix");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(
            "error: --staged checks what is staged, and fixes go to the work tree\n",
            ran.Error,
            StringComparison.Ordinal
        );
        var diff = world.Run("lint", "--staged", "--diff", "--select", "empty-tag");
        Assert.StartsWith("--- a/a.quoth\n+++ b/a.quoth\n", diff.Output, StringComparison.Ordinal);
        Assert.Equal(0, world.Run("lint", "--changed", "--fix", "--select", "empty-tag").ExitCode);
        Assert.Equal("\ntwo\n", world.Folder.Read("a.quoth"));
    }

    [Fact]
    public void A_difference_of_nothing_is_empty_so_that_it_can_go_to_another_program()
    {
        Commit("a.quoth");
        var ran = world.Run("lint", "--staged", "--diff");
        Assert.Equal((0, "", "Nothing would be mended.\n"), (ran.ExitCode, ran.Output, ran.Error));
    }

    [Fact]
    public void A_path_that_is_not_staged_is_told_by_its_own_name()
    {
        Commit("a.quoth");
        world.Folder.With("b.quoth", Wrong).With("c.quoth", Wrong);
        Git("add", "b.quoth");
        var path = world.Folder["c.quoth"];
        var ran = world.Run("lint", "--staged", path, "c.quoth");
        Assert.Equal(
            (2, $"error: {path}: no such file or folder\nerror: c.quoth: no such file or folder\n"),
            (ran.ExitCode, ran.Error)
        );
    }

    [Fact]
    public void What_git_cannot_answer_is_told()
    {
        world.Folder.With("a.quoth", Wrong);
        var outside = world.Run("lint", "--changed");
        Assert.Equal((2, ""), (outside.ExitCode, outside.Output));
        Assert.Contains(" lies in no work tree of git\n  hint: ", outside.Error, StringComparison.Ordinal);

        Commit("a.quoth");
        foreach (var reference in new[] { "nothing", "--all", "HEAD~9" })
        {
            var unknown = world.Run("lint", $"--since={reference}");
            Assert.Equal((2, ""), (unknown.ExitCode, unknown.Output));
            Assert.StartsWith(
                $"error: --since {reference}: git knows no such commit\n  hint: ",
                unknown.Error,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(2, world.Run("lint", "--since", "HEAD", "--staged").ExitCode);
        Assert.Equal(2, world.Run("lint", "--stdin", "--changed").ExitCode);
    }

    private string[] FoundSinceNothing()
    {
        var empty = Git("hash-object", "-t", "tree", "/dev/null").Trim();
        var commit = Git("commit-tree", empty, "-m", "nothing").Trim();
        return Found("--since", commit);
    }

    /// <summary>The files with findings: each file of these tests has some.</summary>
    private string[] Found(params string[] options) =>
        [
            .. world
                .Run(["lint", "--select", "empty-tag", "--output-format", "concise", .. options])
                .Output.Split('\n')
                .Where(line => line.Contains(": error Q005", StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf(".quoth:", StringComparison.Ordinal)] + ".quoth")
                .Distinct(),
        ];

    private void Commit(params string[] names)
    {
        Git("init", "-q");
        foreach (var name in names.Where(name => !File.Exists(world.Folder[name])))
            world.Folder.With(name, Wrong);
        Git(["add", "--", .. names]);
        Git("commit", "-q", "-m", "x");
    }

    private string Git(params string[] arguments)
    {
        string[] settings = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
        var start = new ProcessStartInfo("git", [.. settings, .. arguments])
        {
            WorkingDirectory = world.Folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
