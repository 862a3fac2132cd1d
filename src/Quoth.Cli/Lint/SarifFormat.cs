using System.Text.Json;
using Quoth.Analysis;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>
/// SARIF 2.1.0, which code scanning services read. Lines and columns count from one and columns are UTF-16 code units;
/// character offsets count from zero, without a byte-order mark.
/// </summary>
internal static class SarifFormat
{
    private const string Root = "%SRCROOT%";

    public static void Write(CommandContext context, LintReport report, int limit)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            var rules = SarifRules.Of(report, limit);
            var artifacts = new SarifArtifacts(Root);
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            rules.Write(json);
            WriteRun(json, context, report);
            WriteResults(json, report, limit, rules, artifacts);
            artifacts.Write(json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        context.Output.WriteLine();
    }

    private static void WriteRun(Utf8JsonWriter json, CommandContext context, LintReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.IsIncomplete);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", SarifArtifacts.UriOf(context.Resolve(".")).TrimEnd('/') + "/");
        json.WriteStartObject("description");
        json.WriteString("text", "The folder in which quoth was called.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("newlineSequences");
        json.WriteStringValue("\r\n");
        json.WriteStringValue("\n");
        json.WriteStringValue("\r");
        json.WriteEndArray();
    }

    private static void WriteResults(
        Utf8JsonWriter json,
        LintReport report,
        int limit,
        SarifRules rules,
        SarifArtifacts artifacts
    )
    {
        var fingerprints = new Fingerprints();
        json.WriteStartArray("results");
        foreach (var (file, diagnostic) in report.Take(limit))
        {
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Rule.Code);
            json.WriteNumber("ruleIndex", rules.IndexOf(diagnostic.Rule));
            json.WriteString("level", SarifRules.Level(diagnostic.Severity));
            WriteMessage(json, Describe(diagnostic));
            json.WriteStartArray("locations");
            WriteLocation(json, (file.Name, file.Text), diagnostic.Span, artifacts, message: null);
            json.WriteEndArray();
            WriteRelated(json, file, diagnostic, artifacts);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("quoth/v1", fingerprints.Next(file, diagnostic));
            json.WriteEndObject();
            WriteFixes(json, file, diagnostic, artifacts);
            json.WriteEndObject();
            json.FlushWhenLong();
        }
        json.WriteEndArray();
    }

    private static string Describe(Diagnostic diagnostic) =>
        diagnostic.Finding.Hint is { Length: > 0 } hint
            ? $"{diagnostic.Message}. {char.ToUpperInvariant(hint[0])}{hint[1..]}."
            : $"{diagnostic.Message}.";

    private static void WriteRelated(
        Utf8JsonWriter json,
        ReportedFile file,
        Diagnostic diagnostic,
        SarifArtifacts artifacts
    )
    {
        if (diagnostic.Finding.Related.IsEmpty)
            return;
        json.WriteStartArray("relatedLocations");
        foreach (var related in diagnostic.Finding.Related)
        {
            if (file.FindOwnOrOther(related.Path) is { } found)
                WriteLocation(json, found, related.Span, artifacts, related.Message);
        }
        json.WriteEndArray();
    }

    private static void WriteFixes(
        Utf8JsonWriter json,
        ReportedFile file,
        Diagnostic diagnostic,
        SarifArtifacts artifacts
    )
    {
        // A fix of a file that is not at hand has no place to point to.
        var fixes = diagnostic.Finding.Fixes.Where(fix =>
            fix.Edits.All(edit => file.FindOwnOrOther(edit.Path) is not null)
        );
        var isFirst = true;
        foreach (var fix in fixes)
        {
            if (isFirst)
                json.WriteStartArray("fixes");
            isFirst = false;
            json.WriteStartObject();
            json.WriteStartObject("description");
            json.WriteString("text", fix.Title + (fix.Safety == FixSafety.Safe ? " (--fix)." : " (--unsafe-fixes)."));
            json.WriteEndObject();
            json.WriteStartArray("artifactChanges");
            foreach (var edits in fix.Edits.GroupBy(edit => edit.Path, StringComparer.Ordinal))
            {
                if (file.FindOwnOrOther(edits.Key) is { } found)
                    WriteChanges(json, found, edits, artifacts);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (!isFirst)
            json.WriteEndArray();
    }

    private static void WriteChanges(
        Utf8JsonWriter json,
        (string Name, SourceText Text) file,
        IEnumerable<FixEdit> edits,
        SarifArtifacts artifacts
    )
    {
        json.WriteStartObject();
        artifacts.WriteLocation(json, file.Name);
        json.WriteStartArray("replacements");
        foreach (var edit in edits)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", file.Text, edit.Change.Span);
            json.WriteStartObject("insertedContent");
            json.WriteString("text", edit.Change.NewText);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(
        Utf8JsonWriter json,
        (string Name, SourceText Text) file,
        TextSpan span,
        SarifArtifacts artifacts,
        string? message
    )
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        artifacts.WriteLocation(json, file.Name);
        WriteRegion(json, "region", file.Text, span);
        json.WriteEndObject();
        if (message is not null)
            WriteMessage(json, message);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceText text, TextSpan span)
    {
        var (startLine, startColumn) = Places.FindInUnits(text, span.Start);
        var (endLine, endColumn) = Places.FindInUnits(text, span.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", startLine);
        json.WriteNumber("startColumn", startColumn);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteNumber("charOffset", span.Start);
        json.WriteNumber("charLength", span.Length);
        json.WriteEndObject();
    }
}
