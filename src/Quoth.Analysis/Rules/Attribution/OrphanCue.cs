using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q204: a cue that attributes nothing.</summary>
public sealed class OrphanCue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new("Q204", "orphan-cue", RulePack.Attribution, Severity.Warning, "A cue that finds no claim.")
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A cue attributes a claim to its source. Where there is no claim in its sentence or directly beside it,
                either the claim was not marked, or the words report an action and no speech.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                The council [~|said] nothing. [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                The council said nothing. [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Offers to tie it to the nearest claim, or to remove the tag.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) => OrphanLinks.Find(context, TagKind.Cue);
}
