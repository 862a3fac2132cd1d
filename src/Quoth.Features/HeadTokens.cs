using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>The tokens from a tag's <c>[</c> to its bar.</summary>
internal static class HeadTokens
{
    public static void AddTo(List<SemanticToken> tokens, Corpus corpus, DocumentModel document, TagInfo tag)
    {
        var opener = tag.Tag.OpenerSpan;
        var head = tag.Tag.HeadSpan;
        tokens.Add(new SemanticToken(new TextSpan(opener.Start, 2), SemanticTokenType.Punctuation));
        var text = document.Tree.Text.Span;
        var at = head.Start;
        AttributeDefinition? attribute = null;
        foreach (var item in new HeadScanner(text, head, tag.Kind))
        {
            AddMarks(tokens, text, at, item.Span.Start);
            at = item.Span.End;
            switch (item.Kind)
            {
                case HeadItemKind.ClaimId:
                    var role = RoleOfClaimId(
                        corpus,
                        document,
                        tag,
                        Names.Of(text.Slice(item.Span.Start, item.Span.Length))
                    );
                    tokens.Add(new SemanticToken(item.Span, SemanticTokenType.ClaimId, role));
                    break;
                case HeadItemKind.EntityId:
                    var id = Names.Of(text.Slice(item.Span.Start, item.Span.Length));
                    var modifiers = TagModifiers.OfEntity(corpus, document, id);
                    tokens.Add(new SemanticToken(item.Span, SemanticTokenType.EntityId, modifiers));
                    break;
                case HeadItemKind.Piece:
                    tokens.Add(new SemanticToken(item.Span, SemanticTokenType.Punctuation));
                    break;
                case HeadItemKind.Doubt:
                    tokens.Add(
                        new SemanticToken(item.Span, SemanticTokenType.Punctuation, SemanticTokenModifiers.Doubt)
                    );
                    break;
                case HeadItemKind.Key:
                    tokens.Add(new SemanticToken(item.Span, SemanticTokenType.Key));
                    var key = text.Slice(item.Span.Start, item.Span.Length);
                    attribute = corpus.Settings.Schema.Find(TagPlaces.Of(tag.Kind), key);
                    break;
                case HeadItemKind.Value:
                    var value = TagHead.Unquote(text.Slice(item.Span.Start, item.Span.Length));
                    AddValue(tokens, corpus, document, attribute, new AttributeValue(value, item.Span));
                    break;
            }
        }
        AddMarks(tokens, text, at, head.End);
        tokens.Add(new SemanticToken(new TextSpan(opener.End - 1, 1), SemanticTokenType.Punctuation));
    }

    /// <summary>The token of one value, in a head or in a header: a word of the schema, a reference, or any other.</summary>
    public static void AddValue(
        List<SemanticToken> tokens,
        Corpus corpus,
        DocumentModel document,
        AttributeDefinition? attribute,
        AttributeValue value
    )
    {
        if (value.Span.IsEmpty)
            return;
        if (attribute?.FindWord(value.Text) is not null)
        {
            tokens.Add(new SemanticToken(value.Span, SemanticTokenType.Word));
            return;
        }
        var quotes = value.Span.Length - value.Text.Length;
        var id = ReadOnlySpan<char>.Empty;
        var target =
            attribute is null || quotes is not (0 or 2)
                ? ReferenceTarget.None
                : ReferenceText.Read(attribute.Type, value.Text, out id);
        if (target == ReferenceTarget.None)
        {
            tokens.Add(new SemanticToken(value.Span, SemanticTokenType.Value));
            return;
        }
        var name = Names.Of(id);
        var span = new TextSpan(value.Span.End - quotes / 2 - name.Length, name.Length);
        var isEntity = target == ReferenceTarget.Entity;
        var type = isEntity ? SemanticTokenType.EntityId : SemanticTokenType.ClaimId;
        var modifiers = isEntity
            ? TagModifiers.OfEntity(corpus, document, name)
            : TagModifiers.OfClaimId(corpus, document, name);
        AddMark(tokens, TextSpan.FromBounds(value.Span.Start, span.Start));
        tokens.Add(new SemanticToken(span, type, modifiers));
        AddMark(tokens, TextSpan.FromBounds(span.End, value.Span.End));
    }

    /// <summary>The commas, signs and sigils between two items; what else stands there is wrong and has no colour.</summary>
    public static void AddMarks(List<SemanticToken> tokens, ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is ',' or '=' or '@' or '!' or ':')
                AddMark(tokens, new TextSpan(at, 1));
        }
    }

    private static void AddMark(List<SemanticToken> tokens, TextSpan span)
    {
        if (!span.IsEmpty)
            tokens.Add(new SemanticToken(span, SemanticTokenType.Punctuation));
    }

    /// <summary>A claim tag's own id is defined there, unless it is a further piece or a header states the claim.</summary>
    private static SemanticTokenModifiers RoleOfClaimId(
        Corpus corpus,
        DocumentModel document,
        TagInfo tag,
        string id
    ) =>
        tag.Kind == TagKind.Claim && !tag.Head.IsPiece
            ? corpus.FindClaimDefinition(document, id) is null
                ? SemanticTokenModifiers.Definition
                : SemanticTokenModifiers.None
            : TagModifiers.OfClaimId(corpus, document, id);
}
