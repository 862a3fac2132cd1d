using System.CommandLine;
using Quoth.Cli.Files;
using Quoth.Cli.Output;
using Quoth.Semantics.Files;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth seal</c>: records the hash of each article's text, so that any change to it shows.</summary>
internal static class SealCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or patterns",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.RefuseOptions();
        var check = new Option<bool>("--check")
        {
            Description = "Change nothing; tell which seals are missing or broken, and exit with 1 if any",
        };
        var command = new DocumentedCommand(
            "seal",
            "Write the hash of the clean text into the header, so that a change to the text shows",
            "quoth seal article.quoth",
            "quoth seal --check articles"
        )
        {
            paths,
            check,
        };
        command.SetAction(result => Run(context, result.GetValue(paths) ?? [], result.GetValue(check)));
        return command;
    }

    private static int Run(CommandContext context, string[] paths, bool isCheck)
    {
        var isWell = InputFiles.TryFind(context, new FileQuery(context.WorkingDirectory, paths), out var files);
        var (articles, changed) = (0, 0);
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
            var before = SealEdit.Read(tree);
            if (SealEdit.Write(tree, Seal.Of(CleanText.Of(tree).Text)) is not { } edit)
                continue;
            changed++;
            if (!isCheck)
                AtomicFile.Write(file.Path, text.With(edit).Encode());
            context.Output.WriteLine($"{Printable.Text(context.Show(file.Path))}: {Describe(isCheck, before)}");
        }
        context.Output.WriteLine(Sum(isCheck, articles, changed));
        if (!isWell)
            return ExitCode.Failure;
        return isCheck && changed > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static string Describe(bool isCheck, string? before) =>
        (isCheck, string.IsNullOrEmpty(before)) switch
        {
            (true, true) => "not sealed",
            (true, false) => "the seal is broken: the text is not the one that was sealed",
            (false, true) => "sealed",
            (false, false) => "sealed anew: the text was not the one that was sealed",
        };

    private static string Sum(bool isCheck, int articles, int changed)
    {
        var noun = articles == 1 ? "article" : "articles";
        if (changed == 0)
            return articles == 1 ? "The seal is whole." : $"The seals of {articles} {noun} are whole.";
        return isCheck
            ? $"{changed} of {articles} {noun} not sealed as they are."
            : $"Sealed {changed} of {articles} {noun}.";
    }
}
