using System.Runtime.InteropServices;

namespace Quoth.Cli.Files;

/// <summary>
/// Writes files so that nobody ever sees half of one: the bytes go to a new file in the same folder, and when they
/// have reached the disk it takes the old one's place.
/// </summary>
public static class AtomicFile
{
    private const string Prefix = ".quoth-";
    private const string Suffix = ".tmp";

    private static readonly Lock Gate = new();

    // A run that takes longer to write one file does not exist.
    private static readonly TimeSpan AgeOfTheAbandoned = TimeSpan.FromHours(1);
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Swept = new(StringComparer.Ordinal);
    private static PosixSignalRegistration[]? signals;

    /// <summary>
    /// Makes <paramref name="bytes"/> the content of a file. Its permissions stay, and where it is a link, the file that
    /// the link leads to is written.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The file is write-protected, or the folder is.</exception>
    /// <exception cref="IOException">The system failed.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var pending = new PendingFile(path, bytes.Length);
        pending.Stream.Write(bytes);
        pending.TakePlace();
    }

    /// <summary>The same for what is too long to be held in memory: <paramref name="write"/> writes it to a stream.</summary>
    /// <exception cref="UnauthorizedAccessException">The file is write-protected, or the folder is.</exception>
    /// <exception cref="IOException">The system failed.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        using var pending = new PendingFile(path, length: 0);
        write(pending.Stream);
        pending.TakePlace();
    }

    /// <summary>The new file while it is written; it goes unless it takes the old one's place.</summary>
    private sealed class PendingFile : IDisposable
    {
        private readonly FileInfo existing;
        private readonly string temporary;

        public PendingFile(string path, long length)
        {
            var target = new FileInfo(path) is { LinkTarget: not null } link
                ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path
                : path;
            existing = new FileInfo(target);
            // Putting a new file in the place of a protected one would work, and would break the protection.
            if (existing.Exists && existing.IsReadOnly)
                throw new UnauthorizedAccessException($"{path}: the file is write-protected");
            var folder = Path.GetDirectoryName(target) is { Length: > 0 } found ? found : ".";
            temporary = Path.Combine(folder, $"{Prefix}{Path.GetRandomFileName()}{Suffix}");
            Stream = Create(folder, temporary, Options(existing, length));
        }

        public FileStream Stream { get; }

        public void TakePlace()
        {
            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            if (existing.Exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, existing.UnixFileMode);
            File.Move(temporary, existing.FullName, overwrite: true);
        }

        public void Dispose()
        {
            Stream.Dispose();
            End(temporary);
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

    private static FileStream Create(string folder, string temporary, FileStreamOptions options)
    {
        lock (Gate)
        {
            if (Swept.Add(folder))
                Sweep(folder);
            signals ??=
            [
                PosixSignalRegistration.Create(PosixSignal.SIGINT, DiscardUnfinished),
                PosixSignalRegistration.Create(PosixSignal.SIGTERM, DiscardUnfinished),
                PosixSignalRegistration.Create(PosixSignal.SIGHUP, DiscardUnfinished),
            ];
            // Created before anybody can discard it: a signal that comes now waits for it, and one that came before never
            // lets it be.
            var created = new FileStream(temporary, options);
            Unfinished.Add(temporary);
            return created;
        }
    }

    private static void End(string temporary)
    {
        lock (Gate)
        {
            Unfinished.Remove(temporary);
            Discard(temporary);
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way: such names are hidden, and no command looks at them.
        }
    }

    /// <summary>Takes away what a run left that was killed or lost its power: nobody else ever will.</summary>
    private static void Sweep(string folder)
    {
        try
        {
            foreach (var left in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}"))
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(left) > AgeOfTheAbandoned)
                    Discard(left);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whether the folder can be written shows when it is.
        }
    }

    /// <summary>Leaves no temporary file behind when the program is ended from outside; it then ends as it would have.</summary>
    private static void DiscardUnfinished(PosixSignalContext context)
    {
        // Never given back: whoever is about to write another file waits here until the program is gone.
        Gate.Enter();
        foreach (var temporary in Unfinished)
            Discard(temporary);
    }
}
