using Quoth.Semantics.Files;

namespace Quoth.LanguageServer.Workspaces;

/// <summary>Whether edits still fit the files that they are for: what is not open may have changed since it was read.</summary>
internal static class FilesOnDisk
{
    /// <summary>A file that an edit would not fit.</summary>
    /// <param name="Path">The file: absolute, with slashes.</param>
    /// <param name="Reason">Why, in a sentence for the user.</param>
    /// <param name="IsToBeRead">Whether reading it again mends it.</param>
    internal sealed record StaleFile(string Path, string Reason, bool IsToBeRead);

    /// <summary>The first of some documents of a corpus that cannot be edited as it was read; null where all can.</summary>
    public static StaleFile? FindStale(
        Workspace workspace,
        LoadedCorpus slot,
        string[] keys,
        CancellationToken cancellation
    )
    {
        var open = workspace.Documents.Values.ToDictionary(document => document.Path, StringComparer.Ordinal);
        var found = new StaleFile?[keys.Length];
        Parallel.For(
            0,
            keys.Length,
            new ParallelOptions { CancellationToken = cancellation },
            (index, loop) =>
            {
                found[index] = Check(slot, keys[index], open);
                if (found[index] is not null)
                {
                    loop.Break();
                }
            }
        );
        return Array.Find(found, static file => file is not null);
    }

    private static StaleFile? Check(LoadedCorpus slot, string key, Dictionary<string, OpenDocument> open)
    {
        // A document that is no file yet is its own corpus, and there is nothing to compare it with.
        if (key == slot.Folder)
        {
            return null;
        }

        var path = $"{slot.Folder.TrimEnd('/')}/{key}";
        if (open.TryGetValue(path, out var edited))
        {
            return edited.IsOutOfStep
                ? new StaleFile(
                    path,
                    $"Quoth no longer sees {key} as you do. Save it, or open it again.",
                    IsToBeRead: false
                )
                : WriteProtected(path, key);
        }

        if (TextFiles.Read(path, out var problem) is not { } text)
        {
            return new StaleFile(path, $"{key}: {problem?.Message}. Nothing was renamed.", IsToBeRead: true);
        }

        return text.Content == slot.Corpus.Find(key)?.Tree.Text.Content
            ? WriteProtected(path, key)
            : new StaleFile(
                path,
                $"{key} has changed on the disk since it was read, and is being read again. Nothing was renamed: try once more.",
                IsToBeRead: true
            );
    }

    private static StaleFile? WriteProtected(string path, string key) =>
        new FileInfo(path) is { Exists: true, IsReadOnly: true }
            ? new StaleFile(path, $"{key} is write-protected. Nothing was renamed.", IsToBeRead: false)
            : null;
}
