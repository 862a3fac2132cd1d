using System.Buffers;
using System.Security;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Files;

/// <summary>Why a file could not be read.</summary>
public enum FileProblemKind
{
    /// <summary>There is no such file, or a link leads nowhere.</summary>
    Missing,

    /// <summary>It is a folder.</summary>
    IsFolder,

    /// <summary>The system forbids it or failed.</summary>
    Unreadable,

    /// <summary>It is larger than <see cref="TextFiles.MaximumLength"/>.</summary>
    TooLarge,

    /// <summary>Its bytes are not UTF-8.</summary>
    NotUtf8,
}

/// <summary>Why a file could not be read, in words and as data.</summary>
/// <param name="Kind">What is the matter.</param>
/// <param name="Message">The same for people; without the file's name.</param>
/// <param name="InvalidByte">For bytes that are not UTF-8, the offset in bytes of the first; else -1.</param>
/// <param name="Line">The line of that byte, from zero; else -1.</param>
public sealed record FileProblem(FileProblemKind Kind, string Message, long InvalidByte = -1, int Line = -1);

/// <summary>Reads articles. What can go wrong with a file is an answer here, not an exception.</summary>
public static class TextFiles
{
    /// <summary>The most bytes that are read: beyond this, offsets and memory no longer fit.</summary>
    public const long MaximumLength = 512L * 1024 * 1024;

    /// <summary>Reads a file. Null where that fails; <paramref name="problem"/> then says why.</summary>
    public static SourceText? Read(string path, out FileProblem? problem) =>
        Read(path, skipsArticles: false, out problem);

    /// <summary>
    /// Reads a file that may be a registry file. Null also where it surely is none, which its end tells; there is no
    /// problem then, and most of it was not read.
    /// </summary>
    public static SourceText? ReadUnlessArticle(string path, out FileProblem? problem) =>
        Read(path, skipsArticles: true, out problem);

    private static SourceText? Read(string path, bool skipsArticles, out FileProblem? problem)
    {
        try
        {
            // Sharing everything spares the lock that .NET would take, and lets an editor save meanwhile.
            using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length == 0)
            {
                // Pipes and the files of /proc say zero, and so do empty files.
                using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
                return Read(stream, out problem);
            }
            if (length > MaximumLength)
            {
                problem = TooLarge();
                return null;
            }
            if (skipsArticles && !RegistryFiles.MayBe(handle, length))
            {
                problem = null;
                return null;
            }
            var buffer = ArrayPool<byte>.Shared.Rent((int)length);
            try
            {
                var read = 0;
                while (read < length && RandomAccess.Read(handle, buffer.AsSpan(read), read) is > 0 and var got)
                    read += got;
                return Decode(buffer.AsSpan(0, read), out problem);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            problem = Explain(path, exception);
            return null;
        }
    }

    /// <summary>Reads a stream to its end, such as the standard input.</summary>
    public static SourceText? Read(Stream stream, out FileProblem? problem)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[65_536];
        while (stream.Read(buffer) is > 0 and var got)
        {
            bytes.Write(buffer, 0, got);
            if (bytes.Length > MaximumLength)
            {
                problem = TooLarge();
                return null;
            }
        }
        return Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out problem);
    }

    /// <summary>The text of a file's bytes. Null where they are not UTF-8; <paramref name="problem"/> then says where.</summary>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, out FileProblem? problem)
    {
        problem = null;
        var text = SourceText.Decode(bytes, out var invalid);
        if (text is not null)
            return text;
        var line = CountLineEnds(bytes[..(int)invalid]);
        var message = $"not UTF-8: byte 0x{bytes[(int)invalid]:X2} at offset {invalid} (line {line + 1})";
        problem = new FileProblem(FileProblemKind.NotUtf8, message, invalid, line);
        return null;
    }

    private static int CountLineEnds(ReadOnlySpan<byte> bytes)
    {
        var count = bytes.Count((byte)'\n');
        for (var at = bytes.IndexOf((byte)'\r'); at >= 0; )
        {
            if (at + 1 == bytes.Length || bytes[at + 1] != '\n')
                count++;
            var next = bytes[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return count;
    }

    private static FileProblem TooLarge() =>
        new(FileProblemKind.TooLarge, $"too large: more than {MaximumLength / (1024 * 1024)} MB");

    private static FileProblem Explain(string path, Exception exception)
    {
        if (Directory.Exists(path))
            return new FileProblem(FileProblemKind.IsFolder, "a folder, not a file");
        if (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            var isLink = new FileInfo(path).LinkTarget is not null;
            return new FileProblem(FileProblemKind.Missing, isLink ? "a link that leads nowhere" : "no such file");
        }
        return exception is UnauthorizedAccessException
            ? new FileProblem(FileProblemKind.Unreadable, "not allowed to read it")
            : new FileProblem(FileProblemKind.Unreadable, $"cannot be read: {exception.Message}");
    }
}
