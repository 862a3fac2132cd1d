using System.Collections.Immutable;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>Reads the definitions and fields out of a header's lines.</summary>
internal static class HeaderReader
{
    /// <summary>What a header holds.</summary>
    internal sealed record Contents(
        ImmutableArray<HeaderEntry> Fields,
        ImmutableArray<Definition> Entities,
        ImmutableArray<Definition> Claims
    )
    {
        /// <summary>The first field with a key, or null.</summary>
        public HeaderEntry? FindField(string key)
        {
            foreach (var field in Fields)
            {
                if (field.Key == key)
                    return field;
            }
            return null;
        }
    }

    private static readonly Contents Nothing = new([], [], []);

    public static Contents Read(SyntaxTree tree, string path)
    {
        if (tree.Header is not { } header)
            return Nothing;
        var fields = new ArrayBuilder<HeaderEntry>();
        var entities = new ArrayBuilder<Definition>();
        var claims = new ArrayBuilder<Definition>();
        for (var i = 0; i < header.Lines.Length; i++)
        {
            var line = header.Lines[i];
            if (line.Kind == HeaderLineKind.Field)
                fields.Add(ReadEntry(tree.Text, line));
            else if (line.Kind == HeaderLineKind.EntityDefinition)
                entities.Add(ReadDefinition(tree.Text, header, i, path));
            else if (line.Kind == HeaderLineKind.ClaimDefinition)
                claims.Add(ReadDefinition(tree.Text, header, i, path));
        }
        return new Contents(fields.Drain(), entities.Drain(), claims.Drain());
    }

    private static Definition ReadDefinition(SourceText text, Header header, int index, string path)
    {
        var line = header.Lines[index];
        var attributes = new ArrayBuilder<HeaderEntry>();
        var end = line.Span.End;
        for (var i = index + 1; i < header.Lines.Length; i++)
        {
            var next = header.Lines[i];
            if (next.Kind is HeaderLineKind.Comment or HeaderLineKind.Malformed)
                continue;
            if (next.Owner != index)
                break;
            attributes.Add(ReadEntry(text, next));
            end = next.Span.End;
        }
        return new Definition(
            Names.Of(text.Slice(line.Key)),
            line.Key,
            text.ToString(line.Value),
            line.Value,
            TextSpan.FromBounds(line.Span.Start, end),
            attributes.Drain(),
            path
        );
    }

    private static HeaderEntry ReadEntry(SourceText text, HeaderLine line) =>
        new(
            Names.Of(text.Slice(line.Key)),
            line.Key,
            TagHead.Unquote(text.Slice(line.Value)),
            line.Value,
            Header.SplitList(text.Span, line.Value)
        );
}
