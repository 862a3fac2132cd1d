using Quoth.Analysis;
using Quoth.Semantics.Model;

namespace Quoth.Features;

/// <summary>Cards for rule names, which stand in notes and header comments that silence a rule.</summary>
internal static class RuleHover
{
    public static HoverCard? At(DocumentModel document, int offset)
    {
        foreach (var suppression in Suppression.Read(document))
        {
            foreach (var named in suppression.Rules)
            {
                if (named.Span.Touches(offset) && RuleSet.Find(named.Name) is { } rule)
                    return new HoverCard(named.Span, Write(rule.Descriptor), null);
            }
        }
        return null;
    }

    /// <summary>A rule in short: its code, its name, what it catches and why.</summary>
    private static string Write(RuleDescriptor rule) =>
        $"**{rule.Code} {rule.Name}** · {rule.DefaultSeverity.ToString().ToLowerInvariant()}\n\n{rule.Summary}\n\n{rule.Rationale}";
}
