namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q506: an opinion of somebody whose name is kept back.</summary>
public sealed class AnonymousOpinion : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q506",
            "anonymous-opinion",
            RulePack.Newsroom,
            Severity.Warning,
            "A claim of the type `opinion` or `attack` by a source whose name is kept back."
        )
        {
            Rationale = """
                Anonymity is for facts that cannot be had otherwise. The Associated Press and Reuters do not take opinion
                or speculation from a source without a name, Reuters no vituperative attack, and NPR no opinion of others:
                whoever judges should stand by it. A project that adds `attack` to the words of `type` has it checked too.
                """,
            BadExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                ---
                [^@clerk|A clerk of the harbour board] [~|called] [!type=opinion|the mayor a fool].
                === quoth.json
                { "rules": { "anonymous-opinion": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @clerk: Tom Hale
                  role: clerk of the harbour board
                ---
                [^@clerk|A clerk of the harbour board] [~|called] [!type=opinion|the mayor a fool].
                === quoth.json
                { "rules": { "anonymous-opinion": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        for (var i = 0; i < document.Claims.Length; i++)
        {
            if (FindUnnamed(credits.OfClaim(i)) is not { } unnamed)
                continue;
            var claim = document.Claims[i];
            if (credits.ValueOf(claim, "type") is not ("opinion" or "attack"))
                continue;
            yield return new Finding(
                Credits.FindAttribute(claim, "type")?.Values is [var word, ..] ? word.Span : claim.Tag.Tag.OpenerSpan,
                $"{Excerpt.Of(document, claim.Tag)} is an opinion of {credits.NameOf(unnamed)}, whose name is kept back"
            )
            {
                Hint = "take opinions from people who put their names to them, and from this source facts alone",
            };
        }
    }

    private static Credit? FindUnnamed(ReadOnlySpan<Credit> credits)
    {
        foreach (var credit in credits)
        {
            if (credit.IsUnnamed)
                return credit;
        }
        return null;
    }
}
