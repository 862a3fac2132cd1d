using System.CommandLine;
using Quoth.Cli.Files;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth parse</c>: how a document is read.</summary>
internal static class ParseCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("FILE") { Description = "The document; - is the standard input" };
        path.RefuseOptions();
        var format = new Option<string>("--format")
        {
            Description = "text or json",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new DocumentedCommand(
            "parse",
            "Show how a document is read: its tree, bindings and attributions",
            "quoth parse article.quoth",
            "quoth parse article.quoth --format json"
        )
        {
            path,
            format,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(path)));
        return command;
    }

    private static int Run(CommandContext context, string path)
    {
        if (InputFiles.Read(context, path) is not { } text)
            return ExitCode.Failure;
        context.Output.Write(TreePrinter.Print(SyntaxTree.Parse(text)));
        return ExitCode.Success;
    }
}
