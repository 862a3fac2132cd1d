using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>A way to write what a run found. Each is a file of its own; they all stand here.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="IsForPeople">Whether a summary follows.</param>
/// <param name="ShowsHints">Whether it has findings that weigh no more than a hint.</param>
/// <param name="Limit">How many findings it shows unless somebody says a number.</param>
/// <param name="Write">Writes a report to a context's output, no more findings than a number.</param>
internal sealed record ReportFormat(
    string Name,
    bool IsForPeople,
    bool ShowsHints,
    int Limit,
    Action<CommandContext, LintReport, int> Write
)
{
    /// <summary>The most findings that anybody reads.</summary>
    public const int MostForPeople = 500;

    /// <summary>The most rows of a table in a comment: one of 65,536 characters holds them.</summary>
    public const int MostInComment = 100;

    private const int All = int.MaxValue;

    /// <summary>What is written where nobody names a format.</summary>
    public static ReportFormat Full { get; } = new("full", true, false, MostForPeople, FullFormat.Write);

    /// <summary>The formats, those for people first.</summary>
    public static IReadOnlyList<ReportFormat> Known { get; } =
    [
        Full,
        new("concise", true, false, MostForPeople, ConciseFormat.Write),
        new("grouped", true, false, MostForPeople, GroupedFormat.Write),
        new("json", false, true, All, JsonFormat.Write),
        new("json-lines", false, true, All, JsonLinesFormat.Write),
        new("sarif", false, false, All, SarifFormat.Write),
        new("junit", false, false, All, JUnitFormat.Write),
        new("checkstyle", false, false, All, CheckstyleFormat.Write),
        new("github", false, false, MostForPeople, GitHubFormat.Write),
        new("gitlab", false, false, All, GitLabFormat.Write),
        new("azure", false, false, MostForPeople, AzureFormat.Write),
        new("rdjson", false, false, All, RdjsonFormat.Write),
        new("markdown", false, false, MostInComment, MarkdownFormat.Write),
    ];

    /// <summary>The format of a name, or null.</summary>
    public static ReportFormat? Find(ReadOnlySpan<char> name)
    {
        foreach (var format in Known)
        {
            if (name.SequenceEqual(format.Name))
                return format;
        }
        return null;
    }
}

/// <summary>One of the reports of a run.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="File">The file that it goes to: absolute, with slashes; null for the standard output.</param>
internal sealed record ReportTarget(ReportFormat Format, string? File);
