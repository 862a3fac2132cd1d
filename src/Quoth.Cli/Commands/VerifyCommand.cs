using System.CommandLine;
using Quoth.Cli.Files;
using Quoth.Cli.Output;
using Quoth.Interchange.Formats;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth verify</c>: holds the clean text of each article against the raw one.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns; the working directory if there is none",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.RefuseOptions();
        var against = new Option<string?>("--against")
        {
            Description = "The folder of the raw articles, NAME.txt; by default each beside its document",
            HelpName = "DIR",
        };
        var command = new DocumentedCommand(
            "verify",
            "Compare each article without its markup with the raw article, and show the first difference",
            "quoth verify --against raw articles",
            "quoth verify seeds"
        )
        {
            paths,
            against,
        };
        command.SetAction(result => Run(context, result.GetValue(paths) ?? [], result.GetValue(against)));
        return command;
    }

    private static int Run(CommandContext context, string[] paths, string? against)
    {
        var query = new FileQuery(context.WorkingDirectory, paths.Length == 0 ? ["."] : paths);
        if (against is not null && !Directory.Exists(context.Resolve(against)))
            throw new CommandFailureException($"{against}: no such folder");
        var isWell = InputFiles.TryFind(context, query, out var files);
        var (articles, differing) = (0, 0);
        foreach (var file in files)
        {
            if (InputFiles.Read(context, file.Path) is not { } text)
            {
                isWell = false;
                continue;
            }
            var tree = SyntaxTree.Parse(text);
            if (tree.IsRegistry)
                continue;
            articles++;
            if (FindRaw(context, file, against) is not { } raw)
            {
                differing++;
                context.Output.WriteLine($"{Printable.Text(context.Show(file.Path))}: there is no raw article for it");
            }
            else if (InputFiles.Read(context, raw) is not { } rawText)
                isWell = false;
            else if (TextDifference.Find(PlainText.Export(tree), rawText) is { } difference)
            {
                differing++;
                DifferenceReport.Write(context, (file.Path, tree), (raw, rawText), difference);
            }
        }
        context.Output.WriteLine(Sum(articles, differing));
        if (!isWell)
            return ExitCode.Failure;
        return differing > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    /// <summary>
    /// The raw article of a document: below the given folder at the same path, seen from the folder that was named or
    /// from the working directory, else directly in it; or beside the document where no folder is given.
    /// </summary>
    private static string? FindRaw(CommandContext context, FoundFile file, string? against)
    {
        if (against is null)
            return Existing(Path.ChangeExtension(file.Path, ".txt"));
        var folder = context.Resolve(against);
        var shown = context.Show(file.Path);
        return Existing($"{folder}/{Path.ChangeExtension(file.Below, ".txt")}")
            ?? (shown == file.Path ? null : Existing($"{folder}/{Path.ChangeExtension(shown, ".txt")}"))
            ?? Existing($"{folder}/{Path.GetFileNameWithoutExtension(file.Path)}.txt");
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;

    private static string Sum(int articles, int differing)
    {
        if (articles == 1)
            return differing == 0 ? "The article is as it was." : "The article differs from its raw one, or has none.";
        return differing == 0
            ? $"All {articles} articles are as they were."
            : $"{differing} of {articles} articles differ from their raw ones, or have none.";
    }
}
