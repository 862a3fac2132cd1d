using System.CommandLine;
using System.Text;
using Quoth.Cli.Files;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth init</c>: a new corpus that lints clean and shows how it is done.</summary>
internal static class InitCommand
{
    private const string Configuration = """
        {
          // The settings of this corpus. Every key may be left out; comments are allowed.

          // Whether attributions inside attributions are annotated too: "all" or "outermost".
          "nesting": "all"
        }

        """;

    private const string Registry = """
        ---
        # The people, organizations and outlets of the whole corpus. A file that is all
        # header, like this one, is a registry: every article here can name who is in it.

        @mayor: Ada Lindqvist
          role: mayor of Harbourtown
          of: @council
          aka: Lindqvist, the mayor
        @council: Harbourtown Council
          kind: organization
        @gazette: The Harbourtown Gazette
          kind: outlet
        ---

        """;

    private const string Article = """
        ---
        title: Bridge to reopen in May
        outlet: @gazette
        date: 2026-03-14

        @engineers: two engineers on the site
          kind: unnamed-group
          count: 2
          terms: background
          reason: not authorised to speak to the press
        ---
        [!|The old bridge will reopen in May], [^@mayor|Mayor Ada Lindqvist] [~|said] on Friday.

        [!|“We have waited long enough,” [^@mayor|she] [~|told] [-|reporters], “and so has the harbour.”]

        [~|According to] [^@engineers|two engineers who work on the site], [!|the last cable was fixed this week].

        """;

    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the corpus, made if need be; the working directory if left out",
            DefaultValueFactory = static _ => ".",
        };
        folder.RefuseOptions();
        var command = new DocumentedCommand(
            "init",
            "Begin a corpus: settings, a registry of people, and a first article",
            "quoth init my-corpus"
        )
        {
            folder,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(CommandContext context, string folder)
    {
        var path = context.Resolve(folder);
        (string Below, string Text)[] files =
        [
            ("quoth.json", Configuration),
            ("registry.quoth", Registry),
            ("articles/welcome.quoth", Sealed(Article)),
        ];
        foreach (var (below, _) in files)
        {
            if (Path.Exists($"{path}/{below}"))
                throw new CommandFailureException(
                    $"{context.Show($"{path}/{below}")} is there already: nothing was changed"
                );
        }
        foreach (var (below, text) in files)
        {
            var target = $"{path}/{below}";
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? path);
            AtomicFile.Write(target, Encoding.UTF8.GetBytes(text));
            context.Output.WriteLine($"{context.OutputColours.Success("created")} {context.Show(target)}");
        }
        var lint = path == context.Resolve(".") ? "quoth lint" : $"quoth lint {context.Show(path)}";
        context.Output.WriteLine($"Next: `{lint}` checks it; articles/welcome.quoth shows the tags.");
        return ExitCode.Success;
    }

    private static string Sealed(string document)
    {
        var text = SourceText.From(document);
        var tree = SyntaxTree.Parse(text);
        var edit = SealEdit.Write(tree, Seal.Of(CleanText.Of(tree).Text));
        return edit is { } change ? text.With(change).Content : document;
    }
}
