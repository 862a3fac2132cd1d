using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Completions;

namespace Quoth.Cli.Tests;

/// <summary>What the scripts hold; that real shells offer it is tested in <c>tests/shells</c>.</summary>
public sealed class CompletionsCommandTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_command_option_rule_and_format_is_in_the_script(string shell)
    {
        var ran = world.Run("completions", shell);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.EndsWith("\n", ran.Output, StringComparison.Ordinal);
        foreach (var command in Commands())
        {
            Assert.Contains(command.Path, ran.Output, StringComparison.Ordinal);
            foreach (var option in command.Options)
            {
                var name = shell == "fish" ? $"-l '{option.Name.TrimStart('-')}'" : option.Name;
                Assert.Contains(name, ran.Output, StringComparison.Ordinal);
                Assert.All(option.Words, word => Assert.Contains(word, ran.Output, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void The_tree_knows_what_each_option_takes()
    {
        var lint = Commands().Single(command => command.Path == "lint");
        Assert.True(lint.TakesFile);
        var select = Option(lint, "--select");
        Assert.Equal((true, true, false), (select.TakesValue, select.TakesList, select.TakesFile));
        Assert.Contains("undefined-entity", select.Words);
        Assert.Contains("references", select.Words);
        Assert.Contains("undefined-entity=off", Option(lint, "--severity").Words);
        Assert.Contains("json", Option(lint, "--output-format").Words);
        Assert.Equal((true, true), (Option(lint, "--config").TakesValue, Option(lint, "--config").TakesFile));
        Assert.False(Option(lint, "--fix").TakesValue);
        Assert.Contains("--help", lint.Options.Select(option => option.Name));
        Assert.Equal(
            RuleSet.All.Select(rule => rule.Descriptor.Name).Order(StringComparer.Ordinal),
            Commands().Single(command => command.Path == "explain").Words.Order(StringComparer.Ordinal)
        );
        Assert.Contains("config schema", Commands().Select(command => command.Path));
    }

    [Fact]
    public void A_shell_that_is_not_known_is_refused() =>
        Assert.Equal((2, ""), (world.Run("completions", "tcsh").ExitCode, world.Run("completions", "tcsh").Output));

    private static CompletionOption Option(CompletionCommand command, string name) =>
        command.Options.Single(option => option.Name == name);

    private static ImmutableArray<CompletionCommand> Commands()
    {
        using var nothing = new MemoryStream();
        using var writer = CommandContext.Writer(nothing);
        var context = new CommandContext(nothing, writer, writer, "/", _ => null);
        return CompletionTree.Of(QuothProgram.CreateRoot(context));
    }
}
