using System.Security.Cryptography;
using System.Text;

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
    public static string Of(string cleanText) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cleanText)));
}
