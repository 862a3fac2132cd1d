using System.Collections.Immutable;
using System.CommandLine;
using Quoth.Cli.Files;
using Quoth.Interchange.Formats;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth import</c>: documents from articles in other formats.</summary>
internal static class ImportCommand
{
    private const string Extension = ".quoth";

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns; in folders the *.txt files count",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.RefuseOptions();
        var from = new Option<string>("--from") { Description = "The format: text", Required = true };
        from.AcceptOnlyFromAmong(PlainText.Name);
        var output = new Option<string?>("--out")
        {
            Description =
                "Write NAME.quoth for each into this folder; one file alone goes to the standard output without it",
            HelpName = "DIR",
        };
        var force = new Option<bool>("--force") { Description = "Replace files that are there with other content" };
        var command = new DocumentedCommand(
            "import",
            "Make documents of articles: escaped where they would read as markup, titled and sealed",
            "quoth import --from text raw --out articles",
            "quoth import --from text visit.txt > visit.quoth"
        )
        {
            paths,
            from,
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
        var query = new FileQuery(context.WorkingDirectory, paths) { Extension = ".txt" };
        var isWell = InputFiles.TryFind(context, query, out var files);
        isWell &= output is null ? Print(context, files) : Write(context, files, output);
        return isWell ? ExitCode.Success : ExitCode.Failure;
    }

    private static bool Print(CommandContext context, ImmutableArray<FoundFile> files)
    {
        if (files.Length > 1)
            throw new CommandFailureException($"{files.Length} files need a folder to go to", "name it with --out DIR");
        foreach (var file in files)
        {
            if (InputFiles.Read(context, file.Path) is not { } text)
                return false;
            context.WriteBytes(PlainText.Import(text, Title(file)).Encode());
        }
        return true;
    }

    private static bool Write(CommandContext context, ImmutableArray<FoundFile> files, OutputFolder output)
    {
        if (output.Plan(context, files, Extension) is not { } targets)
            return false;
        var written = 0;
        for (var i = 0; i < files.Length; i++)
        {
            var text = InputFiles.Read(context, files[i].Path);
            if (text is not null && output.TryWrite(context, targets[i], PlainText.Import(text, Title(files[i]))))
                written++;
        }
        var articles = files.Length == 1 ? "article" : "articles";
        context.Output.WriteLine($"Imported {written} of {files.Length} {articles} into {context.Show(output.Path)}.");
        return written == files.Length;
    }

    private static string Title(FoundFile file) => Path.GetFileNameWithoutExtension(file.Path);
}
