using System.Collections.Immutable;
using System.CommandLine;
using Quoth.Cli.Files;
using Quoth.Interchange.Formats;
using Quoth.Semantics.Files;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth strip</c>: the articles without their markup.</summary>
internal static class StripCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns; - is the standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.RefuseOptions();
        var output = new Option<string?>("--out")
        {
            Description = "Write NAME.txt for each into this folder, not all to the standard output",
            HelpName = "DIR",
        };
        var force = new Option<bool>("--force") { Description = "Replace files that are there with other content" };
        var command = new DocumentedCommand(
            "strip",
            "Give the articles back without markup, to the byte",
            "quoth strip article.quoth > article.txt",
            "quoth strip articles --out raw"
        )
        {
            paths,
            output,
            force,
        };
        command.SetAction(result =>
            Run(
                context,
                result.GetValue(paths) ?? [],
                result.GetValue(output) is { } folder
                    ? new OutputFolder(context.Resolve(folder), result.GetValue(force))
                    : null
            )
        );
        return command;
    }

    private static int Run(CommandContext context, string[] paths, OutputFolder? output)
    {
        if (paths.Contains(InputFiles.StandardInput))
        {
            if (paths.Length > 1 || output is not null)
                throw new CommandFailureException(
                    "- stands alone: the standard input is stripped to the standard output"
                );
            return Print(context, InputFiles.StandardInput) ? ExitCode.Success : ExitCode.Failure;
        }
        var isWell = InputFiles.TryFind(context, new FileQuery(context.WorkingDirectory, paths), out var files);
        return (output is null ? PrintAll(context, files) : Write(context, files, output)) && isWell
            ? ExitCode.Success
            : ExitCode.Failure;
    }

    private static bool PrintAll(CommandContext context, ImmutableArray<FoundFile> files)
    {
        var isWell = true;
        foreach (var file in files)
            isWell &= Print(context, file.Path);
        return isWell;
    }

    private static bool Print(CommandContext context, string path)
    {
        if (InputFiles.Read(context, path) is not { } text)
            return false;
        context.WriteBytes(PlainText.Export(SyntaxTree.Parse(text)).Encode());
        return true;
    }

    private static bool Write(CommandContext context, ImmutableArray<FoundFile> files, OutputFolder output)
    {
        if (output.Plan(context, files, ".txt") is not { } targets)
            return false;
        var isWell = true;
        for (var i = 0; i < files.Length; i++)
        {
            if (InputFiles.Read(context, files[i].Path) is not { } text)
            {
                isWell = false;
                continue;
            }
            var tree = SyntaxTree.Parse(text);
            // A registry has no article: an empty file for it would only mislead.
            if (!tree.IsRegistry)
                isWell &= output.TryWrite(context, targets[i], PlainText.Export(tree));
        }
        return isWell;
    }
}
