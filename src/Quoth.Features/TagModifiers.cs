using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>What is to be seen of a tag besides its kind: what it lacks, who is not named, what is in doubt.</summary>
internal static class TagModifiers
{
    public static SemanticTokenModifiers Of(Corpus corpus, DocumentModel document, TagInfo tag)
    {
        var doubt = tag.Head.Doubt is null ? SemanticTokenModifiers.None : SemanticTokenModifiers.Doubt;
        return doubt
            | tag.Kind switch
            {
                TagKind.Mention => OfNames(corpus, document, tag),
                TagKind.Source => OfNames(corpus, document, tag) | OfLink(document, tag),
                TagKind.Cue => OfLink(document, tag),
                TagKind.Claim => OfClaim(document, tag),
                _ => SemanticTokenModifiers.None,
            };
    }

    /// <summary>Of an entity's id, wherever it stands.</summary>
    public static SemanticTokenModifiers OfEntity(Corpus corpus, DocumentModel document, string id) =>
        corpus.FindEntity(document, id) is not { } entity ? SemanticTokenModifiers.Unresolved
        : IsUnnamed(corpus, entity) ? SemanticTokenModifiers.Unnamed
        : SemanticTokenModifiers.None;

    /// <summary>Of a claim's id where it only refers.</summary>
    public static SemanticTokenModifiers OfClaimId(Corpus corpus, DocumentModel document, string id) =>
        document.HasClaim(id) || corpus.FindClaimDefinition(document, id) is not null
            ? SemanticTokenModifiers.None
            : SemanticTokenModifiers.Unresolved;

    /// <summary>Whether the article keeps an entity's name back.</summary>
    public static bool IsUnnamed(Corpus corpus, Semantics.Model.Definition entity) =>
        corpus.Settings.Schema.FindKind(entity.Kind) is { IsUnnamed: true };

    private static SemanticTokenModifiers OfNames(Corpus corpus, DocumentModel document, TagInfo tag)
    {
        if (tag.Head.Entities.IsEmpty)
            return tag.Kind == TagKind.Source ? SemanticTokenModifiers.Unnamed : SemanticTokenModifiers.Unresolved;
        var (any, all) = (SemanticTokenModifiers.None, SemanticTokenModifiers.Unnamed);
        foreach (var id in tag.Head.Entities)
        {
            var modifiers = OfEntity(corpus, document, id.Name);
            any |= modifiers & SemanticTokenModifiers.Unresolved;
            all &= modifiers;
        }
        return any | all;
    }

    private static SemanticTokenModifiers OfLink(DocumentModel document, TagInfo tag) =>
        document.FindClaimsOf(tag).Any() ? SemanticTokenModifiers.None : SemanticTokenModifiers.Unresolved;

    private static SemanticTokenModifiers OfClaim(DocumentModel document, TagInfo tag) =>
        document.FindClaim(tag) is { } claim && (!claim.Sources.IsEmpty || claim.SaysBy)
            ? SemanticTokenModifiers.None
            : SemanticTokenModifiers.Unresolved;
}
