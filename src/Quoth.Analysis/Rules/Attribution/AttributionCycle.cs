using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q207: an attribution that leads back to itself.</summary>
public sealed class AttributionCycle : Rule
{
    private const int LongestPath = 6;

    // What is denied may well deny in turn, so `contradicts` is not among these.
    private static readonly string[] Attributes = ["via", "of", "supports", "repeats", "evidence"];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q207",
            "attribution-cycle",
            RulePack.Attribution,
            Severity.Error,
            "A claim or entity that leads back to itself along `via`, `of`, `supports`, `repeats` or `evidence`."
        )
        {
            Rationale = """
                Words that reached us through themselves have no origin, and a claim that supports itself is supported by
                nothing. Claims in claims count for `via`: the inner one is said through the outer one.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1 via=c2|the bridge was safe]. [^@mayor|She] [~|added] [!c2 via=c1|that it was old].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!c1|the bridge was safe]. [^@mayor|She] [~|added] [!c2 via=c1|that it was old].
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        List<Finding>? found = null;
        foreach (var attribute in Attributes)
        {
            if (AttributionGraph.MayHaveCycle(attribute, context.Document, context.Corpus))
                (found ??= []).AddRange(CheckAlong(attribute, context.Document, context.Corpus));
        }
        return found ?? [];
    }

    private static IEnumerable<Finding> CheckAlong(string attribute, DocumentModel document, Corpus corpus)
    {
        var graph = AttributionGraph.Along(attribute, document, corpus);
        var knots = Cycles.FindKnots(graph.Steps);
        var closing = new SortedDictionary<int, Step>();
        foreach (var step in graph.Steps.SelectMany(steps => steps))
        {
            if (step.Span is null || knots[step.From] != knots[step.To])
                continue;
            if (!closing.TryGetValue(knots[step.From], out var other) || Closes(step, other))
                closing[knots[step.From]] = step;
        }
        foreach (var step in closing.Values)
        {
            if (step.Span is not { } span)
                continue;
            var way = Cycles.FindPath(graph.Steps, knots, step.To, step.From);
            var labels = way.Prepend(step.From).Select(node => graph.Labels[node]).ToList();
            if (labels.Count > LongestPath + 1)
                labels = [.. labels.Take(LongestPath - 1), "…", labels[^1]];
            yield return new Finding(
                span,
                $"{graph.Labels[step.From]} leads back to itself along `{attribute}`: {string.Join(" → ", labels)}"
            )
            {
                Hint = $"remove the `{attribute}` that is not so",
            };
        }
    }

    /// <summary>
    /// Whether a step rather than another closes their cycle: one that is written rather than one of nesting, and the
    /// later in the text.
    /// </summary>
    private static bool Closes(Step step, Step other) =>
        step.IsNesting == other.IsNesting ? step.Span > other.Span : other.IsNesting;
}
