namespace Quoth.LanguageServer.Workspaces;

/// <summary>Between the addresses that clients write and the paths that files have.</summary>
internal static class DocumentUri
{
    private const string Scheme = "file://";

    /// <summary>The path of a file's address, with slashes; null for an address of anything but a file.</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var slash = uri.IndexOf('/', Scheme.Length);
        if (slash < 0)
        {
            return null;
        }

        var host = uri.AsSpan(Scheme.Length, slash - Scheme.Length);
        var end = uri.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? uri[slash..] : uri[slash..end]);
        if (!host.IsEmpty && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return $"//{host}{path}";
        }

        return HasDrive(path) ? path[1..] : path;
    }

    /// <summary>The address of a file, given its absolute path with slashes.</summary>
    public static string FromPath(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith("//", StringComparison.Ordinal) ? $"file:{escaped}"
            : path.StartsWith('/') ? $"file://{escaped}"
            : $"file:///{escaped}";
    }

    /// <summary>The folder of a path; the path itself where it has none.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash switch
        {
            < 0 => path,
            0 => "/",
            _ => path[..slash],
        };
    }

    /// <summary>Whether a path lies in a folder or below it.</summary>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (folder.EndsWith('/') || path.Length > folder.Length && path[folder.Length] == '/');

    /// <summary>A path as seen from a folder around it; the path itself where the folder is not around it.</summary>
    public static string Below(string path, string folder) =>
        IsBelow(path, folder) ? path[folder.Length..].TrimStart('/') : path;

    // `/c:/...`, as the addresses of Windows have it.
    private static bool HasDrive(string path) =>
        path.Length >= 3 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';
}
