using Quoth.Semantics.Corpora;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Semantics.Schema;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q502: one source spoken of as several.</summary>
public sealed class PluralSingleSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q502",
            "plural-single-source",
            RulePack.Newsroom,
            Severity.Error,
            "A source in the plural that stands for one person: a person, a group of one, or a group of which one member is known."
        )
        {
            Rationale = """
                Reuters never cites sources in the plural when there is one: the reader would take for confirmed what a
                single person said. A group says how many it is by `count`, or by its members (`of: @group`).
                """,
            BadExample = """
                === article.quoth
                ---
                @harbourman: a member of the harbour board
                  kind: unnamed-person
                ---
                [^@harbourman|Two members of the harbour board] [~|said] [!|the harbour would close in May].
                === quoth.json
                { "rules": { "plural-single-source": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @harbourmen: two members of the harbour board
                  kind: unnamed-group
                  count: 2
                ---
                [^@harbourmen|Two members of the harbour board] [~|said] [!|the harbour would close in May].
                === quoth.json
                { "rules": { "plural-single-source": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { Plurals.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        var (document, corpus) = context;
        Dictionary<string, int>? members = null;
        foreach (var tag in document.Tags)
        {
            if (tag.Kind != TagKind.Source || tag.IsInNote || tag.Head.Entities is not [var only])
                continue;
            if (!PluralWords.Has(document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length), language))
                continue;
            if (corpus.FindEntity(document, only.Name) is not { } entity)
                continue;
            if (WhyOne(entity, corpus.Settings.Schema, () => members ??= CountMembers(document, corpus)) is not { } why)
                continue;
            yield return new Finding(
                tag.TextSpan,
                $"{Excerpt.Of(document, tag)} speaks of several, but `@{entity.Id}` {why}"
            )
            {
                Hint = $"let the article speak of one; if more spoke, make `@{entity.Id}` a group with its `count`",
                Related = [new RelatedPlace(entity.Path, entity.SigilSpan, "defined here")],
            };
        }
    }

    /// <summary>Why an entity is one person and no more, to be read after its id; null where it may be several.</summary>
    private static string? WhyOne(Definition entity, TagSchema schema, Func<Dictionary<string, int>> members)
    {
        if (schema.IsKindOf(entity.Kind, TagSchema.DefaultKind))
            return "is one person";
        if (!schema.IsKindOf(entity.Kind, "group"))
            return null;
        var count = entity.Find("count")?.Value ?? "";
        if (count == "1")
            return "is a group of one (`count: 1`)";
        // A group of named people may have members whom nobody had reason to define.
        var isUncounted = count.Length == 0 && schema.FindKind(entity.Kind) is { IsUnnamed: true };
        return isUncounted && members().GetValueOrDefault(entity.Id) == 1
            ? "has one known member and no `count`"
            : null;
    }

    private static Dictionary<string, int> CountMembers(DocumentModel document, Corpus corpus)
    {
        var members = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entity in corpus.GetEntities(document))
        {
            foreach (var of in entity.Find("of")?.Items ?? [])
            {
                if (of.Text.StartsWith('@'))
                    members[of.Text[1..]] = members.GetValueOrDefault(of.Text[1..]) + 1;
            }
        }
        return members;
    }
}
