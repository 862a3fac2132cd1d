namespace Quoth.LanguageServer.Workspaces;

/// <summary>Which folder is the corpus that a file belongs to.</summary>
internal static class CorpusFolders
{
    /// <summary>
    /// The folder of the nearest <c>quoth.json</c>; without one, the client's folder around the file; without one,
    /// the file's own folder, of which no other file is read; for what is no file yet, itself.
    /// </summary>
    public static string Of(Workspace workspace, string path)
    {
        if (!Path.IsPathRooted(path))
        {
            return path;
        }

        var folder = DocumentUri.FolderOf(path);
        return WorkspaceFiles.FindCorpusFolder(folder)
            ?? workspace.Roots.Where(root => DocumentUri.IsBelow(path, root)).MaxBy(root => root.Length)
            ?? folder;
    }

    /// <summary>The folder to read for a folder that the client has open, or null where it would be everything there is.</summary>
    public static string? ToRead(string root)
    {
        var corpus = WorkspaceFiles.FindCorpusFolder(root);
        return corpus is null && IsEverything(root) ? null : corpus ?? root;
    }

    /// <summary>Whether a corpus's files are read from the disk, and not only those that the client opens.</summary>
    public static bool IsRead(Workspace workspace, string folder) =>
        File.Exists($"{folder.TrimEnd('/')}/quoth.json") || (workspace.Roots.Contains(folder) && !IsEverything(folder));

    // Editors take the home folder for a workspace when nothing better is around a file.
    private static bool IsEverything(string folder)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).Replace('\\', '/').TrimEnd('/');
        return folder == home
            || DocumentUri.FolderOf(folder) == folder
            || home.StartsWith(folder + "/", StringComparison.Ordinal);
    }
}
