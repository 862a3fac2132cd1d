using System.Security;

namespace Quoth.Semantics.Files;

/// <summary>
/// Keeps the bytes of files that are looked at twice, so that most are opened once: to find the registry files among many
/// articles, every file has to be looked at before the first can be checked. Bounded, so that memory does not grow with
/// the corpus: what finds no room is read again. Threads may read at once.
/// </summary>
public sealed class ReadAhead
{
    // Twice what an article of news has.
    private const int RoomPerFile = 16 * 1024;
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly byte[] room;
    private readonly ReadOnlyMemory<byte>?[] kept;
    private int used;

    /// <summary>Room for files that are known by their numbers.</summary>
    /// <param name="count">How many there are.</param>
    public ReadAhead(int count)
    {
        room = GC.AllocateUninitializedArray<byte>((int)Math.Min(MostBytes, (long)count * RoomPerFile));
        kept = new ReadOnlyMemory<byte>?[count];
    }

    /// <summary>The bytes of a file that was read; null where it was not, or found no room.</summary>
    public ReadOnlyMemory<byte>? Find(int file) => kept[file];

    /// <summary>
    /// Reads a file. False where it finds no room or cannot be read: whoever then reads it is told why.
    /// </summary>
    public bool TryRead(int file, string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            // Pipes say that they are empty.
            if (length == 0 || length > room.Length)
                return false;
            var end = Interlocked.Add(ref used, (int)length);
            if (end < 0 || end > room.Length)
            {
                Interlocked.Add(ref used, (int)-length);
                return false;
            }
            var bytes = room.AsMemory(end - (int)length, (int)length);
            var read = 0;
            while (read < length && RandomAccess.Read(handle, bytes.Span[read..], read) is > 0 and var got)
                read += got;
            kept[file] = bytes[..read];
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            return false;
        }
    }

    /// <summary>Whether a file that was read may be a registry file.</summary>
    public bool MayBeRegistry(int file) => kept[file] is { } bytes && RegistryFiles.MayBe(bytes.Span);
}
