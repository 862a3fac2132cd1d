using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Quoth.Cli;

/// <summary>A command whose help ends with examples: they say more than a table of options.</summary>
internal sealed class DocumentedCommand(string name, string description, params string[] examples)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>Shows the help of a command and its examples.</summary>
internal sealed class HelpWithExamples(IReadOnlyList<string> rootExamples) : SynchronousCommandLineAction
{
    private readonly HelpAction help = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command switch
        {
            DocumentedCommand command => command.Examples,
            RootCommand => rootExamples,
            _ => [],
        };
        var output = parseResult.InvocationConfiguration.Output;
        if (examples.Count > 0)
            output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        if (examples.Count > 0)
            output.WriteLine();
        return result;
    }
}
