using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features.CodeActions;

/// <summary>
/// Moves a definition from a header to a registry file, for all articles to share; or from the registry into the header of
/// the one article that uses it.
/// </summary>
internal static class MoveDefinition
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        var document = site.Document;
        if (document.Tree.HasUnclosedHeader)
            return [];
        var here = document
            .Entities.Concat(document.ClaimDefinitions)
            .FirstOrDefault(definition => definition.Span.Touches(site.Selection.Start));
        if (here is null)
            return FromRegistry(site, DefinitionOfUse(site), document);
        return document.IsRegistry ? FromRegistry(site, here, OnlyUser(site, here)) : ToRegistry(site, here);
    }

    private static IEnumerable<ActionOffer> ToRegistry(ActionSite site, Semantics.Model.Definition definition)
    {
        var sigil = SigilOf(site.Document, definition);
        var isEntity = sigil == '@';
        var shared = isEntity
            ? site.Corpus.Registry.FindEntity(definition.Id)
            : site.Corpus.Registry.FindClaim(definition.Id);
        var twice = (isEntity ? site.Document.Entities : site.Document.ClaimDefinitions).Count(other =>
            other.Id == definition.Id
        );
        if (shared is not null || twice > 1)
            yield break;
        var lines = DefinitionLines.Of(site.Document, definition);
        foreach (var target in DefinitionLines.Registries(site.Corpus, site.Document))
        {
            var place = target.IsNew ? $"a new file {target.Path}" : target.Path;
            yield return ActionOffer.Of(
                $"Move {sigil}{definition.Id} to {place}",
                ActionKinds.Move,
                [.. HeaderEdits.Remove(site.Document, definition), DefinitionLines.Add(site.Corpus, target, lines)]
            ) with
            {
                CreatesFile = target.IsNew,
            };
        }
    }

    private static IEnumerable<ActionOffer> FromRegistry(
        ActionSite site,
        Semantics.Model.Definition? definition,
        DocumentModel? user
    )
    {
        if (definition is null || user is null || user.IsRegistry || user.Tree.HasUnclosedHeader)
            yield break;
        if (site.Corpus.Find(definition.Path) is not { IsRegistry: true } registry)
            yield break;
        var sigil = SigilOf(registry, definition);
        var kind = sigil == '@' ? SymbolKind.Entity : SymbolKind.Claim;
        var definitions =
            kind == SymbolKind.Entity
                ? site.Corpus.Registry.FindEntities(definition.Id)
                : site.Corpus.Registry.FindClaims(definition.Id);
        if (definitions.Length != 1 || IsUsedBeside(site, kind, definition.Id, user))
            yield break;
        var place = user.Path == site.Document.Path ? $"here from {registry.Path}" : $"into the header of {user.Path}";
        yield return ActionOffer.Of(
            $"Move {sigil}{definition.Id} {place}",
            ActionKinds.Move,
            [
                .. HeaderEdits.Remove(registry, definition),
                DefinitionLines.Add(user, DefinitionLines.Of(registry, definition)),
            ]
        );
    }

    private static char SigilOf(DocumentModel document, Semantics.Model.Definition definition) =>
        document.Tree.Text.Span[definition.SigilSpan.Start];

    private static Semantics.Model.Definition? DefinitionOfUse(ActionSite site)
    {
        if (SymbolFinder.At(site.Corpus, site.Document, site.Selection.Start) is not { } found)
            return null;
        var symbol = found.Symbol;
        return symbol.Scope is not null ? null
            : symbol.Kind == SymbolKind.Entity ? site.Corpus.Registry.FindEntity(symbol.Id)
            : site.Corpus.Registry.FindClaim(symbol.Id);
    }

    /// <summary>The one document that uses a definition of the registry; null for none and for several.</summary>
    private static DocumentModel? OnlyUser(ActionSite site, Semantics.Model.Definition definition)
    {
        var kind = SigilOf(site.Document, definition) == '@' ? SymbolKind.Entity : SymbolKind.Claim;
        DocumentModel? only = null;
        foreach (var (_, document) in site.Corpus.Documents)
        {
            site.Cancellation.ThrowIfCancellationRequested();
            if (!document.UsedIds.Contains(kind, definition.Id))
                continue;
            if (only is not null)
                return null;
            only = document;
        }
        return only;
    }

    private static bool IsUsedBeside(ActionSite site, SymbolKind kind, string id, DocumentModel user)
    {
        foreach (var (_, document) in site.Corpus.Documents)
        {
            site.Cancellation.ThrowIfCancellationRequested();
            if (document != user && document.UsedIds.Contains(kind, id))
                return true;
        }
        return false;
    }
}
