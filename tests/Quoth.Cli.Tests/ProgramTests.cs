namespace Quoth.Cli.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_version_is_one_line()
    {
        var ran = world.Run("--version");
        Assert.Equal((0, $"quoth {QuothProgram.Version}\n", ""), (ran.ExitCode, ran.Output, ran.Error));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+$", QuothProgram.Version);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    public void The_help_lists_the_commands_and_examples(params string[] args)
    {
        var ran = world.Run(args);
        Assert.Equal(args.Length == 0 ? 2 : 0, ran.ExitCode);
        Assert.Contains("Usage:\n  quoth [command] [options]", ran.Output, StringComparison.Ordinal);
        Assert.Contains("  seal <PATH>", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  quoth init my-corpus", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_says_what_it_does_and_gives_an_example()
    {
        using var nothing = new MemoryStream();
        var writer = CommandContext.Writer(nothing);
        var root = QuothProgram.CreateRoot(new CommandContext(nothing, writer, writer, "/", _ => null));
        Assert.NotEmpty(root.Subcommands);
        foreach (var command in root.Subcommands)
        {
            var ran = world.Run(command.Name, "--help");
            Assert.Equal(0, ran.ExitCode);
            Assert.Contains(command.Description ?? "?", ran.Output, StringComparison.Ordinal);
            Assert.Contains($"Examples:\n  quoth {command.Name}", ran.Output, StringComparison.Ordinal);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), option.Name));
        }
    }

    [Fact]
    public void A_misspelt_command_is_a_wrong_use_with_the_right_one_named()
    {
        var ran = world.Run("seel", "x");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("error: Unrecognized command or argument 'seel'\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("  did you mean seal?\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("  hint: `quoth --help` shows how to use it\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_option_is_a_wrong_use_with_the_right_one_named()
    {
        var ran = world.Run("seal", "x", "--chek");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("error: Unrecognized option '--chek'\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("  did you mean --check?\n", ran.Error, StringComparison.Ordinal);
        Assert.Contains("`quoth seal --help`", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument_is_a_wrong_use()
    {
        var ran = world.Run("strip");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("error: Required argument 'PATH' missing", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_the_program_is_a_message_without_a_trace()
    {
        var broken = new BrokenStream();
        var error = new MemoryStream();
        var context = new CommandContext(
            broken,
            CommandContext.Writer(new MemoryStream()),
            CommandContext.Writer(error),
            "/",
            name => name == "QUOTH_DEBUG" ? Debug : null
        );

        Debug = "";
        Assert.Equal(2, RunOn(context));
        var message = System.Text.Encoding.UTF8.GetString(error.ToArray());
        Assert.StartsWith(
            $"error: quoth {QuothProgram.Version} failed: InvalidOperationException: the stream broke\n  hint: ",
            message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);

        Debug = "1";
        Assert.Equal(2, RunOn(context));
        Assert.Contains("   at ", System.Text.Encoding.UTF8.GetString(error.ToArray()), StringComparison.Ordinal);
    }

    private string Debug { get; set; } = "";

    private static int RunOn(CommandContext context) =>
        QuothProgram.RunAsync(["strip", "-"], context, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>A standard input that fails as nobody expects.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("the stream broke");

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new InvalidOperationException("the stream broke");
    }

    [Theory]
    [InlineData(false, "", "", false)]
    [InlineData(true, "", "", true)]
    [InlineData(true, "1", "", false)]
    [InlineData(true, "1", "1", false)]
    [InlineData(false, "", "1", true)]
    [InlineData(false, "", "0", false)]
    public void Colours_go_to_a_terminal_unless_the_variables_say_otherwise(
        bool isTerminal,
        string noColor,
        string force,
        bool expected
    )
    {
        using var colourful = new CommandLineWorld { IsTerminal = isTerminal };
        colourful.Variables["NO_COLOR"] = noColor;
        colourful.Variables["CLICOLOR_FORCE"] = force;
        var error = colourful.Run("seal", "nothing").Error;
        Assert.Equal(expected, error.Contains('\e', StringComparison.Ordinal));
        Assert.Contains("nothing: no such file or folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dumb_terminal_gets_no_colours()
    {
        using var dumb = new CommandLineWorld { IsTerminal = true };
        dumb.Variables["TERM"] = "dumb";
        Assert.DoesNotContain('\e', dumb.Run("seal", "nothing").Error);
    }

    [Fact]
    public void Control_characters_of_a_name_never_reach_the_terminal()
    {
        var ran = world.Run("seal", "a\e31mb\u009B");
        Assert.Equal("error: a␛31mb␦: no such file or folder\n", ran.Error.Split("  hint")[0]);
    }
}
