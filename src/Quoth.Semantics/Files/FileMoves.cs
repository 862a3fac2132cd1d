using System.Collections.Immutable;

namespace Quoth.Semantics.Files;

/// <summary>A file or folder that goes from one place to another; both absolute, with slashes, none at the end.</summary>
/// <param name="From">Where it is.</param>
/// <param name="To">Where it goes.</param>
public readonly record struct FileMove(string From, string To);

/// <summary>Files and folders that move together.</summary>
/// <param name="All">The moves.</param>
public sealed record FileMoves(ImmutableArray<FileMove> All)
{
    /// <summary>Where a file is after the moves: with the innermost folder around it that moves, or where it was.</summary>
    public string Of(string path)
    {
        var best = default(FileMove?);
        foreach (var move in All)
        {
            if (IsAtOrBelow(path, move.From) && (best is null || move.From.Length > best.Value.From.Length))
                best = move;
        }
        return best is { } found ? found.To + path[found.From.Length..] : path;
    }

    /// <summary>Whether a path is a folder or lies below it.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder.EndsWith('/') || path[folder.Length] == '/');

    /// <summary>A path as it is written from a folder; both absolute, with slashes.</summary>
    public static string Relative(string folder, string path)
    {
        var (from, to) = (Parts(folder), Parts(path));
        // Another drive or another machine: there is no way from here.
        if (from.Length > 0 && to.Length > 0 && from[0] != to[0] && !(folder.StartsWith('/') && path.StartsWith('/')))
            return path;
        var same = 0;
        while (same < from.Length && same < to.Length && from[same] == to[same])
            same++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - same).Concat(to[same..]));
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
