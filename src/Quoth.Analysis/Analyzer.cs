using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Quoth.Analysis.Rules.Configuration;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>Runs the rules over a document.</summary>
public static class Analyzer
{
    private static readonly Comparer<Diagnostic> ByRule = Comparer<Diagnostic>.Create(
        static (a, b) =>
        {
            var byCode = string.CompareOrdinal(a.Rule.Code, b.Rule.Code);
            return byCode != 0 ? byCode : string.CompareOrdinal(a.Message, b.Message);
        }
    );

    /// <summary>
    /// All diagnostics of a document, in text order: each weighs what the configuration says, and what the document
    /// silences is left out.
    /// </summary>
    /// <param name="document">The document to check.</param>
    /// <param name="corpus">A snapshot that holds it.</param>
    /// <param name="profile">Where the time of each rule is counted; null where nobody asks.</param>
    /// <param name="widest">Rules of a wider reach are left out, and silences that silence nothing are not told of then.</param>
    /// <param name="cancellation">Stops between two rules.</param>
    public static ImmutableArray<Diagnostic> Analyze(
        DocumentModel document,
        Corpus corpus,
        RuleProfile? profile = null,
        RuleReach widest = RuleReach.Document,
        CancellationToken cancellation = default
    )
    {
        var context = new RuleContext(document, corpus);
        var weights = RuleWeights.For(corpus.Configuration, document.Path);
        var found = new List<Diagnostic>();
        for (var i = 0; i < RuleSet.All.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var rule = RuleSet.All[i];
            if (weights.Of(i) is not { } severity || rule.Descriptor.Reach > widest || !rule.Knows(context.Language))
                continue;
            var (started, before) = (profile is null ? 0 : Stopwatch.GetTimestamp(), found.Count);
            foreach (var finding in rule.Check(context))
            {
                var weight = finding.AtMost < severity ? finding.AtMost.Value : severity;
                found.Add(new Diagnostic(rule.Descriptor, weight, document.Path, finding));
            }
            profile?.Add(i, Stopwatch.GetTimestamp() - started, found.Count - before);
        }
        if (!context.Suppressions.IsEmpty)
            Silence(context, weights, found, tellsUnused: widest == RuleReach.Document);
        return found.Count == 0 ? [] : InTextOrder(found);
    }

    /// <summary>Takes out what the document silences, and tells of silences that silence nothing.</summary>
    private static void Silence(RuleContext context, RuleWeights weights, List<Diagnostic> found, bool tellsUnused)
    {
        var document = context.Document;
        var silencer = new Silencer(document, context.Suppressions);
        found.RemoveAll(silencer.Silences);
        var unused = RuleSet.Get<UnusedSuppression>().Descriptor;
        if (!tellsUnused || weights.Of(unused) is not { } severity)
            return;
        // A rule that does not know the language was not asked, and might have spoken.
        var silences = silencer.FindUnused(rule =>
            weights.Of(rule) is not null && RuleSet.Find(rule.Code)?.Knows(context.Language) == true
        );
        foreach (var finding in UnusedSuppression.Find(document, silences))
            found.Add(new Diagnostic(unused, severity, document.Path, finding));
    }

    /// <summary>All diagnostics of a <c>quoth.json</c>, in text order.</summary>
    /// <param name="path">The file's path, as diagnostics should show it.</param>
    /// <param name="read">What reading it gave.</param>
    public static ImmutableArray<Diagnostic> Analyze(string path, ConfigurationResult read) =>
        Analyze(path, read.Configuration, read.Problems);

    /// <summary>All diagnostics of a file that a <c>quoth.json</c> extends, in text order.</summary>
    /// <param name="read">What reading the <c>quoth.json</c> gave.</param>
    /// <param name="extended">The file that it extends.</param>
    public static ImmutableArray<Diagnostic> Analyze(ConfigurationResult read, ConfigurationBase extended) =>
        Analyze(extended.Path, read.Configuration, extended.Problems);

    private static ImmutableArray<Diagnostic> Analyze(
        string path,
        QuothConfiguration configuration,
        ImmutableArray<ConfigurationProblem> problems
    )
    {
        var weights = RuleWeights.For(configuration, path);
        var found = new List<Diagnostic>();
        foreach (var problem in problems)
        {
            var rule =
                problem.Kind == ConfigurationProblemKind.UnknownRule
                    ? RuleSet.Get<UnknownRule>().Descriptor
                    : RuleSet.Get<BrokenConfiguration>().Descriptor;
            if (weights.Of(rule) is { } severity)
                found.Add(new Diagnostic(rule, severity, path, BrokenConfiguration.Describe(path, problem)));
        }
        return InTextOrder(found);
    }

    /// <summary>
    /// By place, then by rule. A broken text may have hundreds of thousands of findings, and numbers sort many times
    /// faster than objects.
    /// </summary>
    internal static ImmutableArray<Diagnostic> InTextOrder(List<Diagnostic> found)
    {
        var sorted = found.ToArray();
        var places = new long[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
            places[i] = ((long)sorted[i].Span.Start << 32) | (uint)sorted[i].Span.Length;
        Array.Sort(places, sorted);
        for (var first = 0; first < sorted.Length; )
        {
            var end = first + 1;
            while (end < sorted.Length && places[end] == places[first])
                end++;
            if (end > first + 1)
                Array.Sort(sorted, first, end - first, ByRule);
            first = end;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }
}
