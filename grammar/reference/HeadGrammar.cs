using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>
/// What stands between a tag's sigil and its bar, as a sequence of parts. A wrong head is still a head: a word that
/// cannot stand in it becomes a <see cref="Wrong"/> part, and what can be read is kept.
/// </summary>
static class HeadGrammar
{
    abstract record Part;

    sealed record Claim(string Id) : Part;

    sealed record Piece : Part;

    sealed record Entity(string Id) : Part;

    sealed record Doubt : Part;

    sealed record Attribute(string Key, IReadOnlyList<string> Values) : Part;

    sealed record Wrong : Part;

    static readonly Parser<IEnumerable<Part>> Nothing = Parse.Return(Enumerable.Empty<Part>());

    static readonly Parser<IEnumerable<Part>> Missing = Parse.Return(Enumerable.Repeat(new Wrong(), 1));

    static readonly Parser<string> Comma = Parse.Char(',').Then(_ => Characters.Blanks);

    static readonly Parser<IEnumerable<Part>> ClaimId = Characters.Id.Select(id => One(new Claim(id)));

    static readonly Parser<IEnumerable<Part>> EntityId = Characters.Id.Select(id => One(new Entity(id)));

    // A word followed by an equals sign is the key of an attribute, not the id of a claim.
    static readonly Parser<IEnumerable<Part>> FirstClaimId =
        from id in ClaimId
        from sign in Parse.Char('=').Not()
        select id;

    static readonly Parser<IEnumerable<Part>> ClaimIds = FirstClaimId.Then(Comma.Then(_ => ClaimId.Or(Missing)).All());

    // The sign may be repeated before each id: [@a,@b|the two].
    static readonly Parser<IEnumerable<Part>> EntityIds = EntityId
        .Or(Missing)
        .Then(Comma.Then(_ => Parse.Char('@').Optional()).Then(_ => EntityId.Or(Missing)).All());

    static readonly Parser<IEnumerable<Part>> DoubtMark = Parse.Char('?').Return(One(new Doubt())).Or(Nothing);

    static readonly Parser<string> Word = Parse
        .Char(c => !Characters.IsBlank(c) && c is not (',' or '"'), "word")
        .AtLeastOnce()
        .Text();

    static readonly Parser<string> QuotedString =
        from start in Parse.Char('"')
        from text in Parse.String("\\\"").Return('"').Or(Parse.CharExcept('"')).Many().Text()
        from end in Parse.Char('"')
        select text;

    static readonly Parser<string?> Value = QuotedString
        .Or(Parse.Char('"').Then(_ => Parse.AnyChar.Many()).Return((string?)null))
        .Or(Word)
        .Or(Parse.Return((string?)null));

    static readonly Parser<IEnumerable<string?>> Values =
        from sign in Parse.Char('=')
        from first in Value
        from rest in Comma.Then(_ => Value).Many()
        select rest.Prepend(first);

    static readonly Parser<IEnumerable<string?>> NoValues = Characters
        .Blank.Return("")
        .Or(Parse.Return("").End())
        .Before()
        .Return(Enumerable.Repeat((string?)"true", 1));

    static readonly Parser<IEnumerable<Part>> AttributePart =
        from key in Characters.Key
        from values in Values.Or(NoValues)
        select values
            .Where(value => value is null)
            .Select(_ => (Part)new Wrong())
            .Prepend(new Attribute(key, [.. values.OfType<string>()]));

    static readonly Parser<IEnumerable<Part>> WrongWord =
        from first in Parse.AnyChar
        from rest in Parse.Char(c => !Characters.IsBlank(c), "no blank").Many()
        select One(new Wrong());

    static readonly Parser<IEnumerable<Part>> SomeBlanks = Characters.Blank.AtLeastOnce().Then(_ => Nothing);

    static readonly Parser<IEnumerable<Part>> Attributes = SomeBlanks
        .Then(AttributePart)
        .Or(SomeBlanks)
        .Or(WrongWord)
        .All();

    static readonly Parser<IEnumerable<Part>> NoAttributes = SomeBlanks.Or(WrongWord).All();

    static readonly Parser<IEnumerable<Part>> Mention = EntityIds.Then(DoubtMark).Then(Attributes);

    static readonly Parser<IEnumerable<Part>> SourceEntities = Characters
        .Blanks.Then(_ => Parse.Char('@'))
        .Then(_ => EntityIds)
        .Or(Nothing);

    // An attribute directly behind the sigil is one whose key cannot be read as an id, or there would be an id.
    static readonly Parser<IEnumerable<Part>> Source = AttributePart
        .Unless(ClaimIds)
        .Or(ClaimIds.Or(Nothing).Then(SourceEntities).Then(DoubtMark))
        .Then(Attributes);

    static readonly Parser<IEnumerable<Part>> Cue = ClaimIds.Or(Nothing).Then(DoubtMark).Then(NoAttributes);

    static readonly Parser<IEnumerable<Part>> PieceMark = Parse.Char('+').Return(One(new Piece())).Or(Nothing);

    static readonly Parser<IEnumerable<Part>> ClaimHead = AttributePart
        .Unless(FirstClaimId)
        .Or(FirstClaimId.Then(PieceMark).Or(Nothing).Then(DoubtMark))
        .Then(Attributes);

    /// <summary>The head of a tag of this kind.</summary>
    public static Head Read(TagKind kind, string head)
    {
        var grammar = kind switch
        {
            TagKind.Mention => Mention,
            TagKind.Source => Source,
            TagKind.Cue => Cue,
            TagKind.Claim => ClaimHead,
            _ => NoAttributes,
        };
        var parts = grammar.End().Parse(head).ToList();
        var attributes = parts.OfType<Attribute>().DistinctBy(attribute => attribute.Key).ToList();
        return new Head(
            [.. parts.OfType<Claim>().Select(claim => claim.Id)],
            parts.OfType<Piece>().Any(),
            [.. parts.OfType<Entity>().Select(entity => entity.Id)],
            parts.OfType<Doubt>().Any(),
            [.. attributes.Select(attribute => new HeadAttribute(attribute.Key, attribute.Values))],
            parts.OfType<Wrong>().Any() || attributes.Count < parts.OfType<Attribute>().Count()
        );
    }

    static Parser<IEnumerable<Part>> Then(this Parser<IEnumerable<Part>> first, Parser<IEnumerable<Part>> second) =>
        first.Concat(second);

    static Parser<IEnumerable<Part>> Unless(this Parser<IEnumerable<Part>> parser, Parser<IEnumerable<Part>> other) =>
        other.Not().Then(_ => parser);

    static IEnumerable<Part> One(Part part) => [part];
}
