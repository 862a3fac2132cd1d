using System.CommandLine;
using Quoth.Analysis;
using Quoth.Cli.Output;
using Spectre.Console;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth rules</c>: the catalogue.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format")
        {
            Description = "text or json",
            DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new DocumentedCommand("rules", "List all rules", "quoth rules", "quoth rules --format json")
        {
            format,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(format) == "json")
                RuleJson.Write(context, RuleSet.All.Select(rule => rule.Descriptor), withPages: false);
            else if (context.IsOutputTerminal)
                WriteTable(context);
            else
                WriteLines(context.Output);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>One rule a line, for grep and its like.</summary>
    private static void WriteLines(TextWriter output)
    {
        var width = RuleSet.All.Max(rule => rule.Descriptor.Name.Length);
        foreach (var rule in RuleSet.All.Select(rule => rule.Descriptor))
        {
            var severity = SeverityWords.Of(rule.DefaultSeverity).PadRight("warning".Length);
            var off = rule.IsOptIn ? " Off by default." : "";
            output.WriteLine($"{rule.Code}  {rule.Name.PadRight(width)}  {severity}  {rule.Summary}{off}");
        }
    }

    private static void WriteTable(CommandContext context)
    {
        var colours = context.OutputColours;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colours.IsOn ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colours.IsOn ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(context.Output),
            }
        );
        console.Profile.Width = Math.Max(60, context.ReadTerminalWidth());
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Code", "Name", "Severity", "Summary");
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (var rule in RuleSet.All.Select(rule => rule.Descriptor))
        {
            table.AddRow(
                new Text(rule.Code, new Style(decoration: Decoration.Bold)),
                new Text(rule.Name),
                new Text(
                    SeverityWords.Of(rule.DefaultSeverity) + (rule.IsOptIn ? " (off)" : ""),
                    new Style(ColourOf(rule.DefaultSeverity))
                ),
                new Text(rule.Summary)
            );
        }
        console.Write(table);
        context.Output.WriteLine($"{RuleSet.All.Length} rules. `quoth explain NAME` shows a rule's page.");
        context.Output.WriteLine(
            "(off): policy that newsrooms differ in; \"rules\": { \"newsroom\": \"on\" } in quoth.json turns it on."
        );
    }

    private static Color ColourOf(Severity severity) =>
        severity switch
        {
            Severity.Error => Color.Red,
            Severity.Warning => Color.Yellow,
            _ => Color.Blue,
        };
}
