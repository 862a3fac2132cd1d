using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// What the findings in other documents depend on, small enough to be kept when the document itself is let go: a run over
/// a hundred thousand articles holds these and not the articles.
/// </summary>
/// <param name="IsRegistry">Whether the document is all header.</param>
/// <param name="Uses">The ids that it uses and does not define itself, so that the registry must; each once.</param>
/// <param name="Text">The key of its clean text, which another article may annotate as well; null where it has no twins.</param>
public sealed record DocumentFacts(bool IsRegistry, ImmutableArray<(SymbolKind Kind, string Id)> Uses, TextKey? Text)
{
    /// <summary>The facts of a document.</summary>
    public static DocumentFacts Of(DocumentModel document)
    {
        var uses = ImmutableArray.CreateBuilder<(SymbolKind Kind, string Id)>();
        foreach (var id in document.UsedIds.Of(SymbolKind.Entity))
        {
            if (document.IsRegistry || document.FindEntity(id) is null)
                uses.Add((SymbolKind.Entity, id));
        }
        foreach (var id in document.UsedIds.Of(SymbolKind.Claim))
        {
            if (document.IsRegistry || document.FindClaimDefinition(id) is null)
                uses.Add((SymbolKind.Claim, id));
        }
        return new DocumentFacts(document.IsRegistry, uses.DrainToImmutable(), TextKey.Of(document));
    }
}
