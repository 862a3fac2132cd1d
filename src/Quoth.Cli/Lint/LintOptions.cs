using Quoth.Analysis;
using Quoth.Cli.Corpora;

namespace Quoth.Cli.Lint;

/// <summary>What <c>quoth lint</c> was asked to do.</summary>
internal sealed record LintOptions
{
    /// <summary>Files, folders and patterns.</summary>
    public required string[] Paths { get; init; }

    /// <summary>How the command line changes configurations.</summary>
    public required ConfigurationChanges Configuration { get; init; }

    /// <summary>What is shown, and where.</summary>
    public required ReportOptions Report { get; init; }

    /// <summary>What is mended.</summary>
    public required FixOptions Fixes { get; init; }

    /// <summary>Which files git is asked for; null where it is not asked.</summary>
    public GitSelection? Git { get; init; }

    /// <summary>The part of the files that is checked; null for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether to run again when files change.</summary>
    public bool Watches { get; init; }

    /// <summary>The least severity that makes the run fail.</summary>
    public required Severity ErrorOn { get; init; }

    /// <summary>What is done about findings that are known.</summary>
    public BaselineOptions Baseline { get; init; } = BaselineOptions.None;

    /// <summary>Why all that is found is silenced in the articles; null where it is not.</summary>
    public string? SuppressionReason { get; init; }

    /// <summary>What is shown.</summary>
    public ShownThing Shows { get; init; }

    public bool ExitsZero { get; init; }

    public bool ToleratesUnmatched { get; init; }

    public bool ExcludesNamedFiles { get; init; }

    /// <summary>How the run goes about its work.</summary>
    public required RunOptions Run { get; init; }

    /// <summary>Whether the text comes from the standard input.</summary>
    public bool IsStandardInput { get; init; }

    /// <summary>The path that a text from the standard input counts as.</summary>
    public string? StandardInputName { get; init; }
}
