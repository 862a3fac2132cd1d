using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

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
            FixSummary =
                "Removes the definition; only on request in a registry file, which may serve other corpora, and where a broken tag or an undefined id may turn out to mean it.",
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
        bool? mayBeMeant = null;
        HashSet<string>? named = null;
        foreach (var definition in definitions)
        {
            var isUsed = document.IsRegistry
                ? corpus.RegistryUses.Contains(kind, definition.Id)
                : document.UsedIds.Contains(kind, definition.Id);
            // A second definition of one id has its own rule.
            var first =
                kind == SymbolKind.Entity
                    ? document.FindEntity(definition.Id)
                    : document.FindClaimDefinition(definition.Id);
            if (isUsed || first != definition)
                continue;
            // An id that nothing defines, or a tag that is broken, may be a slip for one that nothing uses, and then the
            // definition is meant.
            mayBeMeant ??= document.IsRegistry || IsBroken(document) || HasUndefined(document, corpus, kind);
            named ??= FindNamed(document, sigil);
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
                        mayBeMeant.Value || named.Contains(definition.Id) ? FixSafety.Offered : FixSafety.Safe,
                        HeaderEdits.Remove(document, definition)
                    ),
                ],
            };
        }
    }

    private static bool IsBroken(DocumentModel document) =>
        !document.SyntaxErrors.IsEmpty || document.Tags.Any(tag => !tag.Head.Errors.IsEmpty);

    /// <summary>The ids that the text itself holds behind their sigil, as it does where the bar of a tag is missing.</summary>
    private static HashSet<string> FindNamed(DocumentModel document, char sigil)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var text = document.Clean.Text.AsSpan();
        for (var at = text.IndexOf(sigil); at >= 0; )
        {
            text = text[(at + 1)..];
            var length = Characters.IdLength(text);
            if (length > 0)
                named.Add(text[..length].ToString());
            at = text.IndexOf(sigil);
        }
        return named;
    }

    private static bool HasUndefined(DocumentModel document, Corpus corpus, SymbolKind kind)
    {
        var here = document
            .References.Where(reference => reference.Kind == kind && IsDefining(reference.Role))
            .Select(reference => reference.Id)
            .ToHashSet(StringComparer.Ordinal);
        return document
            .References.Where(reference => reference.Kind == kind && !here.Contains(reference.Id))
            .Any(reference => !IsInRegistry(corpus, reference));
    }

    private static bool IsDefining(ReferenceRole role) => role is ReferenceRole.Definition or ReferenceRole.Assertion;

    private static bool IsInRegistry(Corpus corpus, SymbolReference reference) =>
        reference.Kind == SymbolKind.Entity
            ? corpus.Registry.FindEntity(reference.Id) is not null
            : corpus.Registry.FindClaim(reference.Id) is not null;
}
