using System.Collections.Immutable;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Configuration;

/// <summary>What a JSON value is.</summary>
enum JsonKind
{
    Object,
    List,
    Text,
    Number,
    Flag,
    Null,
}

/// <summary>A JSON value that knows where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where, in UTF-16 offsets of the file's text; a text without its quotes, an object only its bracket.</param>
/// <param name="Text">The text, unescaped, or the number or word as written.</param>
sealed record JsonValue(JsonKind Kind, TextSpan Span, string Text)
{
    internal ImmutableArray<JsonMember> Members { get; init; } = [];

    internal ImmutableArray<JsonValue> Items { get; init; } = [];

    /// <summary>The value of a key of an object, or null. Of two members of one name the later counts.</summary>
    internal JsonValue? this[string name]
    {
        get
        {
            JsonValue? found = null;
            foreach (var member in Members)
            {
                found = member.Name == name ? member.Value : found;
            }

            return found;
        }
    }
}

/// <summary>A key of a JSON object with its value.</summary>
/// <param name="Name">The key, unescaped.</param>
/// <param name="NameSpan">Where the key stands, without its quotes, in UTF-16 offsets of the file's text.</param>
/// <param name="Value">The value.</param>
sealed record JsonMember(string Name, TextSpan NameSpan, JsonValue Value);
