using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q511: somebody is accused, and neither answers nor declines to.</summary>
public sealed class AllegationWithoutResponse : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q511",
            "allegation-without-response",
            RulePack.Newsroom,
            Severity.Warning,
            "An allegation `about` somebody who says nothing in the article, and of whom it does not say that they declined."
        )
        {
            Rationale = """
                The BBC's guidelines give whoever is accused of wrongdoing a right of reply, and most codes do the same.
                What answers is a claim of the accused, of somebody who belongs to them (`of`) or of the body that they
                belong to; a record that they declined (`channel=declined`); or a claim that `contradicts` the allegation.
                """,
            BadExample = """
                === article.quoth
                ---
                @brill: Ada Brill
                @hale: Tom Hale
                ---
                [^@hale|Tom Hale] [~|said] [!type=allegation about=@brill|that Brill had sold the bridge].
                === quoth.json
                { "rules": { "allegation-without-response": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @brill: Ada Brill
                @hale: Tom Hale
                ---
                [^@hale|Tom Hale] [~|said] [!type=allegation about=@brill|that Brill had sold the bridge].
                [^@brill|She] [~|declined to comment on] [!channel=declined|the bridge].
                === quoth.json
                { "rules": { "allegation-without-response": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        var credits = context.Credits;
        HashSet<string>? answering = null;
        HashSet<string>? contradicted = null;
        foreach (var claim in document.Claims)
        {
            if (!IsAllegation(claim, credits))
                continue;
            answering ??= FindAnswering(document, credits);
            contradicted ??= FindContradicted(document);
            if (claim.Id is { } id && contradicted.Contains(id))
                continue;
            foreach (var (accused, span) in Accused(claim, credits))
            {
                if (answering.Contains(accused) || corpus.FindEntity(document, accused) is not { } entity)
                    continue;
                if (!MayAnswer(entity, corpus.Settings.Schema) || IsSpokenFor(entity, answering))
                    continue;
                yield return new Finding(
                    span,
                    $"`@{accused}` is accused in {Excerpt.Of(document, claim.Tag)}, and has no say in this article"
                )
                {
                    Hint =
                        "add what they answer, or that they declined to comment (`channel=declined`); if nobody asked them, ask",
                };
            }
        }
    }

    private static IEnumerable<(string Id, TextSpan Span)> Accused(Claim claim, Credits credits)
    {
        if (Credits.FindAttribute(claim, "about") is { } written)
            return written
                .Values.Where(value => value.Text.StartsWith('@'))
                .Select(value => (value.Text[1..], value.Span));
        var defined = credits.DefinitionOf(claim)?.Find("about")?.Items ?? [];
        return defined
            .Where(value => value.Text.StartsWith('@'))
            .Select(value => (value.Text[1..], claim.Tag.Tag.OpenerSpan));
    }

    /// <summary>A place, a paper or a figure answers nothing.</summary>
    private static bool MayAnswer(Definition accused, TagSchema schema) =>
        !schema.IsKindOf(accused.Kind, "document") && !schema.IsKindOf(accused.Kind, "place");

    /// <summary>Whether a body that the accused belongs to speaks in the article.</summary>
    private static bool IsSpokenFor(Definition accused, HashSet<string> answering)
    {
        foreach (var body in ReferencesOf(accused))
        {
            if (answering.Contains(body))
                return true;
        }
        return false;
    }

    /// <summary>Everybody who speaks in the article or declines to, by themselves or by others.</summary>
    private static HashSet<string> FindAnswering(DocumentModel document, Credits credits)
    {
        var answering = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in credits.Entities)
        {
            answering.Add(entity.Definition.Id);
            // Whoever speaks without a name does not answer for the house, nor does one who only accuses.
            if (entity.IsUnnamed || entity.Credits.TrueForAll(credit => IsAllegation(credit.Claim, credits)))
                continue;
            foreach (var body in ReferencesOf(entity.Definition))
                answering.Add(body);
        }
        foreach (var claim in document.Claims)
        {
            if (!credits.IsDeclined(claim))
                continue;
            foreach (var (about, _) in Accused(claim, credits))
                answering.Add(about);
        }
        return answering;
    }

    private static bool IsAllegation(Claim claim, Credits credits) => credits.ValueOf(claim, "type") == "allegation";

    private static HashSet<string> FindContradicted(DocumentModel document)
    {
        var contradicted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in document.Claims)
        {
            foreach (var target in Credits.FindAttribute(claim, "contradicts")?.Values ?? [])
                contradicted.Add(Credits.ClaimIdOf(target));
        }
        return contradicted;
    }

    private static IEnumerable<string> ReferencesOf(Definition entity) =>
        entity.Find("of")?.Items.Where(item => item.Text.StartsWith('@')).Select(item => item.Text[1..]) ?? [];
}
