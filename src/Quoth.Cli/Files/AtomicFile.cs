using System.Runtime.InteropServices;

namespace Quoth.Cli.Files;

/// <summary>
/// Writes files so that nobody ever sees half of one: the bytes go to a new file in the same folder, and when they
/// have reached the disk it takes the old one's place.
/// </summary>
public static class AtomicFile
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal);
    private static PosixSignalRegistration[]? signals;

    /// <summary>
    /// Makes <paramref name="bytes"/> the content of a file. Its permissions stay, and where it is a link, the file that
    /// the link leads to is written.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The file is write-protected, or the folder is.</exception>
    /// <exception cref="IOException">The system failed.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var target = new FileInfo(path) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path
            : path;
        var existing = new FileInfo(target);
        // Putting a new file in the place of a protected one would work, and would break the protection.
        if (existing.Exists && existing.IsReadOnly)
            throw new UnauthorizedAccessException($"{path}: the file is write-protected");
        var folder = Path.GetDirectoryName(target) is { Length: > 0 } found ? found : ".";
        var temporary = Path.Combine(folder, $".quoth-{Path.GetRandomFileName()}.tmp");
        Begin(temporary);
        try
        {
            using (var stream = new FileStream(temporary, Options(existing, bytes.Length)))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (existing.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, existing.UnixFileMode);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
        finally
        {
            lock (Gate)
                Unfinished.Remove(temporary);
        }
    }

    private static FileStreamOptions Options(FileInfo existing, long length)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
            PreallocationSize = length,
        };
        // Created no wider than the old one is, so that nobody gets a look at a private file in between.
        if (existing.Exists && !OperatingSystem.IsWindows())
            options.UnixCreateMode = existing.UnixFileMode;
        return options;
    }

    private static void Begin(string temporary)
    {
        lock (Gate)
        {
            Unfinished.Add(temporary);
            signals ??=
            [
                PosixSignalRegistration.Create(PosixSignal.SIGINT, DiscardUnfinished),
                PosixSignalRegistration.Create(PosixSignal.SIGTERM, DiscardUnfinished),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, DiscardUnfinished),
            ];
        }
    }

    /// <summary>Leaves no temporary file behind when the program is ended from outside; it then ends as it would have.</summary>
    private static void DiscardUnfinished(PosixSignalContext context)
    {
        lock (Gate)
        {
            foreach (var temporary in Unfinished)
                File.Delete(temporary);
        }
    }
}
