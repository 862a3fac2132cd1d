using System.Text.Json;
using Quoth.Analysis;
using Quoth.Cli.Output;

namespace Quoth.Cli.Lint;

/// <summary>
/// A code quality report as GitLab reads it. Its fingerprints stay the same while lines move, so that a merge request
/// shows what it brings and not what it shifts.
/// </summary>
internal static class GitLabFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            var fingerprints = new Fingerprints();
            json.WriteStartArray();
            foreach (var (file, diagnostic) in report.Take(limit))
            {
                WriteFinding(json, file, diagnostic, fingerprints.Next(file, diagnostic));
                json.FlushWhenLong();
            }
            json.WriteEndArray();
        }
        context.Output.WriteLine();
    }

    private static void WriteFinding(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic, string fingerprint)
    {
        var (start, end) = (diagnostic.Span.Start, Math.Max(diagnostic.Span.Start, diagnostic.Span.End - 1));
        var hint = diagnostic.Finding.Hint is { } text ? $"; {text}" : "";
        json.WriteStartObject();
        json.WriteString("description", diagnostic.Message + hint);
        json.WriteString("check_name", diagnostic.Rule.Name);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", Word(diagnostic.Severity));
        json.WriteStartObject("location");
        json.WriteString("path", file.Name);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", file.Text.Lines.GetLine(start) + 1);
        json.WriteNumber("end", file.Text.Lines.GetLine(end) + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>GitLab's words go beyond ours: nothing in an article is critical or stops a release.</summary>
    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "major",
            Severity.Warning => "minor",
            _ => "info",
        };
}
