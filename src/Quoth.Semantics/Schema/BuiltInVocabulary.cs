using System.Collections.Immutable;

namespace Quoth.Semantics.Schema;

/// <summary>The vocabulary of the language itself, which a project extends or narrows in its <c>quoth.json</c>.</summary>
static class BuiltInVocabulary
{
    const AttributePlaces AnyClaim = AttributePlaces.ClaimTag | AttributePlaces.ClaimDefinition;
    const AttributePlaces Sourcing = AttributePlaces.Entity | AttributePlaces.SourceTag;

    internal static ImmutableArray<EntityKind> Kinds { get; } =
    [
        new("person", "Somebody with a name."),
        new("unnamed-person", "One person whose name the article keeps back.", "person", IsUnnamed: true),
        new("organization", "A company, ministry, army, party or other body that acts as one."),
        new("outlet", "A newspaper, broadcaster, agency or site that publishes news.", "organization"),
        new("group", "Several people spoken of together, such as “residents” or “the two ministers”."),
        new("unnamed-group", "Several people whose names the article keeps back.", "group", IsUnnamed: true),
        new("document", "A report, letter, law, filing or other text."),
        new("poll", "A survey or a vote.", "document"),
        new("database", "A collection of data that was looked up or counted.", "document"),
        new("place", "A place, where it is spoken of as a place or stands for those who govern it."),
    ];

    internal static ImmutableArray<AttributeDefinition> Attributes { get; } =
    [.. DocumentFields(), .. EntityAttributes(), .. ClaimAttributes(), .. SharedAttributes()];

    static IEnumerable<AttributeDefinition> DocumentFields()
    {
        const AttributePlaces Document = AttributePlaces.Document;
        yield return new("title", Document, AttributeType.Text, "The headline.");
        yield return new("outlet", Document, AttributeType.EntityReference, "Who published the article.");
        yield return new("date", Document, AttributeType.Date, "When the article was published.");
        yield return new("author", Document, AttributeType.NameList, "Who wrote the article: the names in its byline.");
        yield return new(
            "language",
            Document,
            AttributeType.Language,
            "The language of the article; it decides where sentences end."
        );
        yield return new("status", Document, AttributeType.Words, "How far the annotation has come.")
        {
            Words = Vocabularies.DocumentStatus,
        };
        yield return new("url", Document, AttributeType.Url, "Where the article can be read.");
        yield return new("source", Document, AttributeType.Text, "Where this copy of the text was taken from.");
        yield return new("annotator", Document, AttributeType.TextList, "Who annotated the article.");
        yield return new("guidelines", Document, AttributeType.Url, "The guidelines that the annotation follows.");
        yield return new(
            "text-sha256",
            Document,
            AttributeType.Hash,
            "The seal: the SHA-256 of the article without its markup. `quoth seal` writes it; it shows any change to the text."
        );
    }

    static IEnumerable<AttributeDefinition> EntityAttributes()
    {
        const AttributePlaces Entity = AttributePlaces.Entity;
        yield return new(TagSchema.KindAttribute, Entity, AttributeType.Words, "What kind of entity this is.");
        yield return new(
            "role",
            Entity,
            AttributeType.Text,
            "The post or part in the story, as an article would put it: “chief of the defence staff”."
        );
        yield return new(
            "of",
            Entity,
            AttributeType.EntityReferenceList,
            "The group or organization that this entity belongs to."
        );
        yield return new("aka", Entity, AttributeType.TextList, "Other names that articles use for this entity.");
        yield return new(
            "affiliation",
            Entity,
            AttributeType.WordList,
            "The part of society that this entity speaks for."
        )
        {
            Words = Vocabularies.Affiliations,
        };
        yield return new(
            "capacity",
            Entity,
            AttributeType.Words,
            "How this entity comes to know: by deciding, by taking part, by speaking for others, or from knowledge."
        )
        {
            Words = Vocabularies.Capacities,
        };
        yield return new("status", Entity, AttributeType.Words, "Whether the role is held now or was held before.")
        {
            Words = Vocabularies.EntityStatus,
        };
        yield return new(
            "count",
            Entity,
            AttributeType.Number,
            "How many people a group has, where the article says so."
        );
        yield return new("wikidata", Entity, AttributeType.WikidataItem, "The entity's item in Wikidata.");
        yield return new("url", Entity, AttributeType.Url, "A page about the entity, or the document itself.");
    }

    static IEnumerable<AttributeDefinition> ClaimAttributes()
    {
        yield return new(
            "by",
            AnyClaim,
            AttributeType.EntityReferenceList,
            "Who is credited, where no source in the text says so."
        )
        {
            Words = [new("none", "Nobody is credited.")],
        };
        yield return new("type", AnyClaim, AttributeType.Words, "What sort of thing is claimed.")
        {
            Words = Vocabularies.ClaimTypes,
        };
        yield return new(
            "quote",
            AttributePlaces.ClaimTag,
            AttributeType.Words,
            "How the words are given; taken from the quotation marks where it is left out."
        )
        {
            Words = Vocabularies.QuoteTypes,
        };
        yield return new("channel", AnyClaim, AttributeType.Words, "How the article came by the claim.")
        {
            Words = Vocabularies.Channels,
        };
        yield return new("about", AnyClaim, AttributeType.ReferenceList, "Who or what the claim is about.");
        yield return new("status", AnyClaim, AttributeType.Words, "What is known about the claim's truth.")
        {
            Words = Vocabularies.ClaimStatus,
        };
        yield return new("supports", AnyClaim, AttributeType.ClaimReferenceList, "Claims that this one speaks for.");
        yield return new("contradicts", AnyClaim, AttributeType.ClaimReferenceList, "Claims that this one denies.");
        yield return new("repeats", AnyClaim, AttributeType.ClaimReferenceList, "Claims that this one says again.");
        yield return new(
            "evidence",
            AnyClaim,
            AttributeType.LinkList,
            "What bears the claim out: documents (`@id`), other claims (`!id`) or addresses."
        );
        yield return new("date", AnyClaim, AttributeType.Date, "When the claim was made.");
    }

    static IEnumerable<AttributeDefinition> SharedAttributes()
    {
        yield return new(
            "via",
            AnyClaim | AttributePlaces.Entity,
            AttributeType.ReferenceList,
            "Who passed the words on, or the claim through which they came."
        );
        yield return new("terms", Sourcing, AttributeType.Words, "The terms on which the source speaks.")
        {
            Words = Vocabularies.Terms,
        };
        yield return new("reason", Sourcing, AttributeType.Text, "Why the name is kept back.");
        yield return new("basis", Sourcing, AttributeType.Text, "How the source knows.");
        yield return new(
            "topic",
            AttributePlaces.Document | AnyClaim,
            AttributeType.TextList,
            "What it is about, in keywords."
        );
        yield return new(
            "note",
            AttributePlaces.Document
                | AttributePlaces.Entity
                | AnyClaim
                | AttributePlaces.SourceTag
                | AttributePlaces.MentionTag,
            AttributeType.Text,
            "A remark for fellow annotators."
        );
    }
}
