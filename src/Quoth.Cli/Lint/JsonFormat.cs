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
            json.WriteStartArray();
            foreach (var file in report.Files)
                limit = WriteFile(json, file, limit);
            json.WriteEndArray();
        }
        context.Output.WriteLine();
    }

    private static int WriteFile(Utf8JsonWriter json, ReportedFile file, int limit)
    {
        var (starts, ends) = (new Columns(file.Text), new Columns(file.Text));
        foreach (var diagnostic in file.Diagnostics)
        {
            if (limit-- <= 0)
                return 0;
            json.WriteStartObject();
            json.WriteString("path", file.Name);
            WritePlace(json, "start", starts[diagnostic.Span.Start], diagnostic.Span.Start);
            WritePlace(json, "end", ends[diagnostic.Span.End], diagnostic.Span.End);
            json.WriteString("severity", SeverityWords.Of(diagnostic.Severity));
            json.WriteString("code", diagnostic.Rule.Code);
            json.WriteString("name", diagnostic.Rule.Name);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("hint", diagnostic.Finding.Hint);
            WriteRelated(json, file, diagnostic);
            WriteFixes(json, file, diagnostic);
            json.WriteEndObject();
        }
        return limit;
    }

    private static void WriteRelated(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Finding.Related)
        {
            json.WriteStartObject();
            WriteRange(json, file, related.Path, related.Span);
            json.WriteString("message", related.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, ReportedFile file, Diagnostic diagnostic)
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
                WriteRange(json, file, edit.Path, edit.Change.Span);
                json.WriteString("newText", edit.Change.NewText);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, ReportedFile file, string path, TextSpan span)
    {
        // What a diagnostic points to is nearly always a place in its own document.
        var isOwn = file.Diagnostics[0].Path == path;
        var found = isOwn ? (file.Name, file.Text) : file.Find(path);
        json.WriteString("path", found?.Name ?? path);
        if (found is not { Text: { } text })
            return;
        WritePlace(json, "start", Columns.Locate(text, span.Start), span.Start);
        WritePlace(json, "end", Columns.Locate(text, span.End), span.End);
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
