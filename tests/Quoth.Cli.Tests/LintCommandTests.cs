using Quoth.Syntax.Tree;

namespace Quoth.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private const string Clean = "---\n@mayor: Ada Brill\n---\n[^@mayor|Brill] [~|said] [!|the bridge was safe].\n";
    private const string Broken = "[^@mayor|Brill] [~|said] [!|it was safe].\n\n[!|Not so [~|said] [^@nobody|he].\n";
    private const string Registry = "---\n@mayor: Ada Brill\n---\n";

    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_clean_corpus_is_one_line()
    {
        world.Folder.With("c/a.quoth", Clean).With("c/b.quoth", Clean);
        Assert.Equal((0, "All 2 articles in c are clean.\n", ""), All(world.Run("lint", "c")));
        world.Folder.With("c/registry.quoth", "---\n---\n");
        Assert.Equal((0, "All 2 articles and 1 registry file here are clean.\n", ""), All(world.Run("lint")));
        Assert.Equal((0, "The article c/a.quoth is clean.\n", ""), All(world.Run("lint", "c/a.quoth")));
        Assert.Equal(
            (0, "The registry file c/registry.quoth is clean.\n", ""),
            All(world.Run("lint", "c/registry.quoth"))
        );
    }

    [Fact]
    public void A_finding_shows_place_line_underline_and_hint()
    {
        world.Folder.With(
            "a.quoth",
            "---\n@mayor: Ada Brill\n---\n\tBrill [~|said] 👩‍👩‍👧 他说 e\u0301 [@mayr|she].\n"
        );
        var ran = world.Run("lint", "--select", "undefined-entity");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            """
            a.quoth:4:25: error Q101 undefined-entity: `@mayr` is not defined
            4 |  Brill [~|said] 👩‍👩‍👧 他说 é [@mayr|she].
              |                            ^^^^^
              = hint: 
            """.Replace("é", "e\u0301", StringComparison.Ordinal),
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\nFound 1 error in 1 file. --fix mends 1 of them.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_concise_output_is_one_line_a_finding()
    {
        world.Folder.With("a.quoth", Broken).With("registry.quoth", Registry);
        var lines = world
            .Run("lint", "--output-format", "concise", "--select", "Q001,undefined-entity")
            .Output.Split('\n');
        Assert.Equal("a.quoth:3:1: error Q001 unclosed-tag: `[!|` is never closed", lines[0]);
        Assert.StartsWith("a.quoth:3:22: error Q101 undefined-entity: `@nobody`", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Found 2 errors in 1 file.", lines[2], StringComparison.Ordinal);
        Assert.Equal([""], lines[3..]);
    }

    [Fact]
    public void Warnings_alone_are_a_success_unless_asked_otherwise()
    {
        world.Folder.With("a.quoth", "a ] b\n");
        Assert.Equal(0, world.Run("lint").ExitCode);
        Assert.Contains("Found 1 warning in 1 file.", world.Run("lint").Output, StringComparison.Ordinal);
        Assert.Equal(1, world.Run("lint", "--error-on", "warning").ExitCode);
        Assert.Equal(0, world.Run("lint", "--error-on", "warning", "--exit-zero").ExitCode);
    }

    [Fact]
    public void Rules_are_chosen_by_name_code_and_pack()
    {
        world.Folder.With("a.quoth", "[!|] ]\n");
        Assert.Contains("Q005", world.Run("lint", "--select", "structure").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Q005", world.Run("lint", "--select", "q003").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Q005",
            world.Run("lint", "--ignore", "empty-tag,stray-closer").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "info Q005",
            world.Run("lint", "--severity", "empty-tag=info", "--severity", "Q003=off").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "--select",
        "emty-tag",
        "error: there is no rule emty-tag\n  hint: did you mean empty-tag? `quoth rules` lists them all\n"
    )]
    [InlineData("--severity", "empty-tag=loud", "error: --severity empty-tag=loud: not RULE=SEVERITY\n")]
    [InlineData("--config", "nothing.json", "error: nothing.json: no such file\n")]
    [InlineData("--max-diagnostics", "-1", "error: --max-diagnostics takes a number from 0 on\n")]
    [InlineData("--output-format", "xml", "error: ")]
    public void Wrong_options_are_told_and_exit_with_two(string option, string value, string message)
    {
        world.Folder.With("a.quoth", Clean);
        var ran = world.Run("lint", option, value);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_matches_nothing_says_so()
    {
        world.Folder.With("a.txt");
        Assert.Equal((2, "", "error: no *.quoth files in .\n"), All(world.Run("lint")));
        Assert.Equal((2, "", "error: x.quoth: no such file or folder\n"), All(world.Run("lint", "x.quoth")));
        Assert.Equal((2, "", "error: *.quoth: no file matches\n"), All(world.Run("lint", "*.quoth")));
        Assert.Equal((0, "", ""), All(world.Run("lint", "--no-error-on-unmatched", "x.quoth")));
    }

    [Fact]
    public void The_registry_counts_for_a_file_that_is_named_alone()
    {
        world
            .Folder.With("quoth.json", "{}")
            .With("people/registry.quoth", Registry)
            .With("deep/down/a.quoth", Clean.Split("---\n")[2]);
        Assert.Equal(0, world.Run("lint", "deep/down/a.quoth").ExitCode);
        Assert.Equal(0, world.Run("lint", "deep").ExitCode);
        File.Delete(world.Folder["quoth.json"]);
        Assert.Equal(1, world.Run("lint", "deep/down/a.quoth").ExitCode);
    }

    [Fact]
    public void Each_file_heeds_the_nearest_configuration_and_no_other()
    {
        world
            .Folder.With("quoth.json", """{ "rules": { "empty-tag": "off" } }""")
            .With("registry.quoth", Registry)
            .With("a.quoth", "[@mayor|]\n")
            .With("inner/quoth.json", """{ "rules": { "undefined-entity": "warning" } }""")
            .With("inner/a.quoth", "[@mayor|]\n");
        var lines = world.Run("lint", "--output-format", "concise", "--select", "empty-tag,Q101").Output.Split('\n');
        Assert.Equal(
            ["inner/a.quoth:1:1: error Q005", "inner/a.quoth:1:2: warning Q101"],
            lines
                .Where(line => line.Contains(": ", StringComparison.Ordinal))
                .Select(line => string.Join(' ', line.Split(' ')[..3]))
        );
    }

    [Fact]
    public void Configuration_can_be_replaced_or_left_out()
    {
        world
            .Folder.With("quoth.json", """{ "rules": { "empty-tag": "off" } }""")
            .With("strict.json", """{ "rules": { "empty-tag": "warning" } }""")
            .With("a.quoth", "[~|]\n");
        Assert.DoesNotContain("Q005", world.Run("lint").Output, StringComparison.Ordinal);
        Assert.Contains("error Q005", world.Run("lint", "--isolated").Output, StringComparison.Ordinal);
        Assert.Contains("warning Q005", world.Run("lint", "--config", "strict.json").Output, StringComparison.Ordinal);
        Assert.Equal(2, world.Run("lint", "--config", "strict.json", "--isolated").ExitCode);
    }

    [Fact]
    public void The_files_of_a_corpus_are_those_that_its_configuration_names()
    {
        world
            .Folder.With("quoth.json", """{ "include": ["articles/"], "exclude": ["*.draft.quoth"] }""")
            .With("articles/a.quoth", Clean)
            .With("articles/b.draft.quoth", Broken)
            .With("other/c.quoth", Broken);
        Assert.Equal((0, "The only article here is clean.\n", ""), All(world.Run("lint")));
        Assert.Equal(1, world.Run("lint", "other/c.quoth").ExitCode);
        Assert.Equal(2, world.Run("lint", "other/c.quoth", "--force-exclude").ExitCode);
    }

    [Fact]
    public void A_configuration_that_is_not_json_is_shown_in_its_file_and_nothing_is_checked_without_it()
    {
        world.Folder.With("c/quoth.json", "{\n  \"rules\": {\n").With("c/a.quoth", Broken);
        var ran = world.Run("lint", "c");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("c/quoth.json:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("error Q910 broken-configuration:", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.quoth:", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "error: 1 file of c not checked: c/quoth.json does not hold\n",
            ran.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(1, world.Run("lint", "c", "--isolated").ExitCode);
    }

    [Fact]
    public void A_mistake_in_a_configuration_is_shown_at_its_place_beside_the_other_findings()
    {
        world.Folder.With("quoth.json", "{\n  \"nestin\": \"all\"\n}\n").With("a.quoth", "[~|]\n");
        var ran = world.Run("lint", "--output-format", "concise");
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("quoth.json:2:4: error Q910 broken-configuration:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("a.quoth:1:1: error Q005 empty-tag:", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_shown_where_they_stand()
    {
        world.Folder.With("a.quoth", [.. "One.\nAn émigré "u8, 0xFF, .. " said.\n"u8]).With("b.quoth", Clean);
        var ran = world.Run("lint");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith(
            """
            a.quoth:2:11: error Q014 unreadable-text: The file is not UTF-8: byte 17 (counted from 0) is none
            2 | An émigré � said.
              |           ^

            """,
            ran.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Safe_fixes_are_written_and_what_is_left_is_shown()
    {
        world
            .Folder.With("quoth.json", "{}")
            .With("registry.quoth", Registry)
            .With("a.quoth", "\uFEFF[^@mayr|Brill] [~|said] [!|it was safe\r\n"u8);
        var ran = world.Run("lint", "--fix", "--output-format", "concise", "a.quoth");
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith(
            "Mended 1 finding in 1 file.\na.quoth:1:26: error Q001",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "\uFEFF[^@mayor|Brill] [~|said] [!|it was safe\r\n"u8.ToArray(),
            world.Folder.ReadBytes("a.quoth")
        );

        Assert.Equal(0, world.Run("lint", "--unsafe-fixes", "a.quoth").ExitCode);
        Assert.Equal(
            "\uFEFF[^@mayor|Brill] [~|said] [!|it was safe]\r\n"u8.ToArray(),
            world.Folder.ReadBytes("a.quoth")
        );
    }

    [Fact]
    public void Safe_fixes_never_change_the_article()
    {
        world
            .Folder.With("a.quoth", Broken + "[@mayr| he ] [!c1|] prom[@mayor|ise]d “[W]e ]” \\[ ] [x|y]\n")
            .With("registry.quoth", Registry);
        var before = world.Run("strip", "a.quoth").Bytes;
        world.Run("lint", "--fix", ".");
        Assert.Equal(before, world.Run("strip", "a.quoth").Bytes);
    }

    [Fact]
    public void Without_fixes_no_file_is_touched()
    {
        world.Folder.With("a.quoth", Broken).With("registry.quoth", Registry);
        world.Run("lint");
        Assert.Equal(Broken, world.Folder.Read("a.quoth"));
        Assert.Equal(["a.quoth", "registry.quoth"], world.Folder.List());
    }

    [Fact]
    public void The_standard_input_is_checked_as_the_file_that_it_stands_for()
    {
        world.Folder.With("quoth.json", "{}").With("registry.quoth", Registry).With("deep/a.quoth", "saved");
        world.Input = "[^@mayor|Brill] [~|said] [!|it was safe.\n"u8.ToArray();
        var ran = world.Run("lint", "--stdin", "--stdin-filename", "deep/a.quoth", "--output-format", "concise");
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("deep/a.quoth:1:26: error Q001", ran.Output, StringComparison.Ordinal);
        Assert.Equal("saved", world.Folder.Read("deep/a.quoth"));
    }

    [Fact]
    public void The_standard_input_is_given_back_mended_and_what_is_left_goes_to_the_other_stream()
    {
        world.Folder.With("registry.quoth", Registry);
        world.Input = "[^@mayr|Brill] ]\n"u8.ToArray();
        var ran = world.Run("lint", "-", "--fix", "--output-format", "concise", "--select", "Q101,Q003");
        Assert.Equal((0, "[^@mayor|Brill] ]\n"), (ran.ExitCode, ran.Output));
        Assert.StartsWith("stdin.quoth:1:17: warning Q003", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_findings_only_so_many_are_shown_and_the_rest_is_counted()
    {
        world.Folder.With("a.quoth", string.Concat(Enumerable.Repeat("[~|]\n\n", 1_200)));
        var ran = world.Run("lint", "--output-format", "concise", "--select", "Q005");
        Assert.Equal(500 + 2, ran.Output.Split('\n').Length - 1);
        Assert.Contains(
            "\n… and 700 more; --max-diagnostics 0 shows all.\nFound 1,200 errors in 1 file.",
            ran.Output,
            StringComparison.Ordinal
        );
        string[] all = ["lint", "--output-format", "concise", "--select", "Q005", "--max-diagnostics"];
        Assert.Equal(1_201, world.Run([.. all, "0"]).Output.Split('\n').Length - 1);
        Assert.Equal(3 + 2, world.Run([.. all, "3"]).Output.Split('\n').Length - 1);
    }

    [Fact]
    public void Control_characters_of_an_article_never_reach_the_terminal()
    {
        world.Folder.With("a.quoth", "\e[2J[~|] \u009B31m\u0000 end\n");
        var ran = world.Run("lint", "--max-diagnostics", "1");
        Assert.Contains("1 | ␛[2J[~|] ␦31m␀ end\n  |     ^^", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ran.Output);
    }

    [Fact]
    public void A_new_corpus_lints_clean()
    {
        world.Run("init");
        Assert.Equal(
            (0, "The article and 1 registry file here are clean.\n", ""),
            All(world.Run("lint", "--error-on", "info"))
        );
    }

    [Fact]
    public void An_imported_article_lints_clean()
    {
        world.Folder.With("raw/a.txt", "“[W]e agree,” he said [!|so] \\] [$x|y].\r\n---\r\n");
        world.Run("import", "--from", "text", "raw", "--out", "docs");
        Assert.Equal(0, world.Run("lint", "docs", "--error-on", "error").ExitCode);
        Assert.Equal(
            Seal.Of("“[W]e agree,” he said [!|so] \\] [$x|y].\r\n---\r\n"),
            SealEdit.Read(SyntaxTree.Parse(world.Folder.Read("docs/a.quoth")))
        );
    }

    private static (int, string, string) All(Ran ran) => (ran.ExitCode, ran.Output, ran.Error);
}
