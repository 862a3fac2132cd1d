using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis;

/// <summary>What is said about sources and cues that found no claim.</summary>
internal static class OrphanLinks
{
    /// <summary>The findings for the orphans of one kind.</summary>
    public static IEnumerable<Finding> Find(RuleContext context, TagKind kind)
    {
        var document = context.Document;
        foreach (var orphan in document.Orphans)
        {
            if (orphan.Kind != kind)
                continue;
            var words = Excerpt.Of(document, orphan);
            yield return new Finding(
                orphan.TextSpan,
                kind == TagKind.Source ? $"{words} is credited with no claim" : $"{words} attributes no claim"
            )
            {
                Hint =
                    kind == TagKind.Source
                        ? "mark what is claimed with `[!|...]`, or make it a mention"
                        : "mark what is claimed with `[!|...]`, or remove the tag",
                Fixes = FixesFor(document, orphan, context.Ties),
            };
        }
    }

    private static ImmutableArray<Fix> FixesFor(DocumentModel document, TagInfo orphan, TieEdits ties)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        if (ties.FindNearest(orphan) is { } claim && ties.Tie(orphan, claim) is { IsEmpty: false } edits)
            fixes.Add(new Fix($"Tie it to {Excerpt.Of(document, claim.Tag)}", FixSafety.Offered, edits));
        if (orphan is { Kind: TagKind.Source, Head.Entities.IsEmpty: false, Head.Attributes.IsEmpty: true })
        {
            var sigil = new TextSpan(orphan.Span.Start + 1, 2);
            if (document.Tree.Text.Slice(sigil) is "^@")
                fixes.Add(Fix.Offered("Make it a mention", document.Path, sigil, "@"));
        }
        fixes.Add(
            new Fix(
                $"Remove the {orphan.Kind.GetWord()} tag, keep its words",
                FixSafety.Offered,
                HeadEdits.Unwrap(document, orphan)
            )
        );
        return fixes.DrainToImmutable();
    }
}
