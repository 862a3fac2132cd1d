using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Security;
using Quoth.Cli.Commands;

namespace Quoth.Cli;

/// <summary>The program: its commands, and what becomes of everything that goes wrong in them.</summary>
public static class QuothProgram
{
    private static readonly string[] Examples =
    [
        "quoth init my-corpus                    begin a corpus",
        "quoth import --from text raw --out .    turn raw articles into documents to annotate",
        "quoth lint                              check all articles here and below",
        "quoth explain unclosed-tag              what a rule means, with examples",
    ];

    /// <summary>The version of the program.</summary>
    public static string Version { get; } =
        typeof(QuothProgram).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "0.0.0";

    /// <summary>Runs a command line. Gives the exit code; throws nothing.</summary>
    public static async Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancellation)
    {
        try
        {
            return await RunCommandAsync(args, context, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Report(exception, context);
            return ExitCode.Failure;
        }
        finally
        {
            await context.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await context.Error.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Task<int> RunCommandAsync(string[] args, CommandContext context, CancellationToken cancellation)
    {
        var parsed = CreateRoot(context)
            .Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var invocation = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            // Without a time-out of the library the system's own handling stands: Ctrl-C ends the program at once.
            ProcessTerminationTimeout = null,
        };
        if (parsed.Action is ParseErrorAction)
            return Task.FromResult(RefuseUse(parsed, context));
        return parsed.InvokeAsync(invocation, cancellation);
    }

    /// <summary>The root command.</summary>
    internal static RootCommand CreateRoot(CommandContext context)
    {
        var root = new RootCommand("Quoth: who said what in news articles, as markup that reads like the article.")
        {
            HelpName = "quoth",
        };
        root.Directives.Clear();
        root.Add(LintCommand.Create(context));
        root.Add(FormatCommand.Create(context));
        root.Add(StripCommand.Create(context));
        root.Add(SealCommand.Create(context));
        root.Add(VerifyCommand.Create(context));
        root.Add(ImportCommand.Create(context));
        root.Add(ParseCommand.Create(context));
        root.Add(ExplainCommand.Create(context));
        root.Add(RulesCommand.Create(context));
        root.Add(InitCommand.Create(context));
        root.Add(ConfigCommand.Create(context));
        root.Add(CompletionsCommand.Create(context, root));
        root.Add(CleanCommand.Create(context));
        root.Add(DoctorCommand.Create(context));
        root.Add(LspCommand.Create(context));
        var helpOnly = new HelpWithExamples(Examples);
        root.SetAction(result =>
        {
            helpOnly.Invoke(result);
            return ExitCode.Failure;
        });
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                help.Action = helpOnly;
            if (option is VersionOption version)
                version.Action = new ShowVersion();
        }
        return root;
    }

    private static int RefuseUse(ParseResult parsed, CommandContext context)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            context.Complain(message.TrimEnd('.'));
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Concat(Arguments.FindOptions(parsed)).FirstOrDefault();
        var meant = unknown is null ? null : Suggestion.For(unknown, command);
        var name = command is RootCommand ? "quoth" : $"quoth {command.Name}";
        if (meant is not null)
            context.Error.WriteLine($"  did you mean {context.ErrorColours.Strong(meant)}?");
        context.Error.WriteLine($"  {context.ErrorColours.Hint("hint:")} `{name} --help` shows how to use it");
        return ExitCode.Failure;
    }

    private static void Report(Exception exception, CommandContext context)
    {
        var isExpected =
            exception is CommandFailureException or IOException or UnauthorizedAccessException or SecurityException;
        if (exception is OperationCanceledException)
            context.Complain("interrupted");
        else if (isExpected)
            context.Complain(exception.Message, (exception as CommandFailureException)?.Hint);
        else
        {
            context.Complain(
                $"quoth {Version} failed: {exception.GetType().Name}: {exception.Message}",
                "this is a mistake in quoth; QUOTH_DEBUG=1 shows where it happened, for a report"
            );
        }
        if (context.ReadVariable("QUOTH_DEBUG") is { Length: > 0 } debug && debug != "0")
            context.Error.WriteLine(exception);
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"quoth {Version}");
            return ExitCode.Success;
        }
    }
}
