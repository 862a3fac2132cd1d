using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q104: a definition that nothing refers to.</summary>
public sealed class UnusedDefinition : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q104",
            "unused-definition",
            RulePack.References,
            Severity.Warning,
            "A definition that its document does not refer to; in a registry file, one that no document refers to."
        )
        {
            Rationale = """
                Somebody who is defined and never marked was most often overlooked in the text. A reference in a header's
                field or attribute (`outlet: @herald`, `of: @ndf`) is a use like any other; a definition's reference to
                itself is none.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                @clerk: Tom Hale
                  role: town clerk
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe].
                """,
            FixSummary = "Removes the definition; in a registry file, which may serve other corpora, only on request.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        if (document.IsRegistry && !corpus.RegistryUses.HasArticles)
            return [];
        return CheckAll(document, corpus, SymbolKind.Entity, '@', document.Entities)
            .Concat(CheckAll(document, corpus, SymbolKind.Claim, '!', document.ClaimDefinitions));
    }

    private static IEnumerable<Finding> CheckAll(
        DocumentModel document,
        Corpus corpus,
        SymbolKind kind,
        char sigil,
        ImmutableArray<Definition> definitions
    )
    {
        foreach (var definition in definitions)
        {
            var isUsed = document.IsRegistry
                ? corpus.RegistryUses.Contains(kind, definition.Id)
                : document.UsedIds.Contains((kind, definition.Id));
            if (isUsed)
                continue;
            var place = document.IsRegistry ? "in this corpus" : "in this document";
            var mark = kind == SymbolKind.Claim ? $"[!{definition.Id}|...]" : $"[@{definition.Id}|...]";
            yield return new Finding(
                definition.SigilSpan,
                $"`{sigil}{definition.Id}` is defined, but nothing refers to it {place}"
            )
            {
                Hint = $"mark it in the text with `{mark}`, or remove the definition",
                IsUnnecessary = true,
                Fixes =
                [
                    new Fix(
                        $"Remove the definition of `{sigil}{definition.Id}`",
                        document.IsRegistry ? FixSafety.Offered : FixSafety.Safe,
                        HeaderEdits.Remove(document, definition)
                    ),
                ],
            };
        }
    }
}
