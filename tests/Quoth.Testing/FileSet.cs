using System.Collections.Immutable;

namespace Quoth.Testing;

/// <summary>
/// Several files in one text: a line <c>=== path</c> begins each. A text without such a first line is one article.
/// </summary>
public static class FileSet
{
    /// <summary>The path of a file that is not named.</summary>
    public const string DefaultPath = "article.quoth";

    private const string Divider = "=== ";

    public static ImmutableArray<(string Path, string Text)> Split(string all)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        var path = DefaultPath;
        var lines = new List<string>();
        foreach (var line in all.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(Divider, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            Flush();
            path = line[Divider.Length..];
        }
        Flush();
        return files.ToImmutable();

        void Flush()
        {
            if (lines.Count > 0)
                files.Add((path, string.Join('\n', lines)));
            lines.Clear();
        }
    }

    public static string Join(IReadOnlyCollection<(string Path, string Text)> files) =>
        files.Count == 1 && files.First().Path == DefaultPath
            ? files.First().Text
            : string.Join('\n', files.Select(file => Divider + file.Path + "\n" + file.Text));
}
