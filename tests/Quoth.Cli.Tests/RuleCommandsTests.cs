using System.Text.Json;
using Quoth.Analysis;
using Quoth.Features;

namespace Quoth.Cli.Tests;

public sealed class RuleCommandsTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("unclosed-tag")]
    [InlineData("Q001")]
    [InlineData("q001")]
    public void A_rule_is_explained_by_name_or_code(string name)
    {
        var ran = world.Run("explain", name);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            "Q001 unclosed-tag\n\nPack structure · error by default · fixed by `--unsafe-fixes`\n\nA tag whose",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nWrong\n\n  ---\n  @mayor: Ada Brill\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains(
            "[!|the bridge was safe.\n                           ^^^\n",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nRight\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("[#|quoth-disable unclosed-tag: the reason]", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_can_be_explained_in_lines_that_fit_and_without_control_characters()
    {
        foreach (var rule in RuleSet.All.Select(rule => rule.Descriptor))
        {
            var ran = world.Run("explain", rule.Name);
            Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
            Assert.Equal(ran.Output, world.Run("explain", rule.Code).Output);
            Assert.StartsWith($"{rule.Code} {rule.Name}\n\nPack ", ran.Output, StringComparison.Ordinal);
            Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 105, line));
            Assert.DoesNotContain(ran.Output, c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain("](", ran.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("```", ran.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_that_is_off_by_default_says_how_to_turn_it_on()
    {
        var output = world.Run("explain", "bare-source").Output;
        Assert.StartsWith(
            "Q501 bare-source\n\nPack newsroom · off by default, error where it is on",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nTurn it on\n", output, StringComparison.Ordinal);
        Assert.Contains("{ \"rules\": { \"bare-source\": \"on\" } }", output, StringComparison.Ordinal);
        Assert.Contains("{ \"rules\": { \"newsroom\": \"on\" } }", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Turn it on", world.Run("explain", "Q001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_explained_as_the_pages_that_they_have()
    {
        var ran = world.Run("explain", "Q001", "undefined-entity", "--format", "markdown");
        var pages = new[] { "Q001", "Q101" }.Select(code =>
            RulePage.Write(RuleSet.Find(code)?.Descriptor ?? throw new ArgumentException(code))
        );
        Assert.Equal((0, string.Join('\n', pages)), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void Every_rule_is_explained_to_programs()
    {
        var names = RuleSet.All.Select(rule => rule.Descriptor.Name).ToArray();
        using var json = JsonDocument.Parse(world.Run(["explain", "--format", "json", .. names]).Output);
        foreach (
            var (rule, written) in RuleSet.All.Select(rule => rule.Descriptor).Zip(json.RootElement.EnumerateArray())
        )
        {
            Assert.Equal(rule.Code, written.GetProperty("code").GetString());
            Assert.Equal(rule.IsOptIn, written.GetProperty("optIn").GetBoolean());
            Assert.Equal(RulePage.Write(rule), written.GetProperty("page").GetString());
        }
    }

    [Fact]
    public void On_a_terminal_a_page_has_colours()
    {
        using var terminal = new CommandLineWorld { IsTerminal = true };
        var output = terminal.Run("explain", "Q001").Output;
        Assert.StartsWith("\e[1mQ001 unclosed-tag\e[0m\n", output, StringComparison.Ordinal);
        Assert.Contains("\n                           \e[1;31m^^^\e[0m\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_rule_is_named_rightly()
    {
        var ran = world.Run("explain", "unclosd-tag");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(
            "error: there is no rule unclosd-tag\n  hint: did you mean unclosed-tag? `quoth rules` lists them all\n",
            ran.Error
        );
        Assert.Contains(
            "hint: `quoth rules` lists them all",
            world.Run("explain", "zzz").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_rules_are_listed_one_a_line()
    {
        var lines = world.Run("rules").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(RuleSet.All.Select(rule => rule.Descriptor.Code), lines.Select(line => line.Split(' ')[0]));
        Assert.Matches("^Q001  unclosed-tag +  error    A tag whose closing", lines[0]);
        var off = lines.Where(line => line.EndsWith(" Off by default.", StringComparison.Ordinal));
        Assert.Equal(
            RuleSet.All.Where(rule => rule.Descriptor.IsOptIn).Select(rule => rule.Descriptor.Code),
            off.Select(line => line.Split(' ')[0])
        );
    }

    [Fact]
    public void On_a_terminal_the_rules_are_a_table()
    {
        using var terminal = new CommandLineWorld { IsTerminal = true };
        terminal.Variables["NO_COLOR"] = "1";
        var output = terminal.Run("rules").Output;
        Assert.Contains("Code   Name", output, StringComparison.Ordinal);
        Assert.Contains($"{RuleSet.All.Length} rules.", output, StringComparison.Ordinal);
        Assert.All(RuleSet.All, rule => Assert.Contains(rule.Descriptor.Name, output, StringComparison.Ordinal));
        Assert.Contains("error (off)", output, StringComparison.Ordinal);
        Assert.Contains("\"rules\": { \"newsroom\": \"on\" }", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_are_given_to_programs_as_json()
    {
        using var json = JsonDocument.Parse(world.Run("rules", "--format", "json").Output);
        Assert.Equal(RuleSet.All.Length, json.RootElement.GetArrayLength());
        var first = json.RootElement[0];
        Assert.Equal("Q001", first.GetProperty("code").GetString());
        Assert.Equal("unclosed-tag", first.GetProperty("name").GetString());
        Assert.Equal("structure", first.GetProperty("pack").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.False(first.GetProperty("optIn").GetBoolean());
    }
}
