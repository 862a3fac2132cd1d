using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>A file with what was found in it, ready to be shown.</summary>
/// <param name="Name">The file's name for people.</param>
/// <param name="Text">Its text.</param>
/// <param name="Diagnostics">What was found, in text order.</param>
/// <param name="Find">The name and text of another document that a diagnostic points to; null where it is not at hand.</param>
internal sealed record ReportedFile(
    string Name,
    SourceText Text,
    ImmutableArray<Diagnostic> Diagnostics,
    Func<string, (string Name, SourceText Text)?> Find
)
{
    /// <summary>The name and text of this or another document, by the path that its diagnostics have; null where it is not at hand.</summary>
    public (string Name, SourceText Text)? FindOwnOrOther(string path) =>
        // What a diagnostic points to is nearly always a place in its own document.
        !Diagnostics.IsEmpty && Diagnostics[0].Path == path
            ? (Name, Text)
            : Find(path);
}

/// <summary>What a run found.</summary>
/// <param name="Files">The files with findings, in the order of the run.</param>
/// <param name="Articles">How many articles were checked.</param>
/// <param name="Registries">How many registry files were checked.</param>
/// <param name="IsIncomplete">Whether something could not be read, so that the exit code must tell.</param>
internal sealed record LintReport(ImmutableArray<ReportedFile> Files, int Articles, int Registries, bool IsIncomplete)
{
    /// <summary>What else there is to say for people, in whole sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A run that had nothing to check.</summary>
    public static LintReport Empty { get; } = new([], 0, 0, IsIncomplete: false);

    /// <summary>The first findings, in the order of the run.</summary>
    public IEnumerable<(ReportedFile File, Diagnostic Diagnostic)> Take(int limit)
    {
        foreach (var file in Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                if (limit-- <= 0)
                    yield break;
                yield return (file, diagnostic);
            }
        }
    }

    /// <summary>How many diagnostics have a severity.</summary>
    public int Count(Severity severity) =>
        Files.Sum(file => file.Diagnostics.Count(diagnostic => diagnostic.Severity == severity));

    /// <summary>Whether something weighs as much as a severity, or more.</summary>
    public bool Reaches(Severity severity) =>
        Files.Any(file => file.Diagnostics.Any(diagnostic => diagnostic.Severity >= severity));
}
