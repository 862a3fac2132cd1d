using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Text;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q102: a claim's id that nothing defines.</summary>
public sealed class UndefinedClaim : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q102",
            "undefined-claim",
            RulePack.References,
            Severity.Error,
            "A source or cue tied to a claim that the article does not have, or a value that names a claim nobody defines."
        )
        {
            Rationale = """
                A source or cue that is tied by hand leaves the binding by position, so a wrong id leaves it without any
                claim. A value such as `contradicts=!c2` may name a claim of the article, of its header or of the
                registry. Ids are case-sensitive.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!bridge|the bridge was safe]. [^@mayor|She] [~|denied] [!contradicts=brigde|that it shook].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!bridge|the bridge was safe]. [^@mayor|She] [~|denied] [!contradicts=bridge|that it shook].
                """,
            FixSummary =
                "Replaces the id by the nearest known one, where exactly one is near; or unties the source or cue.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var finding in CheckTies(context))
            yield return finding;
        foreach (var finding in CheckValues(context))
            yield return finding;
    }

    private static IEnumerable<Finding> CheckTies(RuleContext context)
    {
        var (document, corpus) = context;
        KnownIds? known = null;
        foreach (var tag in document.Tags)
        {
            if (!tag.IsTied || tag.IsInNote)
                continue;
            for (var i = 0; i < tag.Head.ClaimIds.Length; i++)
            {
                var id = tag.Head.ClaimIds[i];
                if (document.HasClaim(id.Name))
                    continue;
                known ??= new KnownIds(() => ClaimIdsOf(document));
                var near = known.Near(id.Name);
                var isDefined = corpus.FindClaimDefinition(document, id.Name) is not null;
                yield return new Finding(
                    id.Span,
                    isDefined
                        ? $"`{id.Name}` is defined, but no claim of this article asserts it"
                        : $"No claim of this article has the id `{id.Name}`"
                )
                {
                    Hint = near is [var first, ..]
                        ? $"did you mean `{first}`?"
                        : "write the id behind the `!` of the claim, or remove it here so that position decides",
                    Fixes =
                    [
                        .. near.Select(other => Replace(document, id.Name, id.Span, other, near.Count == 1)),
                        Fix.Offered($"Remove `{id.Name}` here", document.Path, HeadEdits.ClaimIdSpan(tag, i), ""),
                    ],
                };
            }
        }
    }

    private static IEnumerable<Finding> CheckValues(RuleContext context)
    {
        var (document, corpus) = context;
        // What the header defines is unread.
        if (document.Tree.HasUnclosedHeader)
            yield break;
        KnownIds? known = null;
        foreach (var reference in document.References)
        {
            if (reference is not { Kind: SymbolKind.Claim, Role: ReferenceRole.Value })
                continue;
            if (document.HasClaim(reference.Id) || corpus.FindClaimDefinition(document, reference.Id) is not null)
                continue;
            known ??= KnownClaims(document, corpus);
            var near = known.Near(reference.Id);
            yield return new Finding(WithSigil(document, reference.Span), $"`!{reference.Id}` is not defined")
            {
                Hint = near is [var first, ..]
                    ? $"did you mean `{first}`?"
                    : $"give a claim this id, or define it in the header: `!{reference.Id}: what is claimed`",
                Fixes = [.. near.Select(id => Replace(document, reference.Id, reference.Span, id, near.Count == 1))],
            };
        }
    }

    private static KnownIds KnownClaims(DocumentModel document, Corpus corpus) =>
        new(() =>
            ClaimIdsOf(document)
                .Concat(
                    document
                        .ClaimDefinitions.Concat(corpus.Registry.Claims)
                        .Select(definition => new KnownName(definition.Id, null, []))
                )
        );

    private static IEnumerable<KnownName> ClaimIdsOf(DocumentModel document) =>
        document
            .Claims.Select(claim => claim.Id)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(id => new KnownName(id, null, []));

    private static Fix Replace(DocumentModel document, string written, TextSpan span, string id, bool isOnly)
    {
        var safety = isOnly && KnownIds.IsSureSlip(written, id) ? FixSafety.Safe : FixSafety.Offered;
        return new Fix(
            $"Replace `{written}` by `{id}`",
            safety,
            [new FixEdit(document.Path, new TextChange(span, id))]
        );
    }

    private static TextSpan WithSigil(DocumentModel document, TextSpan id) =>
        id.Start > 0 && document.Tree.Text.Span[id.Start - 1] == '!' ? TextSpan.FromBounds(id.Start - 1, id.End) : id;
}
