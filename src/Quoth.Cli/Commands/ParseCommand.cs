using System.CommandLine;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;
using Quoth.Cli.Output;
using Quoth.Cli.Parse;
using Quoth.Semantics.Binding;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
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
        command.SetAction(result =>
            Run(context, result.GetRequiredValue(path), isJson: result.GetValue(format) == "json")
        );
        return command;
    }

    private static int Run(CommandContext context, string path, bool isJson)
    {
        if (InputFiles.Read(context, path) is not { } text)
            return ExitCode.Failure;
        var name = path == InputFiles.StandardInput ? "stdin.quoth" : path;
        var (document, corpus) = Load(context.Resolve(name), text);
        if (isJson)
            WriteJson(context, context.Show(name), document, corpus);
        else
            WriteText(context.Output, document);
        return ExitCode.Success;
    }

    /// <summary>The document in its corpus, whose registry knows the names of people.</summary>
    private static (DocumentModel Document, Corpus Corpus) Load(string path, SourceText text)
    {
        var file = new FoundFile(path, path[(path.LastIndexOf('/') + 1)..]);
        var loaded = CorpusLoader.Load([file], new ConfigurationStore(ConfigurationChanges.None), (path, text))[0];
        var below = loaded.Files[0].Below;
        // A broken configuration keeps no one from looking at a document.
        return loaded.Corpus.Find(below) is { } document
            ? (document, loaded.Corpus)
            : (DocumentBuilder.Build(below, SyntaxTree.Parse(text), loaded.Corpus.Settings), loaded.Corpus);
    }

    private static void WriteText(TextWriter output, DocumentModel document)
    {
        output.Write(TreePrinter.Print(document.Tree));
        var bindings = BindingPrinter.Print(document);
        if (bindings.Length > 0)
            output.Write($"\nattributions\n{Indented(bindings)}");
    }

    private static string Indented(string lines) =>
        string.Concat(lines.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"));

    private static void WriteJson(CommandContext context, string name, DocumentModel document, Corpus corpus)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
            DocumentJson.Write(json, name, document, corpus);
        context.Output.WriteLine();
    }
}
