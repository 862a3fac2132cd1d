namespace Quoth.Cli;

/// <summary>A folder with a copy of what another one holds, or held. Both are absolute, with slashes.</summary>
/// <param name="Folder">The copy.</param>
/// <param name="Original">What it is a copy of.</param>
public sealed record FolderCopy(string Folder, string Original)
{
    /// <summary>The place in the original of a path in the copy; any other path as it is.</summary>
    public string ToOriginal(string path) => Replace(path, Folder, Original);

    /// <summary>The place in the copy of a path in the original; any other path as it is.</summary>
    public string ToCopy(string path) => Replace(path, Original, Folder);

    private static string Replace(string path, string from, string to)
    {
        if (!path.StartsWith(from, StringComparison.Ordinal))
            return path;
        var rest = path.AsSpan(from.TrimEnd('/').Length);
        return rest.IsEmpty || rest[0] == '/' ? $"{to.TrimEnd('/')}{rest}" : path;
    }
}
