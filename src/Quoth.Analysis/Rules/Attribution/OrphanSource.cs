using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q203: a source that is credited with nothing.</summary>
public sealed class OrphanSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new("Q203", "orphan-source", RulePack.Attribution, Severity.Warning, "A source that finds no claim.")
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A source is a role: the words that credit somebody with a claim. Where there is no claim in its sentence
                or directly beside it, either the claim was not marked, or the words only mention somebody (`[@id|...]`).
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] left early. [^@mayor|She] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [@mayor|Brill] left early. [^@mayor|She] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Offers to tie it to the nearest claim, to make it a mention, or to remove the tag.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) => OrphanLinks.Find(context, TagKind.Source);
}
