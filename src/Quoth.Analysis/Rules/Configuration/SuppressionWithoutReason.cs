namespace Quoth.Analysis.Rules.Configuration;

/// <summary>Q901: a suppression that does not say why.</summary>
public sealed class SuppressionWithoutReason : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q901",
            "suppression-without-reason",
            RulePack.Configuration,
            Severity.Error,
            "A `quoth-disable` that does not say why."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Whoever reads the article next cannot tell a considered exception from a warning that somebody was tired
                of. One phrase behind a colon is enough. The suppression works without it, so that this is the only
                thing left to mend.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe]. [@mayr|She][#|quoth-disable undefined-entity] left.
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe]. [@mayr|She][#|quoth-disable undefined-entity: the registry is being renamed] left.
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var suppression in context.Suppressions)
        {
            if (suppression.HasReason)
                continue;
            var what = context.Document.Tree.Text.ToString(suppression.Span);
            yield return new Finding(suppression.Span, $"`{what}` does not say why")
            {
                Hint = $"give a reason behind a colon: `{what}: why this is right here`",
            };
        }
    }
}
