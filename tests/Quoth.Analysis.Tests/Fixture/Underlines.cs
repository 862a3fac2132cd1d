using System.Text;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Tests.Fixture;

/// <summary>
/// Writes diagnostics under the text they are about, and takes them out again:
/// <code>
/// [@zamir|Zamir] spoke.
///  ^^^^^^ error Q101: `@zamir` is not defined
///         = define it in the header or the registry
/// </code>
/// A span that holds nothing is drawn as <c>|</c>; one that goes on in the next line ends with <c>…</c>.
/// </summary>
internal static class Underlines
{
    public static string Print(SourceText text, IEnumerable<Diagnostic> diagnostics)
    {
        var byLine = diagnostics.ToLookup(diagnostic => text.Lines.GetLine(diagnostic.Span.Start));
        var output = new StringBuilder();
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var span = text.GetLineSpan(line);
            output.Append(line > 0 ? "\n" : "").Append(text.Slice(span));
            foreach (var diagnostic in byLine[line])
                Append(output, span, diagnostic);
        }
        return output.ToString();
    }

    public static string Remove(string marked)
    {
        var kept = new List<string>();
        var isBelowMark = false;
        foreach (var line in marked.Split('\n'))
        {
            isBelowMark = IsMark(line) || (isBelowMark && line.TrimStart().StartsWith("= ", StringComparison.Ordinal));
            if (!isBelowMark)
                kept.Add(line);
        }
        return string.Join('\n', kept);
    }

    private static void Append(StringBuilder output, TextSpan line, Diagnostic diagnostic)
    {
        var indent = new string(' ', diagnostic.Span.Start - line.Start);
        var goesOn = diagnostic.Span.End > line.End;
        var length = Math.Min(diagnostic.Span.End, line.End) - diagnostic.Span.Start;
        var mark = (length == 0 ? "|" : new string('^', length)) + (goesOn ? "…" : "");
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        output.Append('\n').Append(indent).Append(mark).Append(' ').Append(severity).Append(' ');
        output.Append(diagnostic.Rule.Code).Append(": ").Append(diagnostic.Message);
        if (diagnostic.Finding.Hint is { } hint)
            output.Append('\n').Append(indent).Append(' ', mark.Length).Append(" = ").Append(hint);
    }

    private static bool IsMark(string line)
    {
        var rest = line.AsSpan().TrimStart();
        var marks = rest.StartsWith("|") ? 1 : rest.IndexOfAnyExcept('^');
        if (marks <= 0)
            return false;
        rest = rest[marks..].TrimStart('…');
        foreach (var severity in Enum.GetNames<Severity>())
        {
            if (rest.StartsWith($" {severity.ToLowerInvariant()} Q"))
                return true;
        }
        return false;
    }
}
