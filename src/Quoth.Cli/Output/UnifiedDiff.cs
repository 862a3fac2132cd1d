using Quoth.Syntax.Text;

namespace Quoth.Cli.Output;

/// <summary>
/// Shows what becomes of a text as <c>diff -u</c> does, so that <c>git apply</c> and <c>patch -p1</c> can do the same. A
/// line ends with <c>\n</c> alone here, as those programs have it.
/// </summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>Writes the difference of two texts; nothing where they are the same.</summary>
    /// <param name="context">Where it goes; a terminal is shown colours, and pictures in place of control characters.</param>
    /// <param name="name">The file, from the working directory.</param>
    /// <param name="before">The text as it is.</param>
    /// <param name="after">The text as it would be.</param>
    public static void Write(CommandContext context, string name, SourceText before, SourceText after)
    {
        var old = LineDifference.Split(before);
        var fresh = LineDifference.Split(after);
        var changes = LineDifference.Find(old, fresh);
        if (changes.Count == 0)
            return;
        var (output, colours) = (context.Output, context.OutputColours);
        // A tab tells programs where a name with blanks ends.
        var end = name.Contains(' ') ? "\t" : "";
        output.Write(colours.Strong($"--- a/{Printable.Text(name)}{end}") + "\n");
        output.Write(colours.Strong($"+++ b/{Printable.Text(name)}{end}") + "\n");
        for (var first = 0; first < changes.Count; )
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].OldStart - changes[last].OldEnd <= 2 * ContextLines)
                last++;
            WriteHunk(context, old, fresh, changes.GetRange(first, last - first + 1));
            first = last + 1;
        }
    }

    private static void WriteHunk(CommandContext context, string[] old, string[] fresh, List<LineChange> changes)
    {
        var before = Math.Min(ContextLines, changes[0].OldStart);
        var after = Math.Min(ContextLines, old.Length - changes[^1].OldEnd);
        var (oldStart, newStart) = (changes[0].OldStart - before, changes[0].NewStart - before);
        var (oldEnd, newEnd) = (changes[^1].OldEnd + after, changes[^1].NewEnd + after);
        var colours = context.OutputColours;
        var place = $"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@";
        context.Output.Write(colours.Info(place) + "\n");
        var at = oldStart;
        foreach (var change in changes)
        {
            for (; at < change.OldStart; at++)
                WriteLine(context, ' ', old[at]);
            for (; at < change.OldEnd; at++)
                WriteLine(context, '-', old[at]);
            for (var added = change.NewStart; added < change.NewEnd; added++)
                WriteLine(context, '+', fresh[added]);
        }
        for (; at < oldEnd; at++)
            WriteLine(context, ' ', old[at]);
    }

    /// <summary>Lines as a hunk counts them: from one, and from the line before where there are none.</summary>
    private static string Range(int start, int end) =>
        (end - start) switch
        {
            0 => $"{start},0",
            1 => $"{start + 1}",
            var count => $"{start + 1},{count}",
        };

    private static void WriteLine(CommandContext context, char sign, string line)
    {
        var isEnded = line.EndsWith('\n');
        var text = isEnded ? line[..^1] : line;
        if (context.IsOutputTerminal)
            text = Printable.Text(text);
        var colours = context.OutputColours;
        var shown = sign switch
        {
            '-' => colours.Error($"-{text}"),
            '+' => colours.Success($"+{text}"),
            _ => $" {text}",
        };
        context.Output.Write(shown + "\n");
        if (!isEnded)
            context.Output.Write("\\ No newline at end of file\n");
    }
}
