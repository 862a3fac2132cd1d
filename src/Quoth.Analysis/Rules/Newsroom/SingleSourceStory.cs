using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q515: an article in which one source says everything.</summary>
public sealed class SingleSourceStory : Rule
{
    private const int FewestClaims = 3;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q515",
            "single-source-story",
            RulePack.Newsroom,
            Severity.Info,
            "An article of three claims or more, all of one source."
        )
        {
            Rationale = """
                The BBC's guidelines (3.3.4) are reluctant to rely on a single source. An article in which one voice says
                everything may be an interview, and then that is its form; else somebody is missing. Claims that others
                make inside the source's words count as the source's.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe]. [^@mayor|She] [~|said] [!|it was old].
                [^@mayor|She] [~|added] [!|that it would be painted].
                === quoth.json
                { "rules": { "single-source-story": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                @painter: Tom Hale
                ---
                [^@mayor|Ada Brill] [~|said] [!|the bridge was safe]. [^@mayor|She] [~|said] [!|it was old].
                [^@painter|He] [~|added] [!|that it would be painted].
                === quoth.json
                { "rules": { "single-source-story": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        if (document.Claims.Length < FewestClaims)
            yield break;
        CreditedEntity? only = null;
        var (first, count) = (default(Claim), 0);
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            var own = credits.OfClaim(i);
            if (claim.Outer is not null || own.IsEmpty)
                continue;
            foreach (var credit in own)
            {
                // Whom nobody identified may be anybody, and several people are several sources.
                if (credit.Entity is not { IsOneVoice: true } entity || (only is not null && entity != only))
                    yield break;
                only = entity;
            }
            first ??= claim;
            count++;
        }
        if (only is null || first is null || count < FewestClaims)
            yield break;
        yield return new Finding(first.Tag.Tag.OpenerSpan, $"All {count} claims of this article come from {only.Label}")
        {
            Hint = "let others speak too: whoever is concerned, whoever disagrees, whoever can check it",
        };
    }
}
