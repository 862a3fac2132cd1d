using System.Collections.Immutable;

namespace Quoth.Semantics.Files;

/// <summary>
/// What the <c>.gitignore</c> files of a folder and of those around it leave out. The file nearest to a path has the
/// first word, and in a file the last line that matches.
/// </summary>
public sealed class IgnoreRules
{
    private readonly IgnoreRules? outer;
    private readonly int baseLength;
    private readonly ImmutableArray<Line> lines;

    private IgnoreRules(IgnoreRules? outer, string folder, ImmutableArray<Line> lines)
    {
        this.outer = outer;
        baseLength = folder.EndsWith('/') ? folder.Length : folder.Length + 1;
        this.lines = lines;
    }

    /// <summary>The rules after reading the text of an ignore file.</summary>
    /// <param name="outer">The rules of the folders around, if they have any.</param>
    /// <param name="folder">The folder that the file speaks about: absolute, with slashes.</param>
    /// <param name="text">The text of the file.</param>
    public static IgnoreRules Parse(IgnoreRules? outer, string folder, ReadOnlySpan<char> text)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var range in text.Split('\n'))
        {
            if (TryReadLine(text[range], out var line))
                lines.Add(line);
        }
        return new IgnoreRules(outer, folder, lines.DrainToImmutable());
    }

    /// <summary>Whether a path is left out.</summary>
    /// <param name="path">An absolute path with slashes, somewhere below the folder of the innermost file.</param>
    /// <param name="isFolder">Whether the path is a folder's.</param>
    public bool IsIgnored(ReadOnlySpan<char> path, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules.outer)
        {
            if (path.Length <= rules.baseLength)
                continue;
            var below = path[rules.baseLength..];
            for (var i = rules.lines.Length - 1; i >= 0; i--)
            {
                if (rules.lines[i].Pattern.IsMatch(below, isFolder))
                    return !rules.lines[i].IsNegated;
            }
        }
        return false;
    }

    private static bool TryReadLine(ReadOnlySpan<char> text, out Line line)
    {
        text = TrimEnd(text.TrimStart('\uFEFF').TrimEnd('\r'));
        line = default;
        if (text.IsEmpty || text[0] == '#')
            return false;
        var isNegated = text[0] == '!';
        var pattern = isNegated ? text[1..] : text;
        line = new Line(GlobPattern.Parse(pattern), isNegated);
        return !pattern.Trim('/').IsEmpty;
    }

    /// <summary>Blanks at the end do not count, unless a backslash stands before one.</summary>
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(' ');
        return trimmed.EndsWith("\\") && trimmed.Length < text.Length ? text[..(trimmed.Length + 1)] : trimmed;
    }

    private readonly record struct Line(GlobPattern Pattern, bool IsNegated);
}
