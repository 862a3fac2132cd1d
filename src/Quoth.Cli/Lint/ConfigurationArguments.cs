using System.Collections.Immutable;
using System.CommandLine;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Configuration;

namespace Quoth.Cli.Lint;

/// <summary>The options that say which configuration holds: <c>--config</c> and <c>--isolated</c>.</summary>
internal sealed class ConfigurationArguments
{
    private readonly Option<string[]> config = new("--config")
    {
        Description = "Use this file in place of every quoth.json, or set one key: rules.undefined-entity=off",
        HelpName = "FILE|KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> isolated = new("--isolated") { Description = "Heed no quoth.json" };

    public void AddTo(Command command)
    {
        command.Add(config);
        command.Add(isolated);
    }

    /// <summary>How they change what configurations say, together with settings of rules.</summary>
    /// <exception cref="CommandFailureException">They contradict each other, or a file is not there.</exception>
    public ConfigurationChanges Read(CommandContext context, ParseResult result, ImmutableArray<RuleSetting> settings)
    {
        var written = result.GetValue(config) ?? [];
        var isIsolated = result.GetValue(isolated);
        var files = written.Where(value => !IsSetting(context, value)).ToArray();
        if (files.Length > 1)
            throw new CommandFailureException($"--config names two files, {files[0]} and {files[1]}");
        if (files.Length == 1 && isIsolated)
            throw new CommandFailureException("--config and --isolated exclude each other");
        if (files is [var file] && !File.Exists(context.Resolve(file)))
            throw new CommandFailureException($"{file}: no such file");
        return new ConfigurationChanges(files is [var found] ? context.Resolve(found) : null, isIsolated, settings)
        {
            Inline = [.. written.Except(files)],
        };
    }

    private static bool IsSetting(CommandContext context, string value) =>
        InlineSetting.IsMeant(value) && !File.Exists(context.Resolve(value));
}
