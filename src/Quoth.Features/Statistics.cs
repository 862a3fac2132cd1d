using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Whether an article is still the text that was sealed.</summary>
public enum SealState
{
    /// <summary>The header has no seal.</summary>
    Unsealed,

    /// <summary>The text is the one that was sealed.</summary>
    Sealed,

    /// <summary>The text is another one.</summary>
    Drifted,
}

/// <summary>What can be counted in an article.</summary>
/// <param name="Claims">Its claims.</param>
/// <param name="Unattributed">Those that credit nobody and do not say so (<c>by=none</c>).</param>
/// <param name="Unnamed">Those that credit somebody, and nobody with a name.</param>
/// <param name="Mentions">Its mentions, sources with an entity among them.</param>
/// <param name="Doubts">Tags with a doubt (<c>?</c>).</param>
/// <param name="Orphans">Sources and cues without a claim.</param>
public readonly record struct ArticleCounts(
    int Claims,
    int Unattributed,
    int Unnamed,
    int Mentions,
    int Doubts,
    int Orphans
)
{
    /// <summary>
    /// Of the claims that credit somebody, how many in a hundred name nobody, to the nearest; null where none credits anybody.
    /// </summary>
    public int? UnnamedPercent =>
        Claims - Unattributed is > 0 and var attributed ? (200 * Unnamed + attributed) / (2 * attributed) : null;

    /// <summary>The counts of two articles together.</summary>
    public static ArticleCounts operator +(ArticleCounts one, ArticleCounts other) =>
        new(
            one.Claims + other.Claims,
            one.Unattributed + other.Unattributed,
            one.Unnamed + other.Unnamed,
            one.Mentions + other.Mentions,
            one.Doubts + other.Doubts,
            one.Orphans + other.Orphans
        );
}

/// <summary>How often a symbol is used.</summary>
/// <param name="Mentions">Mentions and sources that name an entity; tags that assert a claim.</param>
/// <param name="Claims">Claims that are credited to an entity; claims of the text with a claim's id.</param>
/// <param name="Articles">Articles that use it.</param>
public readonly record struct SymbolCounts(int Mentions, int Claims, int Articles);

/// <summary>Counts: of an article, and of what the corpus says of somebody.</summary>
public static class Statistics
{
    /// <summary>What is counted in one article.</summary>
    public static ArticleCounts Of(Corpus corpus, DocumentModel document)
    {
        var (unattributed, unnamed, mentions, doubts) = (0, 0, 0, 0);
        // Each source is looked at once: one that names a thousand people may be shared by a thousand claims.
        var unnamedSources = new Dictionary<TagInfo, bool>();
        foreach (var claim in document.Claims)
        {
            var by = claim.GetCreditedByAttribute();
            if (claim.Sources.IsEmpty && !by.Any())
                unattributed += claim.SaysBy ? 0 : 1;
            else
                unnamed += claim.Sources.All(IsOfNoName) && by.All(IsUnnamed) ? 1 : 0;
        }
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote)
                continue;
            doubts += tag.Head.Doubt is null ? 0 : 1;
            mentions += tag.Kind is TagKind.Mention or TagKind.Source && !tag.Head.Entities.IsEmpty ? 1 : 0;
        }
        return new ArticleCounts(
            document.Claims.Length,
            unattributed,
            unnamed,
            mentions,
            doubts,
            document.Orphans.Length
        );

        bool IsOfNoName(Link source)
        {
            if (!unnamedSources.TryGetValue(source.Tag, out var isUnnamed))
            {
                isUnnamed = source.Tag.Head.Entities.All(id => IsUnnamed(id.Name));
                unnamedSources.Add(source.Tag, isUnnamed);
            }
            return isUnnamed;
        }

        bool IsUnnamed(string id) =>
            corpus.FindEntity(document, id) is { } entity && TagModifiers.IsUnnamed(corpus, entity);
    }

    /// <summary>How often a symbol is used, in all documents that mean it.</summary>
    public static SymbolCounts Of(Corpus corpus, Symbol symbol, CancellationToken cancellation = default)
    {
        var (mentions, claims, articles) = (0, 0, 0);
        DocumentModel? counted = null;
        foreach (var (document, reference) in corpus.FindReferences(symbol, cancellation))
        {
            if (document.IsRegistry || reference.Role == ReferenceRole.Definition)
                continue;
            var isMention = reference.Role is ReferenceRole.Mention or ReferenceRole.Source or ReferenceRole.Assertion;
            mentions += isMention ? 1 : 0;
            // The places of a document come one after the other.
            if (document == counted)
                continue;
            counted = document;
            articles++;
            claims +=
                symbol.Kind == SymbolKind.Entity
                    ? document.FindClaimsBy(symbol.Id).Count()
                    : document.FindClaims(symbol.Id).Count();
        }
        return new SymbolCounts(mentions, claims, articles);
    }

    /// <summary>Whether an article is the text that its seal says.</summary>
    public static SealState SealOf(DocumentModel document) =>
        document.FindField(Seal.FieldName)?.Value is not { Length: > 0 } written ? SealState.Unsealed
        : written.Equals(Seal.Of(document.Clean.Text), StringComparison.OrdinalIgnoreCase) ? SealState.Sealed
        : SealState.Drifted;
}
