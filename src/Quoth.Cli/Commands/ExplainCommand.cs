using System.CommandLine;
using Quoth.Analysis;
using Quoth.Cli.Completions;
using Quoth.Cli.Output;
using Quoth.Semantics.Text;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth explain</c>: a rule's page, in the terminal.</summary>
internal static class ExplainCommand
{
    private const int Width = 100;

    public static Command Create(CommandContext context)
    {
        var rule = new Argument<string>("RULE") { Description = "A rule's name or code" };
        rule.RefuseOptions();
        rule.OfferRules();
        var command = new DocumentedCommand(
            "explain",
            "Show what a rule catches, why, and how to write it better",
            "quoth explain unclosed-tag",
            "quoth explain Q001"
        )
        {
            rule,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(rule)));
        return command;
    }

    private static int Run(CommandContext context, string name)
    {
        if (RuleSet.Find(name) is not { } rule)
        {
            var near = DidYouMean.Nearest(name, RuleSet.All.Select(known => known.Descriptor.Name));
            throw new CommandFailureException(
                $"there is no rule {name}",
                near is null ? "`quoth rules` lists them all" : $"did you mean {near}? `quoth rules` lists them all"
            );
        }
        Write(context.Output, rule.Descriptor, context.OutputColours);
        return ExitCode.Success;
    }

    private static void Write(TextWriter output, RuleDescriptor rule, Colours colours)
    {
        var severity = SeverityWords.Of(rule.DefaultSeverity);
        var weight = rule.IsOptIn ? $"off by default, {severity} where it is on" : $"{severity} by default";
        output.WriteLine($"{colours.Strong($"{rule.Code} {rule.Name}")}  {colours.Faint($"{Pack(rule)}, {weight}")}");
        output.WriteLine();
        output.WriteLine(Wrapping.Fill(rule.Summary, Width));
        output.WriteLine();
        output.WriteLine(Wrapping.Fill(rule.Rationale, Width));
        WriteExample(output, colours.Error("Wrong"), rule.BadExample);
        WriteExample(output, colours.Success("Right"), rule.GoodExample);
        output.WriteLine();
        output.WriteLine($"{colours.Strong("Fix")}  {Wrapping.Fill(rule.FixSummary ?? "None.", Width)}");
        output.WriteLine();
        if (rule.IsOptIn)
        {
            output.WriteLine($"{colours.Strong("Turn it on")}");
            output.WriteLine($"  alone             \"rules\": {{ \"{rule.Name}\": \"on\" }}    (in quoth.json)");
            output.WriteLine($"  with its pack     \"rules\": {{ \"{Pack(rule)}\": \"on\" }}    (in quoth.json)");
            output.WriteLine();
        }
        output.WriteLine($"{colours.Strong("Silence it")}");
        output.WriteLine($"  in a paragraph    [#|quoth-disable {rule.Name}: the reason]");
        output.WriteLine($"  in a file         # quoth-disable {rule.Name}: the reason    (in the header)");
        output.WriteLine($"  in a corpus       \"rules\": {{ \"{rule.Name}\": \"off\" }}    (in quoth.json)");
    }

    private static void WriteExample(TextWriter output, string title, string example)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine();
        foreach (var line in example.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var shown = line.Length > Width ? $"{line.AsSpan(0, Width)}…" : line;
            output.WriteLine($"  {Printable.Text(shown)}".TrimEnd());
        }
    }

    private static string Pack(RuleDescriptor rule) => rule.Pack.ToString().ToLowerInvariant();
}
