using System.Collections.Immutable;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Finds what is being typed in a header: a key, or a value.</summary>
internal static class HeaderSite
{
    public static CompletionSite? At(TagSchema schema, SyntaxTree tree, int offset)
    {
        var text = tree.Text.Span;
        var line = tree.Text.GetLineSpan(tree.Text.Lines.GetLine(offset));
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
            start++;
        if (offset < start || offset > line.End)
            return null;
        var place = start == line.Start ? AttributePlaces.Document : PlaceOfOwner(tree, line.Start);
        if (place == AttributePlaces.None)
            return null;
        var keyEnd = start + Characters.KeyLength(text[start..line.End]);
        var colon = text[keyEnd..line.End].IndexOfAnyExcept(' ', '\t') is var gap and >= 0 ? keyEnd + gap : line.End;
        var hasColon = colon < line.End && text[colon] == ':';
        if (offset <= keyEnd && (hasColon || keyEnd == line.End))
            return new CompletionSite(Expected.Key, TextSpan.FromBounds(start, keyEnd))
            {
                Place = place,
                KeyEnd = hasColon ? "" : ": ",
                TakenKeys = KeysBeside(tree, line, place),
            };
        return hasColon && offset > colon && schema.Find(place, text[start..keyEnd]) is { } attribute
            ? InValue(attribute, text, colon + 1, offset)
            : null;
    }

    private static CompletionSite? InValue(
        AttributeDefinition attribute,
        ReadOnlySpan<char> text,
        int start,
        int offset
    )
    {
        var item = start;
        var isQuoted = false;
        for (var at = start; at < offset; at++)
        {
            if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (text[at] == ',' && !isQuoted && attribute.IsList)
                item = at + 1;
        }
        while (item < offset && char.IsWhiteSpace(text[item]))
            item++;
        return CompletionSite.InValue(attribute, text, item, offset, CompletionSite.EndOfWord(text, offset));
    }

    /// <summary>The keys of the same definition, or of the fields, on other lines.</summary>
    private static ImmutableArray<string> KeysBeside(SyntaxTree tree, TextSpan line, AttributePlaces place)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var other in tree.Header?.Lines ?? [])
        {
            var isDefinition = other.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition;
            if (place != AttributePlaces.Document && isDefinition)
            {
                if (other.Span.Start > line.Start)
                    break;
                keys.Clear();
            }
            var isBeside =
                other.Kind == (place == AttributePlaces.Document ? HeaderLineKind.Field : HeaderLineKind.Attribute);
            if (isBeside && !line.Contains(other.Span))
                keys.Add(tree.Text.ToString(other.Key));
        }
        return keys.DrainToImmutable();
    }

    /// <summary>What an indented line belongs to: the definition above it, unless a field stands between.</summary>
    private static AttributePlaces PlaceOfOwner(SyntaxTree tree, int lineStart)
    {
        var owner = HeaderLineKind.Malformed;
        foreach (var line in tree.Header?.Lines ?? [])
        {
            if (line.Span.Start >= lineStart)
                break;
            if (line.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition or HeaderLineKind.Field)
                owner = line.Kind;
        }
        return owner switch
        {
            HeaderLineKind.EntityDefinition => AttributePlaces.Entity,
            HeaderLineKind.ClaimDefinition => AttributePlaces.ClaimDefinition,
            _ => AttributePlaces.None,
        };
    }
}
