using System.CommandLine;

namespace Quoth.Cli.Lint;

/// <summary>The options that ask git which files to check: <c>--changed</c>, <c>--since REF</c> and <c>--staged</c>.</summary>
internal sealed class GitArguments
{
    private readonly Option<bool> changed = new("--changed")
    {
        Description = "Check the files that are not as they were committed last",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description = "Check the files that changed since a branch, tag or commit",
        HelpName = "REF",
    };

    private readonly Option<bool> staged = new("--staged")
    {
        Description = "Check what is staged for the next commit, as it is staged",
    };

    public void AddTo(Command command)
    {
        command.Add(changed);
        command.Add(since);
        command.Add(staged);
    }

    /// <summary>What they say; null where none is there.</summary>
    /// <exception cref="CommandFailureException">There are two of them.</exception>
    public GitSelection? Read(ParseResult result)
    {
        var reference = result.GetValue(since);
        var isStaged = result.GetValue(staged);
        var isChanged = result.GetValue(changed);
        if ((reference is null ? 0 : 1) + (isStaged ? 1 : 0) + (isChanged ? 1 : 0) > 1)
            throw new CommandFailureException("--changed, --since and --staged exclude each other");
        return reference is not null || isStaged || isChanged ? new GitSelection(reference, isStaged) : null;
    }
}

/// <summary>Which files git is asked for.</summary>
/// <param name="Since">The commit to compare with; null for the last one.</param>
/// <param name="IsStaged">Whether what is staged counts, and not the work tree.</param>
internal sealed record GitSelection(string? Since, bool IsStaged);
