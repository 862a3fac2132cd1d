using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>The tokens of a header.</summary>
internal static class HeaderTokens
{
    private const int FenceLength = 3;

    public static void AddTo(List<SemanticToken> tokens, Corpus corpus, DocumentModel document, TextSpan range)
    {
        if (document.Tree.Header is not { } header || range.Start >= header.Span.End)
            return;
        var source = document.Tree.Text;
        // A byte-order mark may have come as a character.
        AddFence(tokens, source.Span[0] == '-' ? 0 : 1);
        var entity = 0;
        foreach (var line in header.Lines)
        {
            entity += line.Kind == HeaderLineKind.EntityDefinition ? 1 : 0;
            if (line.Span.Start >= range.End)
                return;
            if (line.Span.End <= range.Start)
                continue;
            switch (line.Kind)
            {
                case HeaderLineKind.Comment:
                    tokens.Add(new SemanticToken(line.Span, SemanticTokenType.Comment));
                    break;
                case HeaderLineKind.EntityDefinition:
                    AddDefinition(
                        tokens,
                        source.Span,
                        line,
                        SemanticTokenType.EntityId,
                        SemanticTokenType.Mention,
                        IsUnnamed(entity - 1)
                    );
                    break;
                case HeaderLineKind.ClaimDefinition:
                    AddDefinition(tokens, source.Span, line, SemanticTokenType.ClaimId, SemanticTokenType.Claim, false);
                    break;
                case HeaderLineKind.Field:
                    AddEntry(tokens, corpus, document, line, SemanticTokenType.Field, AttributePlaces.Document);
                    break;
                case HeaderLineKind.Attribute:
                    AddEntry(tokens, corpus, document, line, SemanticTokenType.Key, PlaceOf(header, line));
                    break;
            }
        }
        AddFence(tokens, source.Lines.GetStart(source.Lines.GetLine(header.Span.End - 1)));

        bool IsUnnamed(int index) => TagModifiers.IsUnnamed(corpus, document.Entities[index]);
    }

    private static void AddFence(List<SemanticToken> tokens, int start) =>
        tokens.Add(new SemanticToken(new TextSpan(start, FenceLength), SemanticTokenType.Punctuation));

    private static void AddDefinition(
        List<SemanticToken> tokens,
        ReadOnlySpan<char> text,
        HeaderLine line,
        SemanticTokenType idType,
        SemanticTokenType nameType,
        bool isUnnamed
    )
    {
        var modifiers =
            SemanticTokenModifiers.Definition
            | (isUnnamed ? SemanticTokenModifiers.Unnamed : SemanticTokenModifiers.None);
        tokens.Add(new SemanticToken(new TextSpan(line.Key.Start - 1, 1), SemanticTokenType.Punctuation));
        tokens.Add(new SemanticToken(line.Key, idType, modifiers));
        HeadTokens.AddMarks(tokens, text, line.Key.End, line.Value.Start);
        if (!line.Value.IsEmpty)
            tokens.Add(new SemanticToken(line.Value, nameType, modifiers));
    }

    private static void AddEntry(
        List<SemanticToken> tokens,
        Corpus corpus,
        DocumentModel document,
        HeaderLine line,
        SemanticTokenType keyType,
        AttributePlaces place
    )
    {
        var text = document.Tree.Text.Span;
        var key = text.Slice(line.Key.Start, line.Key.Length);
        var attribute = place == AttributePlaces.None ? null : corpus.Settings.Schema.Find(place, key);
        ImmutableArray<AttributeValue> values = attribute is { IsList: true }
            ? Header.SplitList(text, line.Value)
            : [new AttributeValue(TagHead.Unquote(text.Slice(line.Value.Start, line.Value.Length)), line.Value)];
        tokens.Add(new SemanticToken(line.Key, keyType));
        var at = line.Key.End;
        foreach (var value in values)
        {
            HeadTokens.AddMarks(tokens, text, at, value.Span.Start);
            HeadTokens.AddValue(tokens, corpus, document, attribute, value);
            at = value.Span.End;
        }
        HeadTokens.AddMarks(tokens, text, at, line.Span.End);
    }

    private static AttributePlaces PlaceOf(Header header, HeaderLine line) =>
        line.Owner < 0 ? AttributePlaces.None
        : header.Lines[line.Owner].Kind == HeaderLineKind.EntityDefinition ? AttributePlaces.Entity
        : AttributePlaces.ClaimDefinition;
}
