using System.Collections.Immutable;
using Quoth.Analysis.Rules.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>Runs the rules over a document.</summary>
public static class Analyzer
{
    private static readonly Comparison<Diagnostic> InTextOrder = static (a, b) =>
    {
        var bySpan = a.Span.CompareTo(b.Span);
        var byCode = bySpan != 0 ? bySpan : string.CompareOrdinal(a.Rule.Code, b.Rule.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(a.Message, b.Message);
    };

    /// <summary>All diagnostics of a document, in text order, without those that it silences.</summary>
    public static ImmutableArray<Diagnostic> Analyze(DocumentModel document, Corpus corpus)
    {
        var context = new RuleContext(document, corpus);
        var silencer = new Silencer(document);
        var found = new List<Diagnostic>();
        foreach (var rule in RuleSet.All)
        {
            if (SeverityOf(rule.Descriptor) is not { } severity)
                continue;
            foreach (var finding in rule.Check(context))
            {
                var diagnostic = new Diagnostic(rule.Descriptor, severity, document.Path, finding);
                if (!silencer.Silences(diagnostic))
                    found.Add(diagnostic);
            }
        }
        var unused = RuleSet.Get<UnusedSuppression>().Descriptor;
        if (SeverityOf(unused) is { } weight)
        {
            var silences = silencer.FindUnused(rule => SeverityOf(rule) is not null);
            foreach (var finding in UnusedSuppression.Find(document, silences))
                found.Add(new Diagnostic(unused, weight, document.Path, finding));
        }
        found.Sort(InTextOrder);
        return [.. found];
    }

    private static Severity? SeverityOf(RuleDescriptor rule) => rule.DefaultSeverity;
}
