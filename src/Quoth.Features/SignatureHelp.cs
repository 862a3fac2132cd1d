using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>What a tag or definition takes.</summary>
/// <param name="Label">Its shape in one line: <c>[!claim by= type=|text]</c>.</param>
/// <param name="Documentation">What it is, in Markdown.</param>
/// <param name="Parameters">What can stand in it, in the order of the label.</param>
/// <param name="Active">The number of the parameter at the cursor; null where it is at none.</param>
public sealed record Signature(
    string Label,
    string Documentation,
    ImmutableArray<SignatureParameter> Parameters,
    int? Active
);

/// <summary>An id or an attribute that a tag or definition takes.</summary>
/// <param name="Span">Where it stands in the signature's label, in UTF-16 code units.</param>
/// <param name="Documentation">What it means, in Markdown.</param>
public readonly record struct SignatureParameter(TextSpan Span, string Documentation);

/// <summary>Says what the tag or definition takes in which somebody types.</summary>
public static class SignatureHelp
{
    /// <summary>
    /// The signature at a UTF-16 offset in the head of a tag, finished or still being typed, or in a definition of a header;
    /// null elsewhere, and for tags that take nothing.
    /// </summary>
    public static Signature? At(Corpus corpus, DocumentModel document, int offset) =>
        offset < document.Tree.BodyStart
            ? InHeader(corpus.Settings.Schema, document.Tree, offset)
            : InHead(corpus.Settings.Schema, document, offset);

    private static Signature? InHead(TagSchema schema, DocumentModel document, int offset)
    {
        if (HeadSite.FindOpener(document, offset) is not { } bracket || bracket + 2 > offset)
            return null;
        var text = document.Tree.Text.Span;
        if (!TagKinds.TryGet(text[bracket + 1], out var kind) || kind is TagKind.Hole or TagKind.Note)
            return null;
        var active = ActiveKey(text, TextSpan.FromBounds(bracket + 2, offset), kind);
        var label = new SignatureLabel($"[{kind.GetSigil()}");
        var ids = IdsOf(kind);
        for (var i = 0; i < ids.Length; i++)
            label.Add(ids[i].Label, ids[i].Description, isActive: i == active.Id, gap: i > 0);
        if (kind != TagKind.Cue)
        {
            foreach (var attribute in schema.AttributesAt(TagPlaces.Of(kind)))
                label.Add(attribute.Name + "=", SchemaHover.Describe(attribute), attribute.Name == active.Key);
        }
        return label.Finish("|text]", DescriptionOf(kind));
    }

    /// <summary>The ids behind the sigil of a tag, in their order.</summary>
    private static (string Label, string Description)[] IdsOf(TagKind kind) =>
        kind switch
        {
            TagKind.Mention => [("id", "Who or what is mentioned; several with commas between.")],
            TagKind.Source =>
            [
                ("claim", "The claim that the words belong to, where their place does not say so."),
                ("@id", "Who is credited; several with commas between; nobody where it is left out."),
            ],
            TagKind.Cue => [("claim", "The claim that the words belong to, where their place does not say so.")],
            _ =>
            [
                ("claim", "The claim's own id, by which others name it; a `+` behind it makes one more piece of it."),
            ],
        };

    private static string DescriptionOf(TagKind kind) =>
        kind switch
        {
            TagKind.Mention => "A mention: words that mention somebody or something.",
            TagKind.Source => "A source: words that name who is credited.",
            TagKind.Cue => "A cue: words that attribute.",
            _ => "A claim: what is attributed.",
        };

    /// <summary>The attribute or the number of the id that the end of an unfinished head belongs to.</summary>
    private static (string? Key, int? Id) ActiveKey(ReadOnlySpan<char> text, TextSpan head, TagKind kind)
    {
        var (last, key) = (default(HeadItem), default(TextSpan));
        var hasKey = false;
        foreach (var item in new HeadScanner(text, head, kind))
        {
            last = item;
            if (item.Kind == HeadItemKind.Key)
                (key, hasKey) = (item.Span, true);
        }
        if (head.IsEmpty)
            return (null, 0);
        if (last.Span.End < head.End && text[head.End - 1] != '=')
            return (null, null);
        if (hasKey && last.Kind is not (HeadItemKind.ClaimId or HeadItemKind.EntityId))
        {
            var end = head.End == key.End ? CompletionSite.EndOfWord(text, key.End) : key.End;
            return (text[key.Start..end].ToString(), null);
        }
        return last.Kind switch
        {
            HeadItemKind.ClaimId => (null, 0),
            HeadItemKind.EntityId => (null, kind == TagKind.Source ? 1 : 0),
            HeadItemKind.Error when last.Error == SyntaxErrorKind.MissingId => (null, kind == TagKind.Source ? 1 : 0),
            _ => (null, null),
        };
    }

    private static Signature? InHeader(TagSchema schema, SyntaxTree tree, int offset)
    {
        var number = tree.Text.Lines.GetLine(offset);
        var line = tree.Text.GetLineSpan(number);
        var owner = default(HeaderLine?);
        var own = default(HeaderLine?);
        foreach (var found in tree.Header?.Lines ?? [])
        {
            if (found.Span.Start > line.End)
                break;
            if (line.Contains(found.Span))
                own = found;
            if (found.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition)
                owner = found;
            else if (found.Kind == HeaderLineKind.Field)
                owner = null;
        }
        // On a blank line only one that is indented belongs to the definition above it.
        var isInside = own?.Kind is not (null or HeaderLineKind.Comment) || offset > line.Start;
        if (owner is not { } definition || !isInside || own?.Kind == HeaderLineKind.Comment)
            return null;
        var isEntity = definition.Kind == HeaderLineKind.EntityDefinition;
        var isOnName = own is { Kind: HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition };
        var key = own is { Kind: HeaderLineKind.Attribute } attributeLine
            ? tree.Text.ToString(attributeLine.Key)
            : null;
        var label = new SignatureLabel($"{(isEntity ? '@' : '!')}{tree.Text.ToString(definition.Key)}: ");
        label.Add(
            isEntity ? "name" : "statement",
            isEntity ? "The name, as an article first gives it." : "The claim, in plain words.",
            isOnName && offset > definition.Key.End,
            gap: false
        );
        foreach (
            var attribute in schema.AttributesAt(isEntity ? AttributePlaces.Entity : AttributePlaces.ClaimDefinition)
        )
            label.Add(attribute.Name + ":", SchemaHover.Describe(attribute), attribute.Name == key);
        return label.Finish(
            "",
            isEntity
                ? "Somebody or something: attributes stand below it, each on an indented line."
                : "A claim in plain words, which tags assert: attributes stand below it, each on an indented line."
        );
    }

    /// <summary>Writes a label and remembers where its parameters stand.</summary>
    private sealed class SignatureLabel(string start)
    {
        private readonly StringBuilder label = new(start);
        private readonly ImmutableArray<SignatureParameter>.Builder parameters =
            ImmutableArray.CreateBuilder<SignatureParameter>();
        private int? active;

        public void Add(string text, string documentation, bool isActive, bool gap = true)
        {
            label.Append(gap ? " " : "");
            if (isActive)
                active = parameters.Count;
            parameters.Add(new SignatureParameter(new TextSpan(label.Length, text.Length), documentation));
            label.Append(text);
        }

        public Signature Finish(string end, string documentation) =>
            new(label.Append(end).ToString(), documentation, parameters.DrainToImmutable(), active);
    }
}
