using System.Text;

namespace Quoth.Semantics.Files;

/// <summary>What a pattern becomes when a file or folder that it names moves.</summary>
public static class MovedPattern
{
    private const string Special = "*?[\\";

    /// <summary>
    /// The pattern for the new place of what it leads to by name; null where it does not name it, or still matches it. A
    /// pattern of a bare name (<c>drafts</c>) matches at any depth: it names everything called so.
    /// </summary>
    /// <param name="pattern">The pattern, in the dialect of <see cref="GlobPattern"/>.</param>
    /// <param name="from">The old path below the pattern's folder.</param>
    /// <param name="to">The new path below the pattern's folder.</param>
    public static string? Of(string pattern, string from, string to)
    {
        var inner = pattern.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var old = from.Split('/');
        if (IsBareName(pattern))
        {
            var (name, next) = (old[^1], to[(to.LastIndexOf('/') + 1)..]);
            return inner.Length == 1 && Literal(inner[0]) == name && name != next
                ? Escape(next) + EndOf(pattern)
                : null;
        }
        if (inner.Length < old.Length)
            return null;
        for (var i = 0; i < old.Length; i++)
        {
            if (Literal(inner[i]) != old[i])
                return null;
        }
        var moved = string.Join('/', to.Split('/').Select(Escape).Concat(inner.Skip(old.Length)));
        // One that was bound to its place by a slash stays so.
        var isBound = pattern.StartsWith('/') || !moved.Contains('/');
        return (isBound ? "/" : "") + moved + EndOf(pattern);
    }

    /// <summary>Whether a pattern is a name without a folder, which matches at any depth.</summary>
    public static bool IsBareName(string pattern) => !pattern.TrimEnd('/').Contains('/');

    /// <summary>A pattern that matches just one path below its folder.</summary>
    public static string For(string path) => "/" + string.Join('/', path.Split('/').Select(Escape));

    private static string EndOf(string pattern) => pattern.EndsWith('/') ? "/" : "";

    /// <summary>The one name that a piece of a pattern matches; null where it matches several.</summary>
    private static string? Literal(string piece)
    {
        var name = new StringBuilder(piece.Length);
        for (var at = 0; at < piece.Length; at++)
        {
            if (piece[at] == '\\' && at + 1 < piece.Length)
                at++;
            else if (piece[at] is '*' or '?' or '[')
                return null;
            name.Append(piece[at]);
        }
        return name.ToString();
    }

    private static string Escape(string name)
    {
        if (name.AsSpan().IndexOfAny(Special) < 0)
            return name;
        var escaped = new StringBuilder(name.Length + 4);
        foreach (var c in name)
            escaped.Append(Special.Contains(c) ? "\\" : "").Append(c);
        return escaped.ToString();
    }
}
