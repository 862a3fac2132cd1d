using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q508: a source that speaks without a name and is also said to have declined, or is named elsewhere.</summary>
public sealed class AnonymousAndDeclined : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q508",
            "anonymous-and-declined",
            RulePack.Newsroom,
            Severity.Error,
            "A source quoted without a name that the same article says declined to comment, or names."
        )
        {
            Rationale = """
                The Associated Press does not let a source that it quotes without a name also appear as somebody who
                declined to comment: the reader would be told an untruth. Reuters quotes nobody on the record and on
                background in one story. Whoever is named and belongs (`of`) to a group whose names are kept back is
                named with it.
                """,
            BadExample = """
                === article.quoth
                ---
                @hale: Tom Hale
                  role: town clerk
                ---
                [^@hale terms=background|An official of the town] [~|said] [!|the list was lost].

                [^@hale|Tom Hale], the town clerk, [~|declined to comment on] [!channel=declined|the list].
                === quoth.json
                { "rules": { "anonymous-and-declined": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @hale: Tom Hale
                  role: town clerk
                @official: an official of the town
                  kind: unnamed-person
                ---
                [^@official|An official of the town] [~|said] [!|the list was lost].

                [^@hale|Tom Hale], the town clerk, [~|declined to comment on] [!channel=declined|the list].
                === quoth.json
                { "rules": { "anonymous-and-declined": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, corpus) = context;
        var credits = context.Credits;
        foreach (var entity in credits.Entities)
        {
            if (FindSecond(entity, credits) is { } second)
                yield return second;
            if (FindGroupOf(entity, document, corpus) is not { } group || credits.Find(group.Id) is not { } unnamed)
                continue;
            yield return new Finding(
                entity.Credits[0].Span,
                $"{entity.Label} is named here, and belongs to `@{group.Id}`, whose names are kept back"
            )
            {
                Hint = "credit both without the name, or take the person out of the group",
                Related = [new RelatedPlace(document.Path, unnamed.Credits[0].Span, "quoted without a name here")],
            };
        }
    }

    /// <summary>What stands against the place where an entity is quoted without its name.</summary>
    private static Finding? FindSecond(CreditedEntity entity, Credits credits)
    {
        Credit? quoted = null;
        Credit? declined = null;
        Credit? named = null;
        foreach (var credit in entity.Credits)
        {
            if (credits.IsDeclined(credit.Claim))
                declined ??= credit;
            else if (credit.IsUnnamed)
                quoted ??= credit;
            else
                named ??= credit;
        }
        if (quoted is not { } unnamed || (declined ?? named) is not { } second)
            return null;
        var message = declined is null
            ? $"{entity.Label} is credited by name here and without a name elsewhere in this article"
            : $"{entity.Label} is said to decline here, and is quoted without a name in the same article";
        return new Finding(second.Span, message)
        {
            Hint = declined is null
                ? "keep the name back in both places, or give it in both"
                : "take out what the source said, or the words that it declined",
            Related = [new RelatedPlace(entity.Definition.Path, entity.Definition.SigilSpan, "who it is")],
        };
    }

    /// <summary>The group of unnamed people that a named person belongs to, or null.</summary>
    private static Definition? FindGroupOf(CreditedEntity entity, DocumentModel document, Corpus corpus)
    {
        if (entity.IsUnnamed || !entity.IsPerson || entity.Definition.Find("of") is not { } of)
            return null;
        foreach (var item in of.Items)
        {
            if (!item.Text.StartsWith('@') || corpus.FindEntity(document, item.Text[1..]) is not { } group)
                continue;
            if (corpus.Settings.Schema.FindKind(group.Kind) is { IsUnnamed: true })
                return group;
        }
        return null;
    }
}
