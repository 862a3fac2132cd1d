namespace Quoth.Semantics.Files;

/// <summary>
/// A pattern for paths in the dialect of <c>.gitignore</c>: <c>*</c> and <c>?</c> stay inside one name, <c>**</c>
/// spans folders, <c>[a-z]</c> is one of several characters, <c>\</c> takes the next character as it is. A pattern
/// with a slash anywhere but at its end is anchored to its folder; one without matches a name at any depth; a slash
/// at the end means folders only. One dialect serves ignore files, quoth.json and the command line.
/// </summary>
public sealed class GlobPattern
{
    private readonly string[] segments;
    private readonly bool matchesNames;

    private GlobPattern(string[] segments, bool matchesNames, bool matchesFoldersOnly)
    {
        this.segments = segments;
        this.matchesNames = matchesNames;
        MatchesFoldersOnly = matchesFoldersOnly;
    }

    /// <summary>Whether the pattern ends with a slash, so that a file never matches it.</summary>
    public bool MatchesFoldersOnly { get; }

    /// <summary>Reads a pattern. Every text is one.</summary>
    /// <param name="pattern">The pattern, with slashes between names.</param>
    /// <param name="isAnchored">Whether it is anchored to its folder even without a slash, as on a command line.</param>
    public static GlobPattern Parse(ReadOnlySpan<char> pattern, bool isAnchored = false)
    {
        var foldersOnly = pattern.EndsWith("/");
        var inner = pattern.Trim('/');
        var hasSlash = pattern.StartsWith("/") || inner.Contains('/');
        var parts = inner.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new GlobPattern(parts, !isAnchored && !hasSlash, foldersOnly);
    }

    /// <summary>Whether a text would be read as a pattern rather than as a plain path.</summary>
    public static bool HasWildcard(ReadOnlySpan<char> path) => path.ContainsAny('*', '?', '[');

    /// <summary>Whether a path matches. Takes time in proportion to pattern times path at worst.</summary>
    /// <param name="path">The path below the pattern's folder, with slashes between names and none at its ends.</param>
    /// <param name="isFolder">Whether the path is a folder's.</param>
    public bool IsMatch(ReadOnlySpan<char> path, bool isFolder = false)
    {
        if ((MatchesFoldersOnly && !isFolder) || segments.Length == 0)
            return false;
        return matchesNames ? IsNameMatch(segments[0], path[(path.LastIndexOf('/') + 1)..]) : IsPathMatch(path);
    }

    /// <summary>Whether a path or one of the folders around it matches, so that all below a folder counts.</summary>
    public bool IsMatchOrBelow(ReadOnlySpan<char> path)
    {
        if (IsMatch(path))
            return true;
        for (var at = path.Length - 1; at > 0; at--)
        {
            if (path[at] == '/' && IsMatch(path[..at], isFolder: true))
                return true;
        }
        return false;
    }

    private bool IsPathMatch(ReadOnlySpan<char> path)
    {
        // A failed match goes back to the last "**" alone: what an earlier one could still take, that one can too.
        var at = 0;
        var segment = 0;
        var spanning = -1;
        var spanningAt = 0;
        while (true)
        {
            var isAtEnd = at > path.Length;
            if (segment == segments.Length && isAtEnd)
                return true;
            if (segment < segments.Length && segments[segment] == "**")
            {
                if (segment == segments.Length - 1)
                    return !isAtEnd;
                (spanning, spanningAt) = (segment++, at);
                continue;
            }
            if (!isAtEnd && segment < segments.Length && IsNameMatch(segments[segment], NameAt(path, at)))
            {
                at += NameAt(path, at).Length + 1;
                segment++;
                continue;
            }
            if (spanning < 0 || spanningAt > path.Length)
                return false;
            spanningAt += NameAt(path, spanningAt).Length + 1;
            (segment, at) = (spanning + 1, spanningAt);
        }
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> path, int at)
    {
        var rest = path[at..];
        var slash = rest.IndexOf('/');
        return slash < 0 ? rest : rest[..slash];
    }

    private static bool IsNameMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var at = 0;
        var read = 0;
        var star = -1;
        var starRead = 0;
        while (read < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, starRead) = (at++, read);
                continue;
            }
            if (at < pattern.Length && IsCharacterMatch(pattern, at, name[read], out var next))
            {
                at = next;
                read++;
                continue;
            }
            if (star < 0)
                return false;
            (at, read) = (star + 1, ++starRead);
        }
        return pattern[at..].Trim('*').IsEmpty;
    }

    private static bool IsCharacterMatch(ReadOnlySpan<char> pattern, int at, char c, out int next)
    {
        next = at + 1;
        switch (pattern[at])
        {
            case '?':
                return true;
            case '\\' when next < pattern.Length:
                return pattern[next++] == c;
            case '[' when TryReadSet(pattern, at, c, out var isIn, out var end):
                next = end;
                return isIn;
            default:
                return pattern[at] == c;
        }
    }

    /// <summary>Reads <c>[...]</c>; false where its end is missing, so that the bracket is itself.</summary>
    private static bool TryReadSet(ReadOnlySpan<char> pattern, int start, char c, out bool isIn, out int end)
    {
        isIn = false;
        end = start + 1;
        var isNegated = end < pattern.Length && pattern[end] is '!' or '^';
        if (isNegated)
            end++;
        for (var first = end; end < pattern.Length && (pattern[end] != ']' || end == first); )
        {
            var low = ReadSetCharacter(pattern, ref end);
            var high = low;
            if (end + 1 < pattern.Length && pattern[end] == '-' && pattern[end + 1] != ']')
            {
                end++;
                high = ReadSetCharacter(pattern, ref end);
            }
            isIn |= c >= low && c <= high;
        }
        isIn ^= isNegated;
        return end++ < pattern.Length;
    }

    private static char ReadSetCharacter(ReadOnlySpan<char> pattern, ref int at)
    {
        if (pattern[at] == '\\' && at + 1 < pattern.Length)
            at++;
        return pattern[at++];
    }
}
