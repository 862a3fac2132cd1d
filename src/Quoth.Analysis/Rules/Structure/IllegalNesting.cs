using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Structure;

/// <summary>Q009: a tag where its kind cannot stand.</summary>
public sealed class IllegalNesting : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q009",
            "illegal-nesting",
            RulePack.Structure,
            Severity.Error,
            "A tag inside one that cannot hold it: a cue in a cue, a source in a source, a hole outside every claim, or an inner attribution where the project annotates only outermost ones."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Source and cue are words of one sentence that do one job each, so neither holds another of its kind; a
                hole is words inside a claim. Whether attributions inside attributions are annotated differs between
                guidelines (PARC annotates them, PolNeAR only the outermost), so `"nesting": "outermost"` in `quoth.json`
                forbids them.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|has [~|said]] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|has said] [!|the bridge was safe].
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        var outermostOnly = context.Corpus.Settings.Schema.Nesting == NestingMode.Outermost;
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote || (tag.Parent is null && tag.Kind != TagKind.Hole))
                continue;
            var word = tag.Kind.GetWord();
            var isInClaim = Around(tag, TagKind.Claim) is not null;
            if (tag.Kind is TagKind.Source or TagKind.Cue && Around(tag, tag.Kind) is { } around)
                yield return new Finding(tag.Tag.OpenerSpan, $"A {word} cannot stand inside a {word}")
                {
                    Hint = $"keep one of the two, around all the words of the {word}",
                    Related = [new RelatedPlace(document.Path, around.Tag.OpenerSpan, $"the {word} around it")],
                };
            else if (tag.Kind == TagKind.Hole && !isInClaim)
                yield return new Finding(tag.Tag.OpenerSpan, "A hole stands in no claim")
                {
                    Hint = "a hole is words inside a claim that are not part of it; outside claims no tag is needed",
                };
            else if (tag.Kind == TagKind.Claim && outermostOnly && isInClaim)
                yield return new Finding(
                    tag.Tag.OpenerSpan,
                    "A claim inside a claim, but this project annotates only outermost claims"
                )
                {
                    Hint = "remove the inner tag, or set `\"nesting\": \"all\"` in quoth.json",
                };
        }
    }

    /// <summary>The nearest tag of a kind around a tag, within the same claim.</summary>
    private static TagInfo? Around(TagInfo tag, TagKind kind)
    {
        for (var around = tag.Parent; around is not null; around = around.Parent)
        {
            if (around.Kind == kind)
                return around;
            if (around.Kind == TagKind.Claim)
                return null;
        }
        return null;
    }
}
