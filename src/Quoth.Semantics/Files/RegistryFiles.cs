using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Quoth.Semantics.Files;

/// <summary>Tells files that may be registry files from articles by their ends: a registry file ends with its header.</summary>
internal static class RegistryFiles
{
    private const int TailLength = 256;

    /// <summary>False where a file is surely no registry file.</summary>
    /// <param name="handle">The file.</param>
    /// <param name="length">Its length in bytes.</param>
    public static bool MayBe(SafeFileHandle handle, long length)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        var read = RandomAccess.Read(handle, tail, Math.Max(0, length - TailLength));
        return MayEnd(tail[..read]);
    }

    /// <summary>False where a file of these bytes is surely no registry file.</summary>
    public static bool MayBe(ReadOnlySpan<byte> bytes) => MayEnd(bytes[Math.Max(0, bytes.Length - TailLength)..]);

    /// <summary>Whether the end of a file may be that of a header: <c>---</c>, or blanks alone, before which it may stand.</summary>
    private static bool MayEnd(ReadOnlySpan<byte> tail)
    {
        Span<char> characters = stackalloc char[TailLength];
        // A character that the cut divides stands in front, where it matters to nobody.
        var text = characters[..Encoding.UTF8.GetChars(tail, characters)].TrimEnd();
        return text.IsEmpty || text.EndsWith("---");
    }
}
