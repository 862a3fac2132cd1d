using System.Collections.Immutable;

namespace Quoth.Semantics.Files;

/// <summary>Which files below a folder belong to a corpus, as its quoth.json says.</summary>
/// <param name="Folder">The folder that the patterns are read from: absolute, with slashes, without one at its end.</param>
/// <param name="Include">What belongs to it; everything, where there is no pattern.</param>
/// <param name="Exclude">What does not, even if included.</param>
public sealed record PathFilter(string Folder, ImmutableArray<GlobPattern> Include, ImmutableArray<GlobPattern> Exclude)
{
    /// <summary>Whether a file, given as an absolute path with slashes, is let through.</summary>
    public bool Accepts(ReadOnlySpan<char> file)
    {
        var below = Below(file);
        return (Include.IsEmpty || Matches(Include, below)) && !Matches(Exclude, below);
    }

    /// <summary>Whether a folder and all below it is excluded, so that nobody need look into it.</summary>
    public bool Rejects(ReadOnlySpan<char> folder)
    {
        var below = Below(folder);
        foreach (var pattern in Exclude)
        {
            if (pattern.IsMatch(below, isFolder: true))
                return true;
        }
        return false;
    }

    private ReadOnlySpan<char> Below(ReadOnlySpan<char> path) => path[Folder.Length..].TrimStart('/');

    private static bool Matches(ImmutableArray<GlobPattern> patterns, ReadOnlySpan<char> path)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatchOrBelow(path))
                return true;
        }
        return false;
    }
}
