using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q518: a verdict that cannot be published as a fact check.</summary>
public sealed class ClaimreviewIncomplete : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q518",
            "claimreview-incomplete",
            RulePack.Newsroom,
            Severity.Error,
            "A claim with a verdict in an article that lacks what schema.org's ClaimReview asks for."
        )
        {
            Rationale = """
                A claim with the `status` `supported`, `disputed` or `refuted` is a fact check, and schema.org's
                ClaimReview, the form in which fact checks are exchanged, asks for the review's `url`, `date` and `author`
                (or `outlet`), which stand in the header, and for what the rating rests on: `evidence` on the claim, or on
                one that `supports`, `contradicts` or `repeats` it. What a header says of a claim that is
                followed from article to article is no verdict of the article.
                """,
            BadExample = """
                === article.quoth
                ---
                author: Una Marsh
                date: 2026-04-10
                @mayor: Ada Brill
                @ledger: ledger of the harbour board
                  kind: document
                ---
                [^@mayor|Ada Brill] [~|said] [!status=refuted evidence=@ledger|that the bridge cost nothing].
                === quoth.json
                { "rules": { "claimreview-incomplete": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                author: Una Marsh
                date: 2026-04-10
                url: https://herald.example/bridge
                @mayor: Ada Brill
                @ledger: ledger of the harbour board
                  kind: document
                ---
                [^@mayor|Ada Brill] [~|said] [!status=refuted evidence=@ledger|that the bridge cost nothing].
                === quoth.json
                { "rules": { "claimreview-incomplete": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        HashSet<string>? proven = null;
        HashSet<string>? told = null;
        var isFirst = true;
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            if (FindVerdict(claim) is not { } word)
                continue;
            var (verdict, span) = ($"`{word.Text}`", word.Span);
            if (isFirst && FindMissing(document) is { Length: > 0 } missing)
            {
                yield return new Finding(span, $"This article calls a claim {verdict}, and its header lacks {missing}")
                {
                    Hint =
                        "a fact check is published with its address, its date and who made it: add them to the header",
                };
            }
            isFirst = false;
            if (claim.Id is { } id && !(told ??= []).Add(id))
                continue;
            if (
                credits.ValueOf(claim, "evidence") is null
                && !IsProven(claim, proven ??= FindProven(document, credits))
            )
            {
                yield return new Finding(
                    span,
                    $"{Excerpt.Of(document, claim.Tag)} is called {verdict}, and nothing says on what evidence"
                )
                {
                    Hint =
                        "write what the verdict rests on in `evidence`: a document (`@id`), a claim (`!id`) or an address",
                };
            }
            if (credits.OfClaim(i).IsEmpty)
            {
                yield return new Finding(
                    span,
                    $"{Excerpt.Of(document, claim.Tag)} is called {verdict}, and nobody is credited with it"
                )
                {
                    Hint = "mark who made the claim, as a source or with `by`: a review names whose words it rates",
                };
            }
        }
    }

    /// <summary>The word of the verdict that a claim's own tag gives; null where it gives none.</summary>
    private static AttributeValue? FindVerdict(Claim claim) =>
        Credits.FindAttribute(claim, "status")?.Values is [var word, ..]
        && word.Text is "supported" or "disputed" or "refuted"
            ? word
            : null;

    private static string FindMissing(DocumentModel document)
    {
        var missing = new List<string>();
        if (!IsWritten(document, "url"))
            missing.Add("`url`");
        if (!IsWritten(document, "date"))
            missing.Add("`date`");
        if (!IsWritten(document, "author") && !IsWritten(document, "outlet"))
            missing.Add("`author`");
        return missing.Count < 3 ? string.Join(" and ", missing) : $"{missing[0]}, {missing[1]} and {missing[2]}";
    }

    private static bool IsWritten(DocumentModel document, string key) =>
        document.FindField(key) is { ValueSpan.IsEmpty: false };

    private static bool IsProven(Claim claim, HashSet<string> proven) => claim.Id is { } id && proven.Contains(id);

    /// <summary>The claims of which another claim with evidence speaks.</summary>
    private static HashSet<string> FindProven(DocumentModel document, Credits credits)
    {
        var proven = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in document.Claims)
        {
            if (credits.ValueOf(claim, "evidence") is null)
                continue;
            foreach (var key in (ReadOnlySpan<string>)["supports", "contradicts", "repeats"])
            {
                foreach (var target in Credits.FindAttribute(claim, key)?.Values ?? [])
                    proven.Add(Credits.ClaimIdOf(target));
            }
            if (claim.Id is { } id)
                proven.Add(id);
        }
        return proven;
    }
}
