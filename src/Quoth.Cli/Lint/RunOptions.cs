using Quoth.Analysis;

namespace Quoth.Cli.Lint;

/// <summary>How a run goes about its work, which changes nothing of what it finds.</summary>
internal sealed record RunOptions
{
    /// <summary>How many files are checked at once; null for as many as there are processors.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether what earlier runs found is used, and what this one finds is kept.</summary>
    public bool UsesCache { get; init; }

    /// <summary>Where the time of each rule is counted; null where nobody asks.</summary>
    public RuleProfile? Profile { get; init; }

    /// <summary>What is told of each file that is done; null where nobody waits.</summary>
    public LintProgress? Progress { get; init; }
}
