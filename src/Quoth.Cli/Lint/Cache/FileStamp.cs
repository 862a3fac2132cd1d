namespace Quoth.Cli.Lint.Cache;

/// <summary>What a file system says of a file without reading it.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    // A file system may count time in steps; whatever is written within one step looks unchanged.
    private static readonly long Step = TimeSpan.FromMilliseconds(100).Ticks;

    /// <summary>The stamp of a file; null where there is none that says something, as for a pipe.</summary>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            // Of a link the system tells its own length and time, and not those of the file that it leads to.
            return file is { Exists: true, Length: > 0 } && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
                ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a file that had this stamp at a moment cannot have changed since and kept it: not if it was written so
    /// shortly before that it could be written once more within the same step.
    /// </summary>
    public bool IsSettledAt(long moment) => Written < moment - Step;
}
