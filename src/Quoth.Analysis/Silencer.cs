using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Analysis;

/// <summary>Takes out the diagnostics that a document silences, and remembers which silences had something to silence.</summary>
internal sealed class Silencer
{
    private readonly DocumentModel document;
    private readonly Dictionary<(string Code, int? Paragraph), SilencedRule> silences = [];
    private readonly HashSet<SilencedRule> used = [];
    private readonly ImmutableArray<Suppression> suppressions;

    public Silencer(DocumentModel document, ImmutableArray<Suppression> suppressions)
    {
        this.document = document;
        this.suppressions = suppressions;
        foreach (var suppression in suppressions)
        {
            foreach (var silenced in suppression.Rules)
            {
                if (RuleSet.Find(silenced.Name) is { Descriptor.Pack: not RulePack.Configuration } rule)
                    silences.TryAdd((rule.Descriptor.Code, suppression.Paragraph), silenced);
            }
        }
    }

    public bool Silences(Diagnostic diagnostic)
    {
        if (silences.Count == 0)
            return false;
        var code = diagnostic.Rule.Code;
        if (!silences.TryGetValue((code, document.ParagraphAt(diagnostic.Span.Start)), out var silence))
        {
            if (!silences.TryGetValue((code, null), out silence))
                return false;
        }
        used.Add(silence);
        return true;
    }

    /// <summary>The silences that silenced nothing, by suppression. What no rule is called, and what was not looked for, is left out.</summary>
    public IEnumerable<(Suppression Suppression, ImmutableArray<SilencedRule> Unused)> FindUnused(
        Func<RuleDescriptor, bool> wasChecked
    )
    {
        foreach (var suppression in suppressions)
        {
            ImmutableArray<SilencedRule> unused =
            [
                .. suppression.Rules.Where(silenced =>
                    !used.Contains(silenced) && RuleSet.Find(silenced.Name) is { } rule && wasChecked(rule.Descriptor)
                ),
            ];
            if (!unused.IsEmpty)
                yield return (suppression, unused);
        }
    }
}
