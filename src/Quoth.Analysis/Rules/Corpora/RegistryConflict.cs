using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q401: an id that the registry defines, defined again.</summary>
public sealed class RegistryConflict : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q401",
            "registry-conflict",
            RulePack.Corpus,
            Severity.Error,
            "A definition of an id that the registry, or another registry file, defines already."
        )
        {
            Rationale = """
                The registry is what all articles share. An article that says something else of an id splits one person
                in two, or joins two in one: here the article's own definition counts, everywhere else the registry's.
                A definition that merely repeats the registry's is reported as information.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Adam Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                === registry.quoth
                ---
                @mayor: Ada Brill
                ---
                === second.quoth
                [^@mayor|Brill] [~|said] [!|the tower was safe].
                """,
            GoodExample = """
                === article.quoth
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                === registry.quoth
                ---
                @mayor: Ada Brill
                ---
                === second.quoth
                [^@mayor|Brill] [~|said] [!|the tower was safe].
                """,
            FixSummary = "Offers to remove the definition, or to give it and its references another id.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        if (!document.Entities.IsEmpty)
        {
            foreach (var finding in CheckAll(context, SymbolKind.Entity, document.Entities))
                yield return finding;
        }
        if (!document.ClaimDefinitions.IsEmpty)
        {
            foreach (var finding in CheckAll(context, SymbolKind.Claim, document.ClaimDefinitions))
                yield return finding;
        }
    }

    private static IEnumerable<Finding> CheckAll(
        RuleContext context,
        SymbolKind kind,
        ImmutableArray<Definition> definitions
    )
    {
        var registry = context.Corpus.Registry;
        var document = context.Document;
        FreeIds? free = null;
        HashSet<string>? seen = null;
        foreach (var definition in definitions)
        {
            var known =
                kind == SymbolKind.Entity ? registry.FindEntity(definition.Id) : registry.FindClaim(definition.Id);
            if (known is not { } shared || shared.Path == document.Path)
                continue;
            // Two definitions in one file have their own rule.
            if (!(seen ??= new(StringComparer.Ordinal)).Add(definition.Id))
                continue;
            free ??=
                kind == SymbolKind.Entity
                    ? FreeIds.ForEntities(document, context.Corpus)
                    : FreeIds.ForClaims(document, context.Corpus);
            var id = (kind == SymbolKind.Entity ? "@" : "!") + definition.Id;
            var difference = DifferenceOf(definition, shared);
            yield return new Finding(definition.SigilSpan, Message(id, difference, shared))
            {
                AtMost = difference is null ? Severity.Info : null,
                Hint = difference is null
                    ? "remove it here"
                    : "change the registry and remove it here, or give this one an id of its own",
                Related = [new RelatedPlace(shared.Path, shared.SigilSpan, "the definition in the registry")],
                Fixes = FixesFor(document, kind, definition, free.After(definition.Id)),
            };
        }
    }

    private static string Message(string id, string? difference, Definition shared) =>
        difference is null
            ? $"`{id}` is already defined in `{shared.Path}`"
            : $"`{id}` is defined otherwise in `{shared.Path}`: {difference}";

    /// <summary>The first thing that a definition says and the registry's does not, or null.</summary>
    private static string? DifferenceOf(Definition definition, Definition shared)
    {
        if (definition.Name != shared.Name)
            return shared.Name.Length == 0 ? "there it has no name" : $"there it is {Excerpt.Of(shared.Name)}";
        foreach (var attribute in definition.Attributes)
        {
            var other = shared.Find(attribute.Key);
            if (other is null)
                return $"there it has no `{attribute.Key}`";
            if (other.Value != attribute.Value)
                return $"there its `{attribute.Key}` is {Excerpt.Of(other.Value)}";
        }
        return null;
    }

    private static ImmutableArray<Fix> FixesFor(
        DocumentModel document,
        SymbolKind kind,
        Definition definition,
        string newId
    )
    {
        var removal = new Fix("Remove this definition", FixSafety.Offered, HeaderEdits.Remove(document, definition));
        if (document.IsRegistry)
            return [removal];
        var places = document.FindReferences(kind, definition.Id);
        return
        [
            removal,
            new Fix(
                $"Rename `{definition.Id}` to `{newId}` in this document",
                FixSafety.Offered,
                [.. places.Select(place => new FixEdit(document.Path, new TextChange(place.Span, newId)))]
            ),
        ];
    }
}
