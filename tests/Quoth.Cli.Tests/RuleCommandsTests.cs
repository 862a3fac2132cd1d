using System.Text.Json;
using Quoth.Analysis;

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
            "Q001 unclosed-tag  structure, error by default\n\nA tag whose",
            ran.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nWrong\n\n  ---\n  @mayor: Ada Brill\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\nRight\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("[#|quoth-disable unclosed-tag: the reason]", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_can_be_explained_in_lines_that_fit_and_without_control_characters()
    {
        foreach (var rule in RuleSet.All)
        {
            var ran = world.Run("explain", rule.Descriptor.Name);
            Assert.Equal(0, ran.ExitCode);
            Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 105, line));
            Assert.DoesNotContain(ran.Output, c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void A_rule_that_is_off_by_default_says_how_to_turn_it_on()
    {
        var output = world.Run("explain", "bare-source").Output;
        Assert.StartsWith(
            "Q501 bare-source  newsroom, off by default, error where it is on\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nTurn it on\n  alone ", output, StringComparison.Ordinal);
        Assert.Contains("\"rules\": { \"bare-source\": \"on\" }", output, StringComparison.Ordinal);
        Assert.Contains("\"rules\": { \"newsroom\": \"on\" }", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Turn it on", world.Run("explain", "Q001").Output, StringComparison.Ordinal);
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
