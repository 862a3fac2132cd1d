using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q517: what another outlet reports, without whom it has it from.</summary>
public sealed class SecondHandWithoutVia : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q517",
            "second-hand-without-via",
            RulePack.Newsroom,
            Severity.Info,
            "A claim of another news outlet that says neither who told it nor what it is based on."
        )
        {
            Rationale = """
                An outlet passes on what somebody else knows; the chain of attribution should lead to that somebody. Mark
                whom the outlet quotes as a source inside the claim (`[!|[^@orlan|Orlan] [~|said] ...]`), credit the
                original source and name the outlet in `via`, or give the paper that it rests on as `evidence`. What the
                article's own outlet reported, and what an outlet says as its opinion, is its own.
                """,
            BadExample = """
                === article.quoth
                ---
                @herald: The Harbour Herald
                  kind: outlet
                ---
                [^@herald|The Herald] [~|reported] [!|that the bridge would close].
                === quoth.json
                { "rules": { "second-hand-without-via": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @herald: The Harbour Herald
                  kind: outlet
                @mayor: Ada Brill
                ---
                [^@herald|The Herald] [~|reported] [!by=@mayor via=@herald|that the bridge would close].
                === quoth.json
                { "rules": { "second-hand-without-via": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        var credits = context.Credits;
        HashSet<Claim>? outer = null;
        var own = default(string);
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            if (FindOutlet(credits.OfClaim(i), corpus.Settings.Schema) is not { } outlet || IsItsOwn(claim, credits))
                continue;
            own ??= document.FindField("outlet")?.Value ?? "";
            if (own.AsSpan().TrimStart('@').SequenceEqual(outlet.Definition.Id))
                continue;
            if ((outer ??= FindOuter(document)).Contains(claim))
                continue;
            yield return new Finding(
                claim.Tag.Tag.OpenerSpan,
                $"{outlet.Label} has {Excerpt.Of(document, claim.Tag)} from somebody, and nothing says from whom"
            )
            {
                Hint =
                    $"mark whom it quotes inside the claim, or credit them with `by` and write `via=@{outlet.Definition.Id}`",
            };
        }
    }

    /// <summary>The outlet that alone is credited, or null.</summary>
    private static CreditedEntity? FindOutlet(ReadOnlySpan<Credit> credits, TagSchema schema)
    {
        CreditedEntity? outlet = null;
        foreach (var credit in credits)
        {
            if (credit.Entity is not { } entity || !IsMedia(entity, schema))
                return null;
            outlet ??= entity;
        }
        return outlet;
    }

    private static bool IsMedia(CreditedEntity entity, TagSchema schema)
    {
        if (entity.IsOutlet)
            return true;
        // A reporter may be a witness; a body that belongs to the media is an outlet by another name.
        if (!schema.IsKindOf(entity.Definition.Kind, "organization"))
            return false;
        foreach (var affiliation in entity.Definition.Find("affiliation")?.Items ?? [])
        {
            if (affiliation.Text == "media")
                return true;
        }
        return false;
    }

    /// <summary>Whether a claim is the outlet's own, or says what stands behind it.</summary>
    private static bool IsItsOwn(Claim claim, Credits credits) =>
        credits.ValueOf(claim, "via") is not null
        || credits.ValueOf(claim, "evidence") is not null
        || credits.ValueOf(claim, "type") is "opinion" or "intention" or "question"
        || credits.IsDeclined(claim);

    private static HashSet<Claim> FindOuter(DocumentModel document)
    {
        var outer = new HashSet<Claim>();
        foreach (var claim in document.Claims)
        {
            if (claim.Outer is { } around)
                outer.Add(around);
        }
        return outer;
    }
}
