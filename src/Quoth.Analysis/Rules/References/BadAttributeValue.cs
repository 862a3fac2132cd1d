using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q106: a value that its attribute cannot take, or one that is missing or given twice.</summary>
public sealed class BadAttributeValue : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q106",
            "bad-attribute-value",
            RulePack.References,
            Severity.Error,
            "A value that does not fit its attribute, an attribute that is given twice, or one that the schema requires and that is missing."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Counts, exports and other rules rely on values: a word outside its set is a category of its own that
                nobody meant. The schema says what each attribute takes; a project adds words under `schema` in
                `quoth.json`.
                """,
            BadExample = """
                ---
                date: 2026/2/2
                @mayor: Ada Brill
                  kind: persn
                ---
                [^@mayor|Brill] [~|said] [!type=fct|the bridge was safe].
                """,
            GoodExample = """
                ---
                date: 2026-02-02
                @mayor: Ada Brill
                  kind: person
                ---
                [^@mayor|Brill] [~|said] [!type=fact|the bridge was safe].
                """,
            FixSummary =
                "Replaces the value by the one that was certainly meant: the nearest word, the date in its right form, the entity with its `@`.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        var schema = corpus.Settings.Schema;
        HashSet<string>? seen = null;
        foreach (var owner in AttributeOwner.AllOf(document))
        {
            var count = owner.CountSites(document);
            if (count > 1 && owner.Tag is null)
            {
                seen ??= new(StringComparer.Ordinal);
                seen.Clear();
            }
            for (var i = 0; i < count; i++)
            {
                var site = owner.GetSite(document, i);
                // Heads have their own rule for keys that stand twice.
                if (count > 1 && site.Entry is not null && seen?.Add(site.Key) == false)
                    yield return Repetition(document, site);
                if (schema.Find(owner.Place, site.Key) is not { } attribute)
                    continue;
                if (FitsAlone(site, attribute))
                    continue;
                foreach (var finding in CheckValues(document, corpus, site, attribute))
                    yield return finding;
            }
            if (schema.RequiredAt(owner.Place).IsEmpty)
                continue;
            foreach (var missing in RequiredAttributes.FindMissing(document, schema, owner))
                yield return missing;
        }
    }

    /// <summary>Whether an attribute has one value and that is right, as nearly all have.</summary>
    private static bool FitsAlone(AttributeSite site, AttributeDefinition attribute)
    {
        var value = site switch
        {
            { Entry: null, HeadValues: [var only] } => only.Text,
            { Entry: { ValueSpan.IsEmpty: false } entry } when !attribute.IsList => entry.Value,
            { Entry: { ValueSpan.IsEmpty: false, Items: [var only] } } => only.Text,
            _ => null,
        };
        return value is not null && ValueCheck.Check(attribute, value) == ValueProblemKind.None;
    }

    private static Finding Repetition(DocumentModel document, AttributeSite site)
    {
        var number = 0;
        while (site.Owner.GetSite(document, number).Key != site.Key)
            number++;
        var first = site.Owner.GetSite(document, number).KeySpan;
        return new Finding(site.KeySpan, $"`{site.Key}` is given twice")
        {
            Hint = "only the first counts; remove one, or join the two",
            Related = [new RelatedPlace(document.Path, first, "the first")],
            Fixes = site.Remove(document) is { } removal
                ? [new Fix("Remove this line", FixSafety.Offered, [removal])]
                : [],
        };
    }

    private static IEnumerable<Finding> CheckValues(
        DocumentModel document,
        Corpus corpus,
        AttributeSite site,
        AttributeDefinition attribute
    )
    {
        var values = site.GetValues(attribute.IsList);
        if (values.IsEmpty)
        {
            // In a head the missing value is the head's own mistake.
            if (site.Entry is not null)
                yield return new Finding(site.KeySpan, $"`{site.Key}` has no value")
                {
                    Hint = $"write {AttributeTypes.DescriptionOf(attribute.Type)}, or remove the line",
                    Fixes = site.Remove(document) is { } removal
                        ? [new Fix("Remove this line", FixSafety.Offered, [removal])]
                        : [],
                };
            yield break;
        }
        foreach (var problem in ValueCheck.CheckAll(attribute, [.. values.Select(value => value.Text)]))
        {
            var value = values[problem.Index];
            yield return new Finding(value.Span, ValueMessages.Describe(attribute, problem))
            {
                Hint = ValueMessages.Advise(attribute, problem),
                Fixes = ValueFixes.For(document, corpus, attribute, problem, values),
            };
        }
    }
}
