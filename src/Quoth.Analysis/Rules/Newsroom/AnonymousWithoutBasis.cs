namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q504: a source whose name is kept back, and nobody says how it knows.</summary>
public sealed class AnonymousWithoutBasis : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q504",
            "anonymous-without-basis",
            RulePack.Newsroom,
            Severity.Warning,
            "A source whose name is kept back without a `basis`: how it knows."
        )
        {
            Rationale = """
                The Associated Press takes an unnamed source only where it is in a position to know, and The New York
                Times tells its readers what makes it so: direct knowledge, a seat at the meeting, the paper read.
                `basis` records it, on the entity, on the group that it belongs to, or on the source.
                """,
            BadExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "anonymous-without-basis": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                  basis: kept the list
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "anonymous-without-basis": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (credit, span) in UnnamedWithout.Find(context, "basis"))
        {
            yield return new Finding(
                span,
                $"Nothing says how {context.Credits.NameOf(credit)}, whose name is kept back, came to know this"
            )
            {
                Hint = "write it in `basis`, such as `read the letter` or `sat in the meeting`",
            };
        }
    }
}
