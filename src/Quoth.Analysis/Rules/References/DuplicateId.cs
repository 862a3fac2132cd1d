using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q103: one id for two things.</summary>
public sealed class DuplicateId : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q103",
            "duplicate-id",
            RulePack.References,
            Severity.Error,
            "Two claims with one id, or two definitions of one id in one header."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                An id names one thing. A second tag with a claim's id is either one more piece of that claim, which `+`
                says, or another claim, which needs an id of its own. Only where a header or the registry defines the
                claim may several tags assert it.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge was safe]. [^@mayor|She] [~|added] [!c1|that it was old].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge was safe]. [^@mayor|She] [~|added] [!c2|that it was old].
                """,
            FixSummary = "Offers a new id, or to make the tag a further piece of the claim.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        foreach (var finding in CheckClaims(context))
            yield return finding;
        FreeIds? free = null;
        foreach (var definition in document.Entities)
        {
            if (document.FindEntity(definition.Id) is { } first && first != definition)
                yield return Describe(document, definition, first, '@', free ??= FreeIds.ForEntities(document, corpus));
        }
        free = null;
        foreach (var definition in document.ClaimDefinitions)
        {
            if (document.FindClaimDefinition(definition.Id) is { } first && first != definition)
                yield return Describe(document, definition, first, '!', free ??= FreeIds.ForClaims(document, corpus));
        }
    }

    private static IEnumerable<Finding> CheckClaims(RuleContext context)
    {
        var (document, corpus) = context;
        Dictionary<string, Claim>? first = null;
        FreeIds? free = null;
        foreach (var claim in InTagOrder(document.Claims))
        {
            if (claim.Id is not { } id)
                continue;
            first ??= new(StringComparer.Ordinal);
            if (first.TryAdd(id, claim) || corpus.FindClaimDefinition(document, id) is not null)
                continue;
            free ??= FreeIds.ForClaims(document, corpus);
            var span = claim.Tag.Head.ClaimIds[0].Span;
            var newId = free.After(id);
            yield return new Finding(span, $"`{id}` is already the id of another claim")
            {
                Hint = $"write `{id}+` if this is one more piece of that claim, else another id",
                Related =
                [
                    new RelatedPlace(document.Path, first[id].Tag.Head.ClaimIds[0].Span, "the claim that has the id"),
                ],
                Fixes =
                [
                    new Fix($"Rename it to `{newId}`", FixSafety.Offered, Rename(document, claim, id, newId)),
                    Fix.Offered($"Make it a further piece of `{id}`", document.Path, new TextSpan(span.End, 0), "+"),
                ],
            };
        }
    }

    /// <summary>The claims by the tags without <c>+</c>; they come by their first pieces, which nearly always are those.</summary>
    private static ImmutableArray<Claim> InTagOrder(ImmutableArray<Claim> claims)
    {
        for (var i = 1; i < claims.Length; i++)
        {
            if (claims[i].Tag.Index < claims[i - 1].Tag.Index)
                return claims.Sort(static (a, b) => a.Tag.Index.CompareTo(b.Tag.Index));
        }
        return claims;
    }

    /// <summary>Renames a claim with its further pieces and with the sources and cues that are tied to it.</summary>
    private static ImmutableArray<FixEdit> Rename(DocumentModel document, Claim claim, string id, string newId)
    {
        var ties = claim.Sources.Concat(claim.Cues).Where(link => link.Binding == BindingKind.Explicit);
        return
        [
            .. claim
                .Pieces.Concat(ties.Select(link => link.Tag))
                .SelectMany(tag => tag.Head.ClaimIds)
                .Where(reference => reference.Name == id)
                .Select(reference => new FixEdit(document.Path, new TextChange(reference.Span, newId))),
        ];
    }

    private static Finding Describe(
        DocumentModel document,
        Definition definition,
        Definition first,
        char sigil,
        FreeIds free
    )
    {
        var newId = free.After(definition.Id);
        return new Finding(definition.SigilSpan, $"`{sigil}{definition.Id}` is defined twice in this header")
        {
            Hint = "only the first definition counts; remove one, or give this one another id",
            Related = [new RelatedPlace(document.Path, first.SigilSpan, "the first definition")],
            Fixes =
            [
                Fix.Offered($"Rename it to `{sigil}{newId}`", document.Path, definition.IdSpan, newId),
                new Fix("Remove this definition", FixSafety.Offered, HeaderEdits.Remove(document, definition)),
            ],
        };
    }
}
