using System.Buffers;
using System.Text;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>
/// The seal of an article: the SHA-256 of its clean text in UTF-8, without byte-order mark, in lower-case hexadecimal.
/// It is what <c>sha256sum</c> prints for the raw article.
/// </summary>
public static class Seal
{
    /// <summary>The header field that holds it.</summary>
    public const string FieldName = "text-sha256";

    /// <summary>The seal of a clean text. Half a surrogate pair counts as U+FFFD, as it would in a file.</summary>
    public static string Of(ReadOnlySpan<char> cleanText)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(cleanText.Length));
        try
        {
            return Sha256.Hex(bytes.AsSpan(0, Encoding.UTF8.GetBytes(cleanText, bytes)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
