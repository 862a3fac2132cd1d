using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Finds sources whose names are kept back and of which the annotation does not say something.</summary>
internal static class UnnamedWithout
{
    /// <summary>
    /// Where to speak of each: an entity once, at its definition in this document or else where it is credited first; a
    /// source without an entity where it stands. Whoever speaks only inside another's words made terms with that other, not
    /// with the article.
    /// </summary>
    public static IEnumerable<(Credit Credit, TextSpan Span)> Find(RuleContext context, string key)
    {
        var (document, credits) = (context.Document, context.Credits);
        foreach (var entity in credits.Entities)
        {
            if (FirstUnnamed(entity) is not { } first || IsSaid(entity, key, credits))
                continue;
            var definition = entity.Definition;
            yield return (first, definition.Path == document.Path ? definition.SigilSpan : first.Span);
        }
        TagInfo? last = null;
        foreach (var credit in credits.All)
        {
            // A source shared by several claims is one source.
            if (
                credit is not { Entity: null, IsUnnamed: true, Source: { } source, Claim.Outer: null }
                || source == last
            )
                continue;
            last = source;
            if (Credits.ValueOf(source, key) is null)
                yield return (credit, credit.Span);
        }
    }

    private static Credit? FirstUnnamed(CreditedEntity entity)
    {
        foreach (var credit in entity.Credits)
        {
            if (credit.IsUnnamed && credit.Claim.Outer is null)
                return credit;
        }
        return null;
    }

    private static bool IsSaid(CreditedEntity entity, string key, Credits credits)
    {
        if (credits.Find(entity.Definition, key) is not null)
            return true;
        foreach (var credit in entity.Credits)
        {
            if (Credits.ValueOf(credit.Source, key) is not null)
                return true;
        }
        return false;
    }
}
