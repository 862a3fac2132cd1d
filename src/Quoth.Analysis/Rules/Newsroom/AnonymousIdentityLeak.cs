using System.Collections.Immutable;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q507: an annotation that gives away whose name is kept back.</summary>
public sealed class AnonymousIdentityLeak : Rule
{
    private const int MostNameWords = 4;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q507",
            "anonymous-identity-leak",
            RulePack.Newsroom,
            Severity.Error,
            "A source of an unnamed kind whose id, name or attributes tell who it is."
        )
        {
            Rationale = """
                Source protection is the first duty towards somebody who speaks without a name, and every newsroom code
                has it. An annotated article is copied, exported and published, so that a Wikidata item, an address, a
                `same-as` or a real name in its header gives the source away to whoever opens the file. Keep the name
                where the newsroom keeps such names, and nowhere else.
                """,
            BadExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                  wikidata: Q12345
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "anonymous-identity-leak": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @clerk: a clerk of the harbour board
                  kind: unnamed-person
                ---
                [^@clerk|A clerk of the harbour board] [~|said] [!|the list was lost].
                === quoth.json
                { "rules": { "anonymous-identity-leak": "on" } }
                """,
            FixSummary =
                "Removes the attribute that identifies; offers to withhold a name, and to rename an id in its document.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        NamedPeople? own = null;
        var free = new Lazy<FreeIds>(() => FreeIds.ForEntities(document, corpus));
        foreach (var entity in document.Entities)
        {
            if (corpus.Settings.Schema.FindKind(entity.Kind) is not { IsUnnamed: true })
                continue;
            foreach (var attribute in entity.Attributes)
            {
                if (attribute is { Key: "wikidata" or "url" or "same-as", ValueSpan.IsEmpty: false })
                    yield return Identifying(document, entity, attribute);
            }
            own ??= NamedPeople.Of(document, corpus.Settings.Schema);
            if (FindNamed(context, entity, own) is { } named)
                yield return named;
            if (FindInAliases(context, entity, own) is { } alias)
                yield return alias;
            if (FindInId(context, entity, own, free) is { } id)
                yield return id;
        }
    }

    private static Finding Identifying(DocumentModel document, Definition entity, HeaderEntry attribute) =>
        new(attribute.Span, $"`{attribute.Key}` tells who `@{entity.Id}` is, whose name is kept back")
        {
            Hint = "remove it; the newsroom keeps such knowledge outside the article",
            Fixes = [RemoveLine(document, attribute)],
        };

    private static Finding? FindNamed(RuleContext context, Definition entity, NamedPeople own)
    {
        var document = context.Document;
        if (entity.Name.Length == 0)
            return null;
        var person = PersonOf(context, entity.Name, own);
        if (person is null && !LooksLikeName(entity.Name, document.Language))
            return null;
        var message = person is null
            ? $"`@{entity.Id}` is of an unnamed kind, but {Excerpt.Of(entity.Name)} looks like a real name"
            : $"`@{entity.Id}` is of an unnamed kind, but has the name of `@{person.Id}`";
        return new Finding(entity.NameSpan, message)
        {
            Hint = "write the words that the article describes the source by, such as `a clerk of the harbour board`",
            AtMost = person is null ? Severity.Warning : null,
            Related = RelatedTo(person),
            Fixes = [Fix.Offered("Withhold the name", document.Path, entity.NameSpan, "name withheld")],
        };
    }

    private static Finding? FindInAliases(RuleContext context, Definition entity, NamedPeople own)
    {
        var document = context.Document;
        if (entity.Find("aka") is not { } aka)
            return null;
        foreach (var item in aka.Items)
        {
            if (PersonOf(context, item.Text, own) is not { } person)
                continue;
            return new Finding(
                item.Span,
                $"`@{entity.Id}` is of an unnamed kind, but goes by {Excerpt.Of(item.Text)}, a name of `@{person.Id}`"
            )
            {
                Hint = "remove the name; the newsroom keeps such knowledge outside the article",
                Related = RelatedTo(person),
                Fixes = [RemoveLine(document, aka)],
            };
        }
        return null;
    }

    private static Finding? FindInId(RuleContext context, Definition entity, NamedPeople own, Lazy<FreeIds> free)
    {
        var document = context.Document;
        var words = NamedPeople.Words(entity.Id);
        var byName = PersonOf(context, words, own) ?? FindFullName(context, words, own);
        // A surname alone may be a word of the language: `@nurse`.
        var person = byName ?? own.FindBySurname(words) ?? NamedPeople.Of(context.Corpus).FindBySurname(words);
        if (person is null)
            return null;
        var newId = free.Value.Next("source", 1);
        var places = document.FindReferences(SymbolKind.Entity, entity.Id);
        return new Finding(
            entity.SigilSpan,
            $"The id `@{entity.Id}` names `@{person.Id}`, though the name of this source is kept back"
        )
        {
            Hint = "give it an id that tells nothing, such as `@source1`",
            AtMost = byName is null ? Severity.Warning : null,
            Related = RelatedTo(person),
            // What other documents call an entity of the registry cannot be renamed from here.
            Fixes = document.IsRegistry
                ? []
                :
                [
                    new Fix(
                        $"Rename `@{entity.Id}` to `@{newId}` in this document",
                        FixSafety.Offered,
                        [.. places.Select(place => new FixEdit(document.Path, new TextChange(place.Span, newId)))]
                    ),
                ],
        };
    }

    /// <summary>Whose full name stands in an id among other words: <c>source-ilan-orlan</c>.</summary>
    private static Definition? FindFullName(RuleContext context, string words, NamedPeople own)
    {
        var parts = words.Split(' ', MostNameWords + 1);
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            if (PersonOf(context, parts[i] + " " + parts[i + 1], own) is { } person)
                return person;
        }
        return null;
    }

    private static Definition? PersonOf(RuleContext context, string name, NamedPeople own) =>
        own.FindByName(name) ?? NamedPeople.Of(context.Corpus).FindByName(name);

    private static ImmutableArray<RelatedPlace> RelatedTo(Definition? person) =>
        person is null ? [] : [new RelatedPlace(person.Path, person.SigilSpan, "who is named here")];

    private static Fix RemoveLine(DocumentModel document, HeaderEntry attribute) =>
        Fix.Safe($"Remove `{attribute.Key}`", document.Path, HeaderEdits.LinesOf(document, attribute.Span), "");

    /// <summary>
    /// Whether a name is two or three capitalized words and nothing else. Where every noun is capitalized, or no letter
    /// is, that tells nothing.
    /// </summary>
    private static bool LooksLikeName(string name, string language)
    {
        if (language.StartsWith("de", StringComparison.OrdinalIgnoreCase))
            return false;
        var words = name.Split(' ', MostNameWords + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && Array.TrueForAll(words, IsCapitalized);
    }

    private static bool IsCapitalized(string word) =>
        word.Length > 1
        && char.IsUpper(word[0])
        && char.IsLower(word[^1])
        && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’');
}
