using System.Text.Json;

namespace Quoth.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public ReportTests() => world.Folder.With("a.quoth", "One [~|].\n");

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("full,sarif:out/deep/report.sarif,junit:out/junit.xml")]
    [InlineData("full", "sarif:out/deep/report.sarif", "junit:out/junit.xml")]
    [InlineData("sarif:out/deep/report.sarif, full", "junit:out/junit.xml")]
    public void Several_reports_of_one_run_go_each_to_its_place(params string[] formats)
    {
        var ran = Lint([.. formats.SelectMany(format => new[] { "--output-format", format })]);
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("a.quoth:1:5: error Q005", ran.Output, StringComparison.Ordinal);
        Assert.Equal(["a.quoth", "out/deep/report.sarif", "out/junit.xml"], world.Folder.List());
        using var sarif = JsonDocument.Parse(world.Folder.Read("out/deep/report.sarif"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("</testsuites>\n", world.Folder.Read("out/junit.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_have_a_comma_and_a_colon_in_its_name()
    {
        Lint("--output-format", "json:one,two:three.json,concise:four, five.txt");
        Assert.Equal(["a.quoth", "four, five.txt", "one,two:three.json"], world.Folder.List());
    }

    [Fact]
    public void Where_every_report_goes_to_a_file_people_still_see_the_sum()
    {
        var ran = Lint("--output-format", "json:a.json");
        Assert.Equal("Found 1 error in 1 file. --fix mends 1 of them.\n", ran.Output);
    }

    [Fact]
    public void No_file_has_colours()
    {
        world.Variables["CLICOLOR_FORCE"] = "1";
        var ran = Lint("--output-format", "full,full:a.txt");
        Assert.Contains('\e', ran.Output);
        Assert.DoesNotContain('\e', world.Folder.Read("a.txt"));
        Assert.Contains("Found 1 error", world.Folder.Read("a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_a_failure_and_the_others_are_written()
    {
        world.Folder.With("taken/b");
        var ran = Lint("--output-format", "json:taken,json:a.json");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("error: taken: cannot be written: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["a.json", "a.quoth", "taken/b"], world.Folder.List());
    }

    [Theory]
    [InlineData("full,json", "error: --output-format: full and json would both go to the standard output\n")]
    [InlineData("json:x,sarif:./x", "error: --output-format: json and sarif would both go to x\n")]
    [InlineData("saref", "error: --output-format saref: there is no format saref\n  hint: did you mean sarif?\n")]
    [InlineData("sarif:", "error: --output-format sarif:: a file's name must follow the colon\n")]
    public void What_cannot_be_written_is_told_before_anything_is_checked(string formats, string message)
    {
        var ran = Lint("--output-format", formats);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_grouped_output_has_the_findings_of_a_file_below_its_name_in_columns()
    {
        world.Folder.With("b.quoth", "x\n\n[@nobody|] ] \n");
        Assert.Equal(
            """
            a.quoth:
              1:5  error  Q005 empty-tag  This cue is empty: `[~|]`

            b.quoth:
              3:1   error    Q005 empty-tag     This mention is empty: `[@nobody|]`
              3:12  warning  Q003 stray-closer  This `]` closes nothing

            Found 2 errors, 1 warning in 2 files. --fix mends 2 of them, --unsafe-fixes 1 more.

            """.Replace("  3:1  ", "   3:1 ", StringComparison.Ordinal),
            world.Run("lint", "--select", "empty-tag,stray-closer", "--output-format", "grouped").Output
        );
    }

    [Fact]
    public void The_statistics_count_each_rule_the_most_frequent_first()
    {
        world.Folder.With("b.quoth", "[!|Two [~|] ]\n\n[@nobody|he] ] ]\n\n] ]\n");
        Assert.Equal(
            """
            4  Q003 stray-closer      --unsafe-fixes mends 4
            2  Q005 empty-tag         --fix mends 2
            1  Q101 undefined-entity  --unsafe-fixes mends 1
            Found 3 errors, 4 warnings in 2 files. --fix mends 2 of them, --unsafe-fixes 5 more.

            """,
            world.Run("lint", "--select", "Q003,Q005,Q101", "--statistics").Output
        );
    }

    [Fact]
    public void Statistics_are_not_for_formats_that_have_no_place_for_them()
    {
        var ran = Lint("--statistics", "--output-format", "sarif");
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("error: --statistics cannot be shown as sarif\n", ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, Lint("--statistics", "--output-format", "sarif:a.sarif").ExitCode);
        Assert.Contains("\"Q005\"", world.Folder.Read("a.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_a_link_to_its_page_where_there_are_colours()
    {
        const string Link = "\e]8;;https://github.com/quoth-lang/quoth/blob/main/docs/rules/empty-tag.md\e\\";
        foreach (var format in new[] { "full", "concise", "grouped" })
        {
            Assert.DoesNotContain('\e', Lint("--output-format", format).Output);
            using var terminal = new CommandLineWorld { IsTerminal = true };
            terminal.Folder.With("a.quoth", "One [~|].\n");
            string[] lint = ["lint", "--output-format", format, "--select", "Q005"];
            Assert.Contains(Link, terminal.Run(lint).Output, StringComparison.Ordinal);
            terminal.Variables["NO_COLOR"] = "1";
            Assert.DoesNotContain('\e', terminal.Run(lint).Output);
        }
        world.Variables["CLICOLOR_FORCE"] = "1";
        Assert.Contains(Link, Lint().Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', Lint("--output-format", "github").Output);
    }

    [Fact]
    public void The_progress_of_long_work_is_a_line_on_a_persons_standard_error_and_goes()
    {
        using var terminal = new CommandLineWorld { IsTerminal = true, Patience = TimeSpan.Zero };
        terminal.Folder.With("a.quoth", "One.\n");
        Assert.Equal("\r\e[KChecked 1 of 1 file\r\e[K", terminal.Run("lint").Error);
        Assert.Equal("", world.Run("lint").Error);
    }

    private Ran Lint(params string[] options) => world.Run(["lint", "--select", "empty-tag", .. options]);
}
