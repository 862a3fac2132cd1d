using Sprache;

namespace Quoth.Grammar.Reference;

/// <summary>
/// What stands between a tag's sigil and its bar, as a sequence of parts. A wrong head is still a head: what cannot stand in it
/// becomes an <see cref="Wrong"/> part, and what can be read is kept.
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

    // A word followed by an equals sign is the key of an attribute, wherever an id could stand.
    static readonly Parser<string> Id = from id in Characters.Id from sign in Parse.Char('=').Not() select id;

    static readonly Parser<IEnumerable<Part>> ClaimIds = List(Id.Select(id => new Claim(id)), Comma);

    // The sign may be repeated before each id: [@a,@b|the two].
    static readonly Parser<IEnumerable<Part>> EntityIds = List(
        Id.Select(id => new Entity(id)),
        Comma.Then(_ => Parse.Char('@').Optional())
    );

    static readonly Parser<IEnumerable<Part>> DoubtMark = Optional(
        from blanks in Characters.Blanks
        from mark in Parse.Char('?')
        select One(new Doubt())
    );

    static readonly Parser<string> Word = Parse
        .Char(c => !Characters.IsBlank(c) && c is not (',' or '"'), "word")
        .AtLeastOnce()
        .Text();

    static readonly Parser<string> QuotedString =
        from start in Parse.Char('"')
        from text in Parse.String("\\\"").Return('"').Or(Parse.CharExcept('"')).Many().Text()
        from end in Parse.Char('"')
        select text;

    static readonly Parser<IEnumerable<Part>> AttributeParts =
        from key in Characters.Key
        from values in Parse.Char('=').Then(_ => QuotedString.Or(Word).DelimitedBy(Comma)).Or(NoEquals)
        select One(new Attribute(key, [.. values]));

    static Parser<IEnumerable<string>> NoEquals => Parse.Char('=').Not().Return(Enumerable.Repeat("true", 1));

    static readonly Parser<IEnumerable<Part>> BlankParts = Characters.Blank.AtLeastOnce().Then(_ => Nothing);

    static readonly Parser<IEnumerable<Part>> WrongCharacter = Parse.AnyChar.Then(_ => Missing);

    static readonly Parser<IEnumerable<Part>> Rest = AttributeParts.Or(BlankParts).Or(WrongCharacter).All();

    static readonly Parser<IEnumerable<Part>> Mention = InTurn(EntityIds.Or(Missing), DoubtMark, Rest);

    static readonly Parser<IEnumerable<Part>> SourceEntities = Optional(
        from blanks in Characters.Blanks
        from sign in Parse.Char('@')
        from ids in EntityIds.Or(Missing)
        select ids
    );

    static readonly Parser<IEnumerable<Part>> Source = InTurn(Optional(ClaimIds), SourceEntities, DoubtMark, Rest);

    static readonly Parser<IEnumerable<Part>> Cue = InTurn(Optional(ClaimIds), DoubtMark, Rest);

    static readonly Parser<IEnumerable<Part>> ClaimHead = InTurn(
        Optional(
            from id in Id
            from piece in Optional(Parse.Char('+').Return(One(new Piece())))
            select piece.Prepend(new Claim(id))
        ),
        DoubtMark,
        Rest
    );

    static readonly Parser<IEnumerable<Part>> NoHead = BlankParts.Or(WrongCharacter).All();

    /// <summary>The head of a tag of this kind.</summary>
    public static Head Read(TagKind kind, string head)
    {
        var grammar = kind switch
        {
            TagKind.Mention => Mention,
            TagKind.Source => Source,
            TagKind.Cue => Cue,
            TagKind.Claim => ClaimHead,
            _ => NoHead,
        };
        var parts = grammar.End().Parse(head).ToList();
        var attributes = parts.OfType<Attribute>().ToList();
        return new Head(
            [.. parts.OfType<Claim>().Select(claim => claim.Id)],
            parts.OfType<Piece>().Any(),
            [.. parts.OfType<Entity>().Select(entity => entity.Id)],
            parts.OfType<Doubt>().Any(),
            [.. attributes.Select(attribute => new HeadAttribute(attribute.Key, attribute.Values))],
            parts.OfType<Wrong>().Any() || attributes.DistinctBy(attribute => attribute.Key).Count() < attributes.Count
        );
    }

    static Parser<IEnumerable<Part>> List<T>(Parser<T> item, Parser<object?> separator)
        where T : Part =>
        from first in item
        from rest in separator.Then(_ => item.Select(One).Or(Missing)).All()
        select One(first).Concat(rest);

    static Parser<IEnumerable<Part>> Optional(Parser<IEnumerable<Part>> parser) => parser.Or(Nothing);

    static Parser<IEnumerable<Part>> InTurn(params Parser<IEnumerable<Part>>[] parsers) =>
        parsers.Aggregate((left, right) => left.Concat(right));

    static IEnumerable<Part> One<T>(T part)
        where T : Part => [part];
}
