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
        // Most heads hold one id and nothing else, so whatever is rare is made only when it is met.
        ImmutableArray<IdReference>.Builder? claims = null;
        ImmutableArray<IdReference>.Builder? entities = null;
        ImmutableArray<SyntaxError>.Builder? errors = null;
        AttributeCollector? attributes = null;
        var isPiece = false;
        TextSpan? doubt = null;
        foreach (var item in new HeadScanner(text, head, kind))
        {
            var word = text.Slice(item.Span.Start, item.Span.Length);
            switch (item.Kind)
            {
                case HeadItemKind.ClaimId:
                    (claims ??= ImmutableArray.CreateBuilder<IdReference>(1)).Add(
                        new IdReference(word.ToString(), item.Span)
                    );
                    break;
                case HeadItemKind.EntityId:
                    (entities ??= ImmutableArray.CreateBuilder<IdReference>(1)).Add(
                        new IdReference(word.ToString(), item.Span)
                    );
                    break;
                case HeadItemKind.Piece:
                    isPiece = true;
                    break;
                case HeadItemKind.Doubt:
                    doubt = item.Span;
                    break;
                case HeadItemKind.Key when !(attributes ??= new()).TryBegin(word.ToString(), item.Span):
                    (errors ??= ImmutableArray.CreateBuilder<SyntaxError>(1)).Add(
                        new SyntaxError(SyntaxErrorKind.DuplicateKey, item.Span)
                    );
                    break;
                case HeadItemKind.Value:
                    attributes?.AddValue(new AttributeValue(Unquote(word), item.Span));
                    break;
                case HeadItemKind.Error:
                    (errors ??= ImmutableArray.CreateBuilder<SyntaxError>(1)).Add(
                        new SyntaxError(item.Error, item.Span)
                    );
                    break;
            }
        }
        return new TagHead
        {
            ClaimIds = claims?.DrainToImmutable() ?? [],
            Entities = entities?.DrainToImmutable() ?? [],
            Attributes = attributes?.Finish(text) ?? [],
            Errors = errors?.DrainToImmutable() ?? [],
            IsPiece = isPiece,
            Doubt = doubt,
        };
    }

    /// <summary>The text inside <c>"..."</c>, with <c>\"</c> as a quote; any other text as it is.</summary>
    public static string Unquote(ReadOnlySpan<char> value)
    {
        if (value.Length < 2 || value[0] != '"' || value[^1] != '"')
            return value.ToString();
        var inner = value[1..^1].ToString();
        return inner.Contains('\\') ? inner.Replace("\\\"", "\"", StringComparison.Ordinal) : inner;
    }

    /// <summary>Gathers keys with their values; of a key that stands twice, the first counts.</summary>
    private sealed class AttributeCollector
    {
        private readonly List<(string Key, TextSpan Span, List<AttributeValue> Values)> attributes = [];
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private bool isSkipping;

        public bool TryBegin(string key, TextSpan span)
        {
            isSkipping = !keys.Add(key);
            if (!isSkipping)
                attributes.Add((key, span, []));
            return !isSkipping;
        }

        public void AddValue(AttributeValue value)
        {
            if (!isSkipping)
                attributes[^1].Values.Add(value);
        }

        public ImmutableArray<HeadAttribute> Finish(ReadOnlySpan<char> text)
        {
            var finished = ImmutableArray.CreateBuilder<HeadAttribute>(attributes.Count);
            foreach (var (key, span, values) in attributes)
            {
                var standsAlone = span.End >= text.Length || text[span.End] != '=';
                if (standsAlone)
                    values.Add(new AttributeValue("true", span));
                finished.Add(new HeadAttribute(key, span, [.. values]));
            }
            return finished.MoveToImmutable();
        }
    }
}
