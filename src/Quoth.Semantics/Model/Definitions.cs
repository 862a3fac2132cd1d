using System.Collections.Immutable;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>A key and its value in a header: a field of the document or an attribute of a definition.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where the key stands, in UTF-16 offsets of the file.</param>
/// <param name="Value">The value, trimmed, as it stands.</param>
/// <param name="ValueSpan">Where the value stands, in UTF-16 offsets of the file.</param>
/// <param name="Items">The value read as a list: one item where it holds no comma.</param>
public sealed record HeaderEntry(
    string Key,
    TextSpan KeySpan,
    string Value,
    TextSpan ValueSpan,
    ImmutableArray<AttributeValue> Items
)
{
    /// <summary>From the key to the end of the value, in UTF-16 offsets of the file.</summary>
    public TextSpan Span => TextSpan.FromBounds(KeySpan.Start, Math.Max(KeySpan.End, ValueSpan.End));
}

/// <summary>A definition in a header: an entity (<c>@id: name</c>) or a claim in plain words (<c>!id: statement</c>).</summary>
/// <param name="Id">The id, without sigil.</param>
/// <param name="IdSpan">Where the id stands, without sigil, in UTF-16 offsets of the file.</param>
/// <param name="Name">The name or the statement.</param>
/// <param name="NameSpan">Where that stands, in UTF-16 offsets of the file.</param>
/// <param name="Span">From the sigil to the end of the last attribute, in UTF-16 offsets of the file.</param>
/// <param name="Attributes">The attributes, in order.</param>
/// <param name="Path">The path of the document that holds it.</param>
public sealed record Definition(
    string Id,
    TextSpan IdSpan,
    string Name,
    TextSpan NameSpan,
    TextSpan Span,
    ImmutableArray<HeaderEntry> Attributes,
    string Path
)
{
    /// <summary>The id with its sigil, in UTF-16 offsets of the file.</summary>
    public TextSpan SigilSpan => TextSpan.FromBounds(IdSpan.Start - 1, IdSpan.End);

    /// <summary>The kind of an entity; <c>person</c> where none is written.</summary>
    public string Kind => Find("kind")?.Value is { Length: > 0 } kind ? kind : "person";

    /// <summary>The other names of an entity.</summary>
    public IEnumerable<string> Aliases => Find("aka")?.Items.Select(item => item.Text) ?? [];

    /// <summary>The attribute with a key, or null.</summary>
    public HeaderEntry? Find(string key)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == key)
                return attribute;
        }
        return null;
    }
}
