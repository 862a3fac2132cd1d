using System.Text.Json;
using Quoth.Analysis;
using Quoth.Features;
using Quoth.Semantics.Text;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>Gives the page of a rule, in Markdown, as `quoth explain` does.</summary>
internal static class ExplainCommand
{
    public const string Name = "quoth.explain";

    public static JsonElement Run(CommandCall call)
    {
        var name = call.Read("rule")[0] ?? throw call.Wrong("it needs `rule`, the name or the code of one");
        if (RuleSet.Find(name) is { } rule)
        {
            return CommandCall.Result(writer => writer.WriteStringValue(RulePage.Write(rule.Descriptor)));
        }

        var near = DidYouMean.Nearest(name, RuleSet.All.Select(static known => known.Descriptor.Name));
        throw call.Wrong($"there is no rule `{name}`" + (near is null ? "" : $", but `{near}` is near to it"));
    }
}
