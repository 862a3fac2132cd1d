using System.Collections.Immutable;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Syntax.Tree;

/// <summary>A name in a head or header, with its place.</summary>
/// <param name="Name">The id, without sigil.</param>
/// <param name="Span">Where it stands, in UTF-16 offsets of the file.</param>
public readonly record struct IdReference(string Name, TextSpan Span);

/// <summary>One value of an attribute, with its place.</summary>
/// <param name="Text">What it says; quotes and their escapes are removed.</param>
/// <param name="Span">Where it stands, quotes included, in UTF-16 offsets of the file.</param>
public readonly record struct AttributeValue(string Text, TextSpan Span);

/// <summary>An attribute in a head. A key alone has the one value <c>true</c>, at the key's own place.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where the key stands, in UTF-16 offsets of the file.</param>
/// <param name="Values">The values, at least one unless the head is wrong.</param>
public sealed record HeadAttribute(string Key, TextSpan KeySpan, ImmutableArray<AttributeValue> Values);

/// <summary>What the head of a tag says.</summary>
public sealed class TagHead
{
    private static readonly TagHead Empty = new();

    private TagHead() { }

    /// <summary>The claim's own id, or the claims that a source or cue is tied to by hand.</summary>
    public ImmutableArray<IdReference> ClaimIds { get; private init; } = [];

    /// <summary>The entities that a mention or source names.</summary>
    public ImmutableArray<IdReference> Entities { get; private init; } = [];

    /// <summary>The attributes, in the order in which they stand.</summary>
    public ImmutableArray<HeadAttribute> Attributes { get; private init; } = [];

    /// <summary>What is wrong.</summary>
    public ImmutableArray<SyntaxError> Errors { get; private init; } = [];

    /// <summary>Whether the tag is a further piece of its claim (<c>+</c>).</summary>
    public bool IsPiece { get; private init; }

    /// <summary>Where the <c>?</c> of doubt stands, if it does.</summary>
    public TextSpan? Doubt { get; private init; }

    /// <summary>The attribute with a key, or null.</summary>
    public HeadAttribute? Find(string key)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == key)
                return attribute;
        }
        return null;
    }

    /// <summary>Reads the head that lies in <paramref name="head"/> of <paramref name="text"/>.</summary>
    public static TagHead Parse(ReadOnlySpan<char> text, TextSpan head, TagKind kind)
    {
        if (head.IsEmpty && kind != TagKind.Mention)
            return Empty;
        var claims = new ArrayBuilder<IdReference>();
        var entities = new ArrayBuilder<IdReference>();
        var errors = new ArrayBuilder<SyntaxError>();
        // Most heads hold one id and nothing else.
        AttributeCollector? attributes = null;
        var isPiece = false;
        TextSpan? doubt = null;
        foreach (var item in new HeadScanner(text, head, kind))
        {
            var word = text.Slice(item.Span.Start, item.Span.Length);
            switch (item.Kind)
            {
                case HeadItemKind.ClaimId:
                    claims.Add(new IdReference(Names.Of(word), item.Span));
                    break;
                case HeadItemKind.EntityId:
                    entities.Add(new IdReference(Names.Of(word), item.Span));
                    break;
                case HeadItemKind.Piece:
                    isPiece = true;
                    break;
                case HeadItemKind.Doubt:
                    doubt = item.Span;
                    break;
                case HeadItemKind.Key when !(attributes ??= new()).TryBegin(Names.Of(word), item.Span):
                    errors.Add(new SyntaxError(SyntaxErrorKind.DuplicateKey, item.Span));
                    break;
                case HeadItemKind.Value:
                    attributes?.AddValue(new AttributeValue(Unquote(word), item.Span));
                    break;
                case HeadItemKind.Error:
                    errors.Add(new SyntaxError(item.Error, item.Span));
                    break;
            }
        }
        return new TagHead
        {
            ClaimIds = claims.Drain(),
            Entities = entities.Drain(),
            Attributes = attributes?.Finish(text) ?? [],
            Errors = errors.Drain(),
            IsPiece = isPiece,
            Doubt = doubt,
        };
    }

    /// <summary>The text inside <c>"..."</c>, with <c>\"</c> as a quote; any other text as it is.</summary>
    public static string Unquote(ReadOnlySpan<char> value)
    {
        if (value.Length < 2 || value[0] != '"' || value[^1] != '"')
            return Names.Of(value);
        var inner = value[1..^1].ToString();
        return inner.Contains('\\') ? inner.Replace("\\\"", "\"", StringComparison.Ordinal) : inner;
    }

    /// <summary>Gathers keys with their values; of a key that stands twice, the first counts.</summary>
    private sealed class AttributeCollector
    {
        // So few are compared faster than they are hashed; a hostile head may have thousands.
        private const int Few = 8;

        private ArrayBuilder<(string Key, TextSpan Span)> keys;
        private ArrayBuilder<HeadAttribute> finished;
        private ArrayBuilder<AttributeValue> values;
        private HashSet<string>? many;
        private bool isSkipping;

        public bool TryBegin(string key, TextSpan span)
        {
            isSkipping = IsKnown(key);
            if (isSkipping)
                return false;
            FinishLast();
            keys.Add((key, span));
            return true;
        }

        public void AddValue(AttributeValue value)
        {
            if (!isSkipping)
                values.Add(value);
        }

        public ImmutableArray<HeadAttribute> Finish(ReadOnlySpan<char> text)
        {
            FinishLast();
            foreach (ref var attribute in finished.Items)
            {
                var span = attribute.KeySpan;
                var standsAlone = span.End >= text.Length || text[span.End] != '=';
                if (standsAlone)
                    attribute = attribute with { Values = attribute.Values.Add(new AttributeValue("true", span)) };
            }
            return finished.Drain();
        }

        private void FinishLast()
        {
            if (keys.Count == 0)
                return;
            var (key, span) = keys.Items[^1];
            finished.Add(new HeadAttribute(key, span, values.Drain()));
        }

        private bool IsKnown(string key)
        {
            if (keys.Count == Few)
                many ??= [.. Array.ConvertAll(keys.Items.ToArray(), static known => known.Key)];
            if (many is not null)
                return !many.Add(key);
            foreach (var (known, _) in keys.Items)
            {
                if (known == key)
                    return true;
            }
            return false;
        }
    }
}
