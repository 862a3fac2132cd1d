using System.Text;

namespace Quoth.Cli.Output;

/// <summary>
/// Shows a page that is written in Markdown in a terminal: headings stand out, prose is filled, what stands in fences is
/// indented as it is. It knows the Markdown of our own pages and no more.
/// </summary>
internal static class TerminalPage
{
    private const string Indent = "  ";

    /// <summary>The page in lines of at most a width in cells, except for words and lines of examples that are longer.</summary>
    public static string Write(string markdown, int width, Colours colours)
    {
        var output = new StringBuilder(markdown.Length);
        var prose = new StringBuilder();
        var isFence = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Flush();
                isFence = !isFence;
            }
            else if (isFence)
                output.Append($"{Indent}{Example(line, colours)}".TrimEnd()).Append('\n');
            else if (line.StartsWith('#'))
                output.Append(colours.Strong(line.TrimStart('#', ' '))).Append('\n');
            else if (line.Length == 0)
            {
                Flush();
                output.Append('\n');
            }
            else
            {
                // Each item of a list is a paragraph of its own.
                if (line.StartsWith("- ", StringComparison.Ordinal))
                    Flush();
                prose.Append(prose.Length > 0 ? "\n" : "").Append(line);
            }
        }
        Flush();
        return output.ToString();

        void Flush()
        {
            if (prose.Length == 0)
                return;
            var filled = Wrapping.Fill(Plain(Printable.Text(prose.ToString())), width);
            var isItem = filled.StartsWith("- ", StringComparison.Ordinal);
            output.Append(isItem ? filled.Replace("\n", "\n" + Indent, StringComparison.Ordinal) : filled).Append('\n');
            prose.Clear();
        }
    }

    private static string Example(string line, Colours colours)
    {
        var isUnderline = line.Contains('^') && !line.AsSpan().ContainsAnyExcept(' ', '^');
        if (!isUnderline)
            return Printable.Text(line);
        var start = line.IndexOf('^');
        return line[..start] + colours.Error(line[start..]);
    }

    /// <summary>Prose without its emphasis and with its links as their words; what stands in backticks stays.</summary>
    private static string Plain(string prose)
    {
        var plain = new StringBuilder(prose.Length);
        for (var at = 0; at < prose.Length; at++)
        {
            var end = prose[at] == '`' ? prose.IndexOf('`', at + 1) : -1;
            if (end > 0)
            {
                plain.Append(prose.AsSpan(at, end + 1 - at));
                at = end;
                continue;
            }
            var middle = prose[at] == '[' ? prose.IndexOf("](", at, StringComparison.Ordinal) : -1;
            var close = middle < 0 ? -1 : prose.IndexOf(')', middle);
            if (close < 0)
            {
                plain.Append(prose[at]);
                continue;
            }
            plain.Append(prose.AsSpan(at + 1, middle - at - 1));
            at = close;
        }
        return plain.Replace("**", "").ToString();
    }
}
