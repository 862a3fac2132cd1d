using System.CommandLine;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth config</c>: about <c>quoth.json</c>.</summary>
internal static class ConfigCommand
{
    public static Command Create(CommandContext context)
    {
        var schema = new DocumentedCommand(
            "schema",
            "Print the JSON schema of quoth.json, for editors and checks",
            "quoth config schema > quoth.schema.json"
        );
        schema.SetAction(_ =>
        {
            context.Output.Write(ConfigurationSchema.Generate(RuleNames.All));
            return ExitCode.Success;
        });
        return new DocumentedCommand("config", "About quoth.json", "quoth config schema") { schema };
    }
}
