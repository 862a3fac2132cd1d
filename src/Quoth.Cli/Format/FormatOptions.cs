using Quoth.Cli.Corpora;
using Quoth.Features;

namespace Quoth.Cli.Format;

/// <summary>What <c>quoth fmt</c> was asked to do.</summary>
internal sealed record FormatOptions
{
    /// <summary>Files, folders and patterns.</summary>
    public required string[] Paths { get; init; }

    /// <summary>How the command line changes configurations.</summary>
    public required ConfigurationChanges Configuration { get; init; }

    /// <summary>What becomes of the ids of claims.</summary>
    public required IdStyle Ids { get; init; }

    /// <summary>Whether nothing is written and files that would change are findings.</summary>
    public bool IsCheck { get; init; }

    /// <summary>Whether the changes are shown, and nothing is written.</summary>
    public bool ShowsDifference { get; init; }

    public bool ToleratesUnmatched { get; init; }

    public bool ExcludesNamedFiles { get; init; }

    /// <summary>Whether the text comes from the standard input.</summary>
    public bool IsStandardInput { get; init; }

    /// <summary>The path that a text from the standard input counts as.</summary>
    public required string StandardInputName { get; init; }

    /// <summary>Whether files stay as they are.</summary>
    public bool IsDry => IsCheck || ShowsDifference;
}
