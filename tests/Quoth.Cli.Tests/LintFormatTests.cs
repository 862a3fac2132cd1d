using System.Text.Json;

namespace Quoth.Cli.Tests;

public sealed class LintFormatTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_json_output_says_all_that_is_known()
    {
        world.Folder.With("a.quoth", "---\n@mayor: Ada Brill\n---\n👩‍👩‍👧 [@mayr|she].\n");
        var ran = world.Run("lint", "--output-format", "json", "--select", "Q101");
        Assert.Equal(1, ran.ExitCode);
        using var json = JsonDocument.Parse(ran.Output);
        var found = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("a.quoth", found.GetProperty("path").GetString());
        Assert.Equal("error", found.GetProperty("severity").GetString());
        Assert.Equal("Q101", found.GetProperty("code").GetString());
        Assert.Equal("undefined-entity", found.GetProperty("name").GetString());
        Assert.Contains("@mayr", found.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"line":4,"column":4,"offset":36}""", Compact(found.GetProperty("start")));
        Assert.Equal("""{"line":4,"column":9,"offset":41}""", Compact(found.GetProperty("end")));
        var fix = found.GetProperty("fixes")[0];
        Assert.True(fix.GetProperty("safe").GetBoolean());
        var edit = fix.GetProperty("edits")[0];
        Assert.Equal("a.quoth", edit.GetProperty("path").GetString());
        Assert.Contains("mayor", edit.GetProperty("newText").GetString(), StringComparison.Ordinal);
        Assert.Equal(4, edit.GetProperty("start").GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Array, found.GetProperty("related").ValueKind);
    }

    [Fact]
    public void The_json_output_of_a_clean_run_is_an_empty_array()
    {
        world.Folder.With("a.quoth", "One.\n");
        Assert.Equal("[]\n", world.Run("lint", "--output-format", "json").Output);
    }

    [Fact]
    public void The_json_output_shows_every_finding()
    {
        world.Folder.With("a.quoth", string.Concat(Enumerable.Repeat("[~|]\n\n", 700)));
        using var json = JsonDocument.Parse(world.Run("lint", "--output-format", "json", "--select", "Q005").Output);
        Assert.Equal(700, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void The_github_output_is_workflow_commands_with_their_escapes()
    {
        world.Folder.With("a,b:c%.quoth", "x\n[~|]\n");
        var ran = world.Run("lint", "--output-format", "github", "--select", "Q005");
        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith(
            "::error file=a%2Cb%3Ac%25.quoth,line=2,col=1,endLine=2,endColumn=",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(",title=Q005 empty-tag::", ran.Output, StringComparison.Ordinal);
        Assert.Single(ran.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_github_output_writes_a_hint_behind_an_escaped_line_end()
    {
        world.Folder.With("a.quoth", "[!|One\n");
        var ran = world.Run("lint", "--output-format", "github", "--select", "Q001");
        Assert.Contains("is never closed%0Aadd a `]`", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warning", "::warning ")]
    [InlineData("info", "::notice ")]
    public void The_github_output_knows_three_levels(string severity, string command)
    {
        world.Folder.With("a.quoth", "[~|]\n");
        var ran = world.Run("lint", "--output-format", "github", "--select", "Q005", "--severity", $"Q005={severity}");
        Assert.StartsWith(command, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_are_for_editors_and_programs_only()
    {
        world.Folder.With("a.quoth", "[~|]\n");
        string[] hint = ["lint", "--select", "Q005", "--severity", "Q005=hint", "--output-format"];
        Assert.Equal("The only article here is clean.\n", world.Run([.. hint, "full"]).Output);
        Assert.Contains("\"hint\"", world.Run([.. hint, "json"]).Output, StringComparison.Ordinal);
    }

    private static string Compact(JsonElement element) =>
        element.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
