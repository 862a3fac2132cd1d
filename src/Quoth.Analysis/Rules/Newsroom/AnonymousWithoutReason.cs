namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q503: a source whose name is kept back, and nobody says why.</summary>
public sealed class AnonymousWithoutReason : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q503",
            "anonymous-without-reason",
            RulePack.Newsroom,
            Severity.Warning,
            "A source whose name is kept back without a `reason`."
        )
        {
            Rationale = """
                The Associated Press and The New York Times tell their readers why a source asked not to be named, and
                the code of the Society of Professional Journalists asks the same. `reason` records it, on the entity, on
                the group that it belongs to, or on the source. Words that nobody identified (`[^|a neighbour]`) are
                reported only where they say by `terms` that the name is kept back: they may mean somebody named elsewhere.
                """,
            BadExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "anonymous-without-reason": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                  reason: not allowed to speak to reporters
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "anonymous-without-reason": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (credit, span) in UnnamedWithout.Find(context, "reason"))
        {
            yield return new Finding(
                span,
                $"Nothing says why the name of {context.Credits.NameOf(credit)} is kept back"
            )
            {
                Hint = "write why in `reason`, as the article gives it; where it gives none, ask the desk",
            };
        }
    }
}
