namespace Quoth.Testing;

/// <summary>A heading or a fence of a Markdown text; or prose, which only parts what stands around it.</summary>
/// <param name="IsFence">Whether it is a fence.</param>
/// <param name="Info">The info string of a fence, the words of the nearest heading otherwise.</param>
/// <param name="Content">The lines in a fence, joined by <c>\n</c>, without a final line end.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
readonly record struct SpecPart(bool IsFence, string Info, string Content, int Line)
{
    const string FenceMark = "```";

    internal static IEnumerable<SpecPart> Split(string markdown)
    {
        var lines = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var heading = "";
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (line.StartsWith(FenceMark, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, FenceMark, index + 1);
                if (end < 0)
                {
                    throw new FormatException($"Line {index + 1}: a fence that is never closed.");
                }

                var content = string.Join('\n', lines[(index + 1)..end]);
                yield return new SpecPart(true, line[FenceMark.Length..].Trim(), content, index + 1);
                index = end;
                continue;
            }

            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }

            if (line.Length > 0)
            {
                yield return new SpecPart(false, heading, "", index + 1);
            }
        }
    }
}
