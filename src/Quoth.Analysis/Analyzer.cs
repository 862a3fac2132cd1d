using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>Runs the rules over a document.</summary>
public static class Analyzer
{
    /// <summary>All diagnostics of a document, in text order.</summary>
    public static ImmutableArray<Diagnostic> Analyze(DocumentModel document, Corpus corpus)
    {
        var context = new RuleContext(document, corpus);
        var found = new List<Diagnostic>();
        foreach (var rule in RuleSet.All)
        {
            foreach (var finding in rule.Check(context))
                found.Add(new Diagnostic(rule.Descriptor, rule.Descriptor.DefaultSeverity, document.Path, finding));
        }
        return
        [
            .. found
                .OrderBy(diagnostic => diagnostic.Span)
                .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal),
        ];
    }
}
