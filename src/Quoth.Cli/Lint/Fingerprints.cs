using System.Text;
using Quoth.Analysis;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>
/// Names for findings that stay the same while lines move: made of the file, the rule, what is marked and what stands
/// around it on its line. Those that are alike are numbered, so that no two findings of a report share a name.
/// </summary>
internal sealed class Fingerprints
{
    // A window, as a line can be as long as the article.
    private const int Around = 64;
    private const int MostOfMarked = 256;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The name of the next finding, 32 hexadecimal digits. Ask once for each finding, in the order of the report.</summary>
    public string Next(ReportedFile file, Diagnostic diagnostic)
    {
        var text = file.Text.Span;
        var span = diagnostic.Span;
        var marked = text.Slice(span.Start, Math.Min(span.Length, MostOfMarked));
        var before = text[Math.Max(0, span.Start - Around)..span.Start];
        var after = text[span.End..Math.Min(text.Length, span.End + Around)];
        before = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        after = after.IndexOfAny('\n', '\r') is >= 0 and var end ? after[..end] : after;
        var content = $"{file.Name}\0{diagnostic.Rule.Code}\0{before}\0{Lines(marked)}\0{after}";
        var name = Hash(content);
        var alike = seen.GetValueOrDefault(name);
        seen[name] = alike + 1;
        return alike == 0 ? name : Hash($"{content}\0{alike}");
    }

    private static string Hash(string content) => Sha256.Hex(Encoding.UTF8.GetBytes(content), 16);

    /// <summary>A text with every line end as one character: how lines end differs from checkout to checkout.</summary>
    private static string Lines(ReadOnlySpan<char> text) => text.ToString().ReplaceLineEndings("\n");
}
