using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What can stand at a place.</summary>
[Flags]
internal enum Expected
{
    None = 0,

    /// <summary>The id of an entity.</summary>
    Entity = 1,

    /// <summary>The id of a claim, of the text or a header.</summary>
    Claim = 2,

    /// <summary>The id of a claim that a header defines, which a tag can assert.</summary>
    ClaimDefinition = 4,

    /// <summary>The key of an attribute.</summary>
    Key = 8,

    /// <summary>A word of an attribute's set.</summary>
    Word = 16,

    /// <summary>The sigil of a tag.</summary>
    Sigil = 32,

    /// <summary>The words of a cue, with the bar before them.</summary>
    Cue = 64,
}

/// <summary>A place where something is being typed.</summary>
/// <param name="Expected">What can stand there.</param>
/// <param name="Replaced">What is typed already, without a sigil, in UTF-16 offsets of the file.</param>
internal sealed record CompletionSite(Expected Expected, TextSpan Replaced)
{
    /// <summary>What an entity's id needs before it: <c>@</c>, where that is not typed yet.</summary>
    public string EntitySigil { get; init; } = "@";

    /// <summary>Where the keys stand that can be offered.</summary>
    public AttributePlaces Place { get; init; }

    /// <summary>The keys that stand there already and cannot stand twice.</summary>
    public ImmutableArray<string> TakenKeys { get; init; } = [];

    /// <summary>What must follow a key: <c>=</c> or a colon; nothing where it is there.</summary>
    public string KeyEnd { get; init; } = "";

    /// <summary>The attribute whose value is being typed.</summary>
    public AttributeDefinition? Attribute { get; init; }

    /// <summary>Whether the place is in the head of a tag.</summary>
    public bool IsInHead { get; init; }

    /// <summary>Whether an id ends a head that has no bar yet.</summary>
    public bool NeedsBar { get; init; }

    /// <summary>Whether the tag closes right behind the cursor, so that its text must be typed still.</summary>
    public bool NeedsText { get; init; }

    /// <summary>Whether nothing follows that the tag could hold or be closed by, so that it can be closed here.</summary>
    public bool NeedsCloser { get; init; }

    /// <summary>What can be typed at a UTF-16 offset; null in plain text, notes and where nothing can be said.</summary>
    public static CompletionSite? At(TagSchema schema, DocumentModel document, int offset) =>
        offset < document.Tree.BodyStart
            ? HeaderSite.At(schema, document.Tree, offset)
            : HeadSite.At(schema, document, offset);

    /// <summary>The place in a value of an attribute, of which the item from <paramref name="start"/> is typed.</summary>
    public static CompletionSite? InValue(
        AttributeDefinition attribute,
        ReadOnlySpan<char> text,
        int start,
        int offset,
        int end
    )
    {
        var sigil = start < offset && text[start] is '@' or '!' ? text[start] : '\0';
        var typed = sigil == '\0' ? start : start + 1;
        if (!IsIdPart(text[typed..offset]))
            return null;
        var expected = Expected.None;
        if (sigil != '!' && AttributeTypes.TakesEntities(attribute.Type))
            expected |= Expected.Entity;
        if (sigil != '@' && AttributeTypes.TakesClaims(attribute.Type))
            expected |= Expected.Claim;
        if (
            sigil == '\0'
            && (!attribute.Words.IsEmpty || attribute.Type is AttributeType.Language or AttributeType.Flag)
        )
            expected |= Expected.Word;
        return expected == Expected.None
            ? null
            : new CompletionSite(expected, TextSpan.FromBounds(typed, end))
            {
                Attribute = attribute,
                EntitySigil = sigil == '@' ? "" : "@",
            };
    }

    /// <summary>Where the id, key or word ends that a cursor stands in.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int offset)
    {
        while (offset < text.Length && Characters.IsIdPart(text[offset]))
            offset++;
        return offset;
    }

    /// <summary>Whether a text can be the front of an id or a word.</summary>
    public static bool IsIdPart(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Characters.IsIdPart(c))
                return false;
        }
        return true;
    }
}
