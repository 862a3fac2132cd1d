using System.CommandLine;
using Quoth.Analysis;
using Quoth.Cli.Completions;
using Quoth.Cli.Output;
using Quoth.Features;
using Quoth.Semantics.Text;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth explain</c>: the pages of rules, in the terminal.</summary>
internal static class ExplainCommand
{
    private const int Width = 100;

    public static Command Create(CommandContext context)
    {
        var names = new Argument<string[]>("RULE")
        {
            Description = "Names or codes of rules",
            Arity = ArgumentArity.OneOrMore,
        };
        names.RefuseOptions();
        names.OfferRules();
        var format = new Option<string>("--format")
        {
            Description = "text, markdown or json",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var command = new DocumentedCommand(
            "explain",
            "Show what a rule catches, why, and how to write it better",
            "quoth explain unclosed-tag",
            "quoth explain Q001 Q101",
            "quoth explain unclosed-tag --format markdown"
        )
        {
            names,
            format,
        };
        command.SetAction(result =>
        {
            var rules = result.GetRequiredValue(names).Select(Find).ToList();
            Write(context, rules, result.GetValue(format) ?? "text");
            return ExitCode.Success;
        });
        return command;
    }

    private static RuleDescriptor Find(string name)
    {
        if (RuleSet.Find(name) is { } rule)
            return rule.Descriptor;
        var near = DidYouMean.Nearest(name, RuleSet.All.Select(known => known.Descriptor.Name));
        throw new CommandFailureException(
            $"there is no rule {name}",
            near is null ? "`quoth rules` lists them all" : $"did you mean {near}? `quoth rules` lists them all"
        );
    }

    private static void Write(CommandContext context, List<RuleDescriptor> rules, string format)
    {
        if (format == "json")
        {
            RuleJson.Write(context, rules, withPages: true);
            return;
        }
        var pages = rules.Select(RulePage.Write);
        if (format == "text")
            pages = pages.Select(page => TerminalPage.Write(page, Width, context.OutputColours));
        context.Output.Write(string.Join('\n', pages));
    }
}
