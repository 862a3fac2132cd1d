using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Semantics.Text;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q101: an id that no header defines.</summary>
public sealed class UndefinedEntity : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q101",
            "undefined-entity",
            RulePack.References,
            Severity.Error,
            "An entity's id that neither the document's header nor the registry defines."
        )
        {
            Rationale = """
                Whoever is credited under an id that nothing defines is lost to every count, search and card: most often
                the id is misspelt. Ids are case-sensitive.
                """,
            BadExample = """
                ---
                @zamir: Dana Zamir
                ---
                [^@zamri|Zamir] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @zamir: Dana Zamir
                ---
                [^@zamir|Zamir] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Replaces the id by the nearest known one, where exactly one is near.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        foreach (var reference in document.References)
        {
            var isUse = reference is { Kind: SymbolKind.Entity, Role: not ReferenceRole.Definition };
            if (!isUse || corpus.FindEntity(document, reference.Id) is not null)
                continue;
            var known = corpus
                .GetEntities(document)
                .Select(entity => new KnownName(entity.Id, entity.Name, [.. entity.Aliases]));
            var near = DidYouMean.NearestFewIds(reference.Id, known, 2);
            yield return new Finding(reference.Span, $"`@{reference.Id}` is not defined")
            {
                Hint = near is [var first, ..]
                    ? $"did you mean `@{first}`?"
                    : $"define it in the header or the registry: `@{reference.Id}: Full Name`",
                Fixes = FixesFor(document, reference, near),
            };
        }
    }

    private static ImmutableArray<Fix> FixesFor(
        DocumentModel document,
        SymbolReference reference,
        IReadOnlyList<string> near
    )
    {
        // With two equally likely people a machine must not choose.
        return near is [var only]
            ? [Fix.Safe($"Replace @{reference.Id} by @{only}", document.Path, reference.Span, only)]
            :
            [
                .. near.Select(id =>
                    Fix.Offered($"Replace @{reference.Id} by @{id}", document.Path, reference.Span, id)
                ),
            ];
    }
}
