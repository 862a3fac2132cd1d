using System.CommandLine;
using Quoth.Cli.Corpora;
using Quoth.Cli.Format;
using Quoth.Features;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth fmt</c>: one way to write heads and headers.</summary>
internal static class FormatCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns; the working directory if there is none",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.RefuseOptions();
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; name the files that would change, and exit with 1 if there are any",
        };
        var diff = new Option<bool>("--diff")
        {
            Description = "Change nothing; show what would change, and exit with 1 if anything would",
        };
        var isExplicit = new Option<bool>("--explicit")
        {
            Description = "Write down by ids which source and cue belongs to which claim",
        };
        var isImplicit = new Option<bool>("--implicit")
        {
            Description = "Take out the ids that say no more than position does",
        };
        var config = new Option<string?>("--config")
        {
            Description = "Use this file in place of every quoth.json",
            HelpName = "FILE",
        };
        var isolated = new Option<bool>("--isolated") { Description = "Heed no quoth.json" };
        var stdin = new Option<bool>("--stdin") { Description = "Format the standard input and give it back" };
        var stdinName = new Option<string?>("--stdin-filename")
        {
            Description = "The path that the standard input counts as",
            HelpName = "PATH",
        };
        var tolerate = new Option<bool>("--no-error-on-unmatched")
        {
            Description = "Exit with 0 where no file matches",
        };
        var forceExclude = new Option<bool>("--force-exclude")
        {
            Description = "Leave out what is ignored or excluded even if it is named",
        };
        var command = new DocumentedCommand(
            "fmt",
            "Write heads and headers in one way; the article's text is never touched",
            "quoth fmt",
            "quoth fmt --check articles",
            "quoth fmt --explicit --diff articles/visit.quoth"
        )
        {
            paths,
            check,
            diff,
            isExplicit,
            isImplicit,
            config,
            isolated,
            stdin,
            stdinName,
            tolerate,
            forceExclude,
        };
        command.SetAction(result =>
        {
            var names = result.GetValue(paths) ?? [];
            var isInput = result.GetValue(stdin) || result.GetValue(stdinName) is not null || names is ["-"];
            if (isInput && names is not ([] or ["-"]))
                throw new CommandFailureException("--stdin formats the standard input alone: no PATH can be named");
            if (result.GetValue(isExplicit) && result.GetValue(isImplicit))
                throw new CommandFailureException("--explicit and --implicit exclude each other");
            if (result.GetValue(config) is not null && result.GetValue(isolated))
                throw new CommandFailureException("--config and --isolated exclude each other");
            return FormatRun.Run(
                context,
                new FormatOptions
                {
                    Paths = names.Length == 0 ? ["."] : names,
                    Configuration = new ConfigurationChanges(
                        FindConfiguration(context, result.GetValue(config)),
                        result.GetValue(isolated),
                        []
                    ),
                    Ids =
                        result.GetValue(isExplicit) ? IdStyle.Explicit
                        : result.GetValue(isImplicit) ? IdStyle.Implicit
                        : IdStyle.AsWritten,
                    IsCheck = result.GetValue(check),
                    ShowsDifference = result.GetValue(diff),
                    ToleratesUnmatched = result.GetValue(tolerate),
                    ExcludesNamedFiles = result.GetValue(forceExclude),
                    IsStandardInput = isInput,
                    StandardInputName = result.GetValue(stdinName) ?? "stdin.quoth",
                }
            );
        });
        return command;
    }

    private static string? FindConfiguration(CommandContext context, string? file)
    {
        if (file is null)
            return null;
        var path = context.Resolve(file);
        return File.Exists(path) ? path : throw new CommandFailureException($"{file}: no such file");
    }
}
