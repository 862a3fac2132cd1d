using System.Collections.Immutable;
using System.Diagnostics;

namespace Quoth.Analysis;

/// <summary>What a rule cost.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Time">How long its checks took in all, on all threads together.</param>
/// <param name="Documents">How many documents it checked.</param>
/// <param name="Findings">How much it found, before anything was silenced.</param>
public readonly record struct RuleCost(RuleDescriptor Rule, TimeSpan Time, long Documents, long Findings);

/// <summary>
/// Counts what each rule costs; many threads may count at once. What several rules share is made for the first that asks
/// for it, and so counts as that rule's.
/// </summary>
public sealed class RuleProfile
{
    private readonly long[] ticks = new long[RuleSet.All.Length];
    private readonly long[] documents = new long[RuleSet.All.Length];
    private readonly long[] findings = new long[RuleSet.All.Length];

    /// <summary>The rules that checked something, the dearest first.</summary>
    public ImmutableArray<RuleCost> Costs =>
        [
            .. Enumerable
                .Range(0, ticks.Length)
                .Where(rule => documents[rule] > 0)
                .Select(rule => new RuleCost(
                    RuleSet.All[rule].Descriptor,
                    Stopwatch.GetElapsedTime(0, ticks[rule]),
                    documents[rule],
                    findings[rule]
                ))
                .OrderByDescending(cost => cost.Time),
        ];

    /// <summary>Counts one check of the rule that has a number in <see cref="RuleSet.All"/>.</summary>
    internal void Add(int rule, long elapsed, int found)
    {
        Interlocked.Add(ref ticks[rule], elapsed);
        Interlocked.Increment(ref documents[rule]);
        Interlocked.Add(ref findings[rule], found);
    }
}
