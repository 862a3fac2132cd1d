using System.Collections.Immutable;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q212: a pronoun as a source that does not say whom it means.</summary>
public sealed class PronounSourceUnresolved : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q212",
            "pronoun-source-unresolved",
            RulePack.Attribution,
            Severity.Warning,
            "A source that is only a pronoun and names no entity."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                One source in four is a bare pronoun. A reader of the article knows who “he” is; a reader of the
                annotation, a report or a database knows only if the tag says it. Somebody whom the article never
                names is an entity too (`kind: unnamed-person`); where the article leaves it open, `[^?|he]` says that.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [@mayor|Brill] came alone. [^|She] [~|said] [!|that the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [@mayor|Brill] came alone. [^@mayor|She] [~|said] [!|that the bridge was safe].
                """,
            FixSummary = "Offers the last people before it whom the pronoun can mean, the nearest first.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { Pronouns.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        var (document, corpus) = context;
        var antecedents = default(Antecedents);
        foreach (var tag in document.Tags)
        {
            if (tag.Kind != TagKind.Source || tag.IsInNote || !IsOpen(tag))
                continue;
            var words = document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length);
            if (!language.Pronouns.Contains(words) || ExpletiveSource.Stands(document, tag, language))
                continue;
            if (!NeedsEntity(document, tag))
                continue;
            antecedents ??= new Antecedents(document, corpus, language);
            yield return new Finding(tag.TextSpan, $"{Excerpt.Of(document, tag)} does not say who is meant")
            {
                Hint = $"name the entity, `[^@id|{Excerpt.OneLine(words, 20)}]`, or mark the doubt with `?`",
                Fixes = Offer(document, tag, antecedents.Find(tag, language.TraitsOf(words.ToString()))),
            };
        }
    }

    /// <summary>Whether a source leaves open who is meant; one with the mark of doubt has said so already.</summary>
    private static bool IsOpen(TagInfo tag) =>
        tag.Head.Entities.IsEmpty && tag.Head.Doubt is null && tag.Head.Errors.IsEmpty;

    /// <summary>Whether a claim of the source does not say by itself who is credited.</summary>
    private static bool NeedsEntity(DocumentModel document, TagInfo tag)
    {
        foreach (var claim in document.FindClaimsOf(tag))
        {
            if (!claim.SaysBy)
                return true;
        }
        return false;
    }

    private static ImmutableArray<Fix> Offer(DocumentModel document, TagInfo tag, List<Definition> entities) =>
        [
            .. entities.Select(entity => new Fix(
                $"Name `@{entity.Id}` ({Excerpt.OneLine(entity.Name, 40).Replace('`', '\'')})",
                FixSafety.Offered,
                [HeadEdits.AddEntity(document, tag, entity.Id)]
            )),
        ];
}
