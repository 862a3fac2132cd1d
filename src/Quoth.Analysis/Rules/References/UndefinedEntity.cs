using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Semantics.Text;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.References;

/// <summary>Q101: an id that no header defines.</summary>
public sealed class UndefinedEntity : Rule
{
    private const int LongestName = 80;

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
            Reach = RuleReach.Paragraph,
            Rationale = """
                Whoever is credited under an id that nothing defines is lost to every count, search and card: most often
                the id is misspelt. Ids are case-sensitive.
                """,
            BadExample = """
                ---
                @zamir: Dana Zamir
                ---
                [@zamir|Dana Zamir] spoke. [^@zamri|Zamir] [~|said] [!|the bridge was safe].
                """,
            GoodExample = """
                ---
                @zamir: Dana Zamir
                ---
                [@zamir|Dana Zamir] spoke. [^@zamir|Zamir] [~|said] [!|the bridge was safe].
                """,
            FixSummary =
                "Replaces the id by the nearest known one, where exactly one is near; or defines it in the header.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        // Whatever the header defines is unread, so that every mark would be reported for one missing line.
        if (document.Tree.HasUnclosedHeader)
            yield break;
        KnownIds? known = null;
        Dictionary<int, string>? names = null;
        string? last = null;
        foreach (var reference in document.References)
        {
            var isUse = reference is { Kind: SymbolKind.Entity, Role: not ReferenceRole.Definition };
            if (!isUse || reference.Id == last)
                continue;
            if (corpus.FindEntity(document, reference.Id) is not null)
            {
                // Whoever speaks is named again and again.
                last = reference.Id;
                continue;
            }
            known ??= KnownEntities(document, corpus);
            names ??= NamesByPlace(document);
            var near = known.Near(reference.Id);
            yield return new Finding(WithSigil(document, reference.Span), $"`@{reference.Id}` is not defined")
            {
                Hint = near is [var first, ..]
                    ? $"did you mean `@{first}`?"
                    : $"define it in the header or the registry: `@{reference.Id}: Full Name`",
                Fixes =
                [
                    .. near.Select(id => Replace(document, reference, id, isOnly: near.Count == 1)),
                    Define(document, reference, names.GetValueOrDefault(reference.Span.Start, reference.Id)),
                ],
            };
        }
    }

    private static KnownIds KnownEntities(DocumentModel document, Corpus corpus) =>
        new(() =>
            corpus.GetEntities(document).Select(entity => new KnownName(entity.Id, entity.Name, [.. entity.Aliases]))
        );

    private static TextSpan WithSigil(DocumentModel document, TextSpan id) =>
        id.Start > 0 && document.Tree.Text.Span[id.Start - 1] == '@' ? TextSpan.FromBounds(id.Start - 1, id.End) : id;

    private static Fix Replace(DocumentModel document, SymbolReference reference, string id, bool isOnly)
    {
        // Of two equally likely people a machine must not choose one.
        var safety = isOnly && KnownIds.IsSureSlip(reference.Id, id) ? FixSafety.Safe : FixSafety.Offered;
        return new Fix(
            $"Replace `@{reference.Id}` by `@{id}`",
            safety,
            [new FixEdit(document.Path, new TextChange(reference.Span, id))]
        );
    }

    private static Fix Define(DocumentModel document, SymbolReference reference, string name) =>
        new(
            $"Define `@{reference.Id}` in the header",
            FixSafety.Offered,
            [HeaderEdits.AddLine(document, $"@{reference.Id}: {name}")]
        );

    /// <summary>The words of every tag that names exactly one entity, by where its id stands: the likely name.</summary>
    private static Dictionary<int, string> NamesByPlace(DocumentModel document)
    {
        var names = new Dictionary<int, string>();
        foreach (var tag in document.Tags)
        {
            if (tag.Head.Entities is not [var only])
                continue;
            var words = Excerpt.OneLine(
                document.Clean.Text.AsSpan(tag.Clean.Start, Math.Min(tag.Clean.Length, 2 * LongestName)),
                LongestName
            );
            if (words.Length > 0)
                names.TryAdd(only.Span.Start, words);
        }
        return names;
    }
}
