using System.Collections.Immutable;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Syntax.Grammar;

/// <summary>Reads the header zone. It is small, so an edit that touches it reads it anew.</summary>
internal static class HeaderParser
{
    /// <summary>
    /// The header of a text, or null. <paramref name="isUnclosed"/> tells that a first line <c>---</c> found no second
    /// one, in which case there is no header and all of the text is body.
    /// </summary>
    public static Header? Parse(ReadOnlySpan<char> text, out bool isUnclosed)
    {
        isUnclosed = false;
        // An editor may hand over a byte-order mark as a character.
        var first = text.StartsWith("\uFEFF") ? 1 : 0;
        if (!IsFence(text, first, out var at))
            return null;
        var lines = ImmutableArray.CreateBuilder<HeaderLine>();
        var errors = ImmutableArray.CreateBuilder<SyntaxError>(0);
        var owner = -1;
        while (at < text.Length)
        {
            if (IsFence(text, at, out var next))
                return new Header(new TextSpan(0, next), lines.DrainToImmutable(), errors.DrainToImmutable());
            var line = ReadLine(text, at, owner);
            if (line is { } found)
            {
                if (found.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition)
                    owner = lines.Count;
                else if (found.Kind == HeaderLineKind.Field)
                    owner = -1;
                if (found.Kind == HeaderLineKind.Malformed)
                    errors.Add(new SyntaxError(SyntaxErrorKind.MalformedHeaderLine, found.Span));
                if (found is { Kind: HeaderLineKind.Attribute, Owner: -1 })
                    errors.Add(new SyntaxError(SyntaxErrorKind.AttributeWithoutDefinition, found.Span));
                lines.Add(found);
            }
            at = BodyParser.AfterLine(text, at);
        }
        isUnclosed = true;
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> text, int at, out int next)
    {
        next = at;
        if (!text[at..].StartsWith("---"))
            return false;
        var end = BodyParser.EndOfLine(text, at);
        if (!text[(at + 3)..end].IsWhiteSpace())
            return false;
        next = BodyParser.AfterLine(text, at);
        return true;
    }

    private static HeaderLine? ReadLine(ReadOnlySpan<char> text, int at, int owner)
    {
        var line = Header.Trim(text, at, BodyParser.EndOfLine(text, at));
        if (line.IsEmpty)
            return null;
        var isIndented = line.Start > at;
        var content = text.Slice(line.Start, line.Length);
        if (content[0] == '#')
            return new HeaderLine(HeaderLineKind.Comment, line, default, line, -1);
        var sigil = !isIndented && (content[0] is '@' or '!') ? 1 : 0;
        var name = sigil > 0 ? Characters.IdLength(content[1..]) : Characters.KeyLength(content);
        var key = new TextSpan(line.Start + sigil, name);
        var colon = key.End;
        while (colon < line.End && Characters.IsBlank(text[colon]))
            colon++;
        if (name == 0 || colon == line.End || text[colon] != ':')
            return new HeaderLine(HeaderLineKind.Malformed, line, default, line, -1);
        var value = Header.Trim(text, colon + 1, line.End);
        var kind = (isIndented, content[0]) switch
        {
            (true, _) => HeaderLineKind.Attribute,
            (_, '@') => HeaderLineKind.EntityDefinition,
            (_, '!') => HeaderLineKind.ClaimDefinition,
            _ => HeaderLineKind.Field,
        };
        return new HeaderLine(kind, line, key, value, isIndented ? owner : -1);
    }
}
