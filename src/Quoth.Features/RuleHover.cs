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
                    return new HoverCard(named.Span, RulePage.WriteCard(rule.Descriptor), null);
            }
        }
        return null;
    }
}
