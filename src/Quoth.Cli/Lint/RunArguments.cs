using System.CommandLine;
using Quoth.Analysis;

namespace Quoth.Cli.Lint;

/// <summary>The options of <c>quoth lint</c> that say how it goes about its work.</summary>
internal sealed class RunArguments
{
    private readonly Option<int?> jobs = new("--jobs")
    {
        Description = "Check as many files at once as this (one for each processor)",
        HelpName = "N",
    };

    private readonly Option<bool> noCache = new("--no-cache")
    {
        Description = "Check every file anew, and remember nothing",
    };

    private readonly Option<bool> profile = new("--profile-rules")
    {
        Description = "Show how much time each rule takes; checks every file anew",
    };

    public RunArguments() =>
        jobs.Validators.Add(static result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int?>() is < 1)
                result.AddError("--jobs takes a number from 1 on");
        });

    /// <summary>Makes the options a command's own.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(jobs);
        command.Options.Add(noCache);
        command.Options.Add(profile);
    }

    /// <summary>What a command line says.</summary>
    public RunOptions Read(ParseResult result)
    {
        var profiles = result.GetValue(profile);
        return new RunOptions
        {
            Jobs = result.GetValue(jobs),
            // What is remembered takes no rule's time.
            UsesCache = !result.GetValue(noCache) && !profiles,
            Profile = profiles ? new RuleProfile() : null,
        };
    }
}
