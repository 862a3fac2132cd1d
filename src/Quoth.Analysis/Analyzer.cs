using System.Collections.Immutable;
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
    public static ImmutableArray<Diagnostic> Analyze(DocumentModel document, Corpus corpus)
    {
        var context = new RuleContext(document, corpus);
        var severities = RuleWeights.For(corpus.Configuration, document.Path);
        var silencer = new Silencer(document);
        var found = new List<Diagnostic>();
        foreach (var rule in RuleSet.All)
        {
            if (severities.Of(rule.Descriptor) is not { } severity || !rule.Knows(context.Language))
                continue;
            foreach (var finding in rule.Check(context))
            {
                var weight = finding.AtMost < severity ? finding.AtMost.Value : severity;
                var diagnostic = new Diagnostic(rule.Descriptor, weight, document.Path, finding);
                if (!silencer.Silences(diagnostic))
                    found.Add(diagnostic);
            }
        }
        var unused = RuleSet.Get<UnusedSuppression>().Descriptor;
        if (severities.Of(unused) is { } own)
        {
            var silences = silencer.FindUnused(rule => severities.Of(rule) is not null);
            foreach (var finding in UnusedSuppression.Find(document, silences))
                found.Add(new Diagnostic(unused, own, document.Path, finding));
        }
        return InTextOrder(found);
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
    private static ImmutableArray<Diagnostic> InTextOrder(List<Diagnostic> found)
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
