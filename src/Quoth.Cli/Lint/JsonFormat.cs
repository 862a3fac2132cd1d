using System.Text.Json;
using Quoth.Analysis;
using Quoth.Cli.Output;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>
/// All findings as one JSON array. Lines and columns count from one, columns in grapheme clusters; offsets count UTF-16
/// code units of the file's text, from zero, without a byte-order mark.
/// </summary>
internal static class JsonFormat
{
    public static void Write(CommandContext context, LintReport report, int limit)
    {
        context.Output.Flush();
        using (var json = JsonOutput.Writer(context.Output.BaseStream))
        {
            var places = new Places();
            json.WriteStartArray();
            foreach (var (file, diagnostic) in report.Take(limit))
            {
                WriteFinding(json, file, diagnostic, places);
                json.FlushWhenLong();
            }
            json.WriteEndArray();
        }
        context.Output.WriteLine();
    }

    /// <summary>Writes one finding as an object.</summary>
    public static void WriteFinding(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic, Places places)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Name);
        WriteSpan(json, file.Text, diagnostic.Span, places);
        json.WriteString("severity", SeverityWords.Of(diagnostic.Severity));
        json.WriteString("code", diagnostic.Rule.Code);
        json.WriteString("name", diagnostic.Rule.Name);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Finding.Hint);
        WriteRelated(json, file, diagnostic, places);
        WriteFixes(json, file, diagnostic, places);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic, Places places)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Finding.Related)
        {
            json.WriteStartObject();
            WriteRange(json, file, related.Path, related.Span, places);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic, Places places)
    {
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Finding.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.Safety == FixSafety.Safe);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRange(json, file, edit.Path, edit.Change.Span, places);
                json.WriteString("newText", edit.Change.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, ReportedFile file, string path, TextSpan span, Places places)
    {
        var found = file.FindOwnOrOther(path);
        json.WriteString("path", found?.Name ?? path);
        if (found is { Text: { } text })
            WriteSpan(json, text, span, places);
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceText text, TextSpan span, Places places)
    {
        WritePlace(json, "start", places.Find(text, span.Start), span.Start);
        WritePlace(json, "end", places.Find(text, span.End), span.End);
    }

    private static void WritePlace(Utf8JsonWriter json, string name, (int Line, int Column) place, int offset)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }
}
