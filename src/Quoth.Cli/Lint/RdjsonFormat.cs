using System.Text.Json;
using Quoth.Analysis;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>
/// Diagnostics as reviewdog reads them. Its columns count bytes of UTF-8, from one, and an end is left out of its range.
/// </summary>
internal static class RdjsonFormat
{
    // Edits of a fix become one, with what stands between them; beyond this nobody could review it in a comment.
    private const int LongestSuggestion = 4_000;

    public static void Write(CommandContext context, LintReport report, int limit)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            var places = new Places();
            json.WriteStartObject();
            json.WriteStartObject("source");
            json.WriteString("name", "quoth");
            json.WriteString("url", RulePages.Home);
            json.WriteEndObject();
            json.WriteStartArray("diagnostics");
            foreach (var (file, diagnostic) in report.Take(limit))
            {
                WriteFinding(json, file, diagnostic, places);
                json.FlushWhenLong();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        context.Output.WriteLine();
    }

    private static void WriteFinding(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic, Places places)
    {
        var hint = diagnostic.Finding.Hint is { } text ? $"\n{text}" : "";
        json.WriteStartObject();
        json.WriteString("message", diagnostic.Message + hint);
        WriteLocation(json, (file.Name, file.Text), diagnostic.Span, places);
        json.WriteString("severity", Word(diagnostic.Severity));
        json.WriteStartObject("code");
        json.WriteString("value", $"{diagnostic.Rule.Code} {diagnostic.Rule.Name}");
        json.WriteString("url", RulePages.UriOf(diagnostic.Rule));
        json.WriteEndObject();
        if (Suggest(file, diagnostic) is { } change)
        {
            json.WriteStartArray("suggestions");
            json.WriteStartObject();
            WriteRange(json, file.Text, change.Span, places);
            json.WriteString("text", change.NewText);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        WriteRelated(json, file, diagnostic, places);
        json.WriteEndObject();
    }

    /// <summary>
    /// The best fix as one edit of the finding's own file, or null. One suggestion only: reviewdog takes several for
    /// parts of one fix and not for a choice.
    /// </summary>
    private static TextChange? Suggest(ReportedFile file, Diagnostic diagnostic)
    {
        if (diagnostic.Finding.Fixes is not [var fix, ..] || fix.Edits.Any(edit => edit.Path != diagnostic.Path))
            return null;
        var edits = fix.Edits.Select(edit => edit.Change).OrderBy(edit => edit.Span.Start).ToList();
        var (start, end) = (edits[0].Span.Start, edits[^1].Span.End);
        if (end - start > LongestSuggestion)
            return null;
        var local = edits.Select(edit => edit with { Span = new TextSpan(edit.Span.Start - start, edit.Span.Length) });
        var stretch = SourceText.From(file.Text.ToString(TextSpan.FromBounds(start, end)));
        return new TextChange(TextSpan.FromBounds(start, end), FixApplier.Rewrite(stretch, local).Content);
    }

    private static void WriteRelated(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic, Places places)
    {
        if (diagnostic.Finding.Related.IsEmpty)
            return;
        json.WriteStartArray("related_locations");
        foreach (var related in diagnostic.Finding.Related)
        {
            if (file.FindOwnOrOther(related.Path) is not { } found)
                continue;
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WriteLocation(json, found, related.Span, places);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLocation(
        Utf8JsonWriter json,
        (string Name, SourceText Text) file,
        TextSpan span,
        Places places
    )
    {
        json.WriteStartObject("location");
        json.WriteString("path", file.Name);
        WriteRange(json, file.Text, span, places);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText text, TextSpan span, Places places)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", places.FindInBytes(text, span.Start));
        WritePosition(json, "end", places.FindInBytes(text, span.End));
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, (int Line, int Column) place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        };
}
