using FsCheck;
using FsCheck.Fluent;
using Quoth.Grammar.Reference;
using static Quoth.Syntax.Tests.Reference.Generators;

namespace Quoth.Syntax.Tests.Reference;

/// <summary>Right heads for every kind of tag, in all the ways in which they may be written.</summary>
static class HeadGenerator
{
    public static Gen<string> Id { get; } =
        OneOf(
            "orlan",
            "c1",
            "c2",
            "_x",
            "7",
            "two-men",
            "Straße",
            "élise",
            "орлан",
            "شاهد",
            "शर्मा",
            "记者",
            "記者_2",
            "𠮷野",
            "a𞤀"
        );

    private static readonly Gen<string> Blanks = OneOf(" ", " ", " ", "  ", "\t", "\u00A0", " \u3000");

    private static readonly Gen<string> NoBlanks = Gen.Constant("");

    private static readonly Gen<string> MaybeBlanks = Sometimes(20, Blanks, "");

    private static readonly Gen<string> Key = OneOf("type", "by", "via", "quote", "x-1", "Thème", "роль", "说", "𞤀1");

    private static readonly Gen<Written<string>> Word = OneOf(
            "opinion",
            "@orlan",
            "none",
            "2026-02-02",
            "c1=c2",
            "https://news.example/a?b=c",
            "\\",
            "+?!",
            "说"
        )
        .Select(word => new Written<string>(word, word));

    private static readonly Gen<Written<string>> QuotedString = OneOf(
            "",
            "a b",
            " a, b ",
            "say \"no\"",
            "\"",
            "a\\b",
            "="
        )
        .Select(text => new Written<string>($"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", text));

    private static readonly Gen<Written<HeadAttribute>> KeyAlone = Key.Select(key => new Written<HeadAttribute>(
        key,
        new HeadAttribute(key, ["true"])
    ));

    private static readonly Gen<Written<HeadAttribute>> KeyWithValues =
        from key in Key
        from values in Between(1, 3, Gen.OneOf(Word, QuotedString))
        from comma in Comma
        select new Written<HeadAttribute>(
            $"{key}={string.Join(comma, values.Select(value => value.Markup))}",
            new HeadAttribute(key, [.. values.Select(value => value.Node)])
        );

    private static Gen<string> Comma => MaybeBlanks.Select(blanks => "," + blanks);

    private static Gen<Written<HeadAttribute>> Attribute => Gen.OneOf(KeyAlone, KeyWithValues, KeyWithValues);

    private static readonly Head NoHead = new([], false, [], false, [], false);

    public static Gen<Written<Head>> For(TagKind kind) =>
        kind switch
        {
            TagKind.Mention => Head(Gen.Constant(Nobody), Entities(sign: ""), hasAttributes: true),
            TagKind.Source => Gen.OneOf(
                Head(Claims, Gen.OneOf(Gen.Constant(Nobody), AfterBlanks(Entities(sign: "@"))), hasAttributes: true),
                Head(Gen.Constant(Nobody), Gen.OneOf(Gen.Constant(Nobody), Entities(sign: "@")), hasAttributes: true)
            ),
            TagKind.Cue => Head(Gen.OneOf(Gen.Constant(Nobody), Claims), Gen.Constant(Nobody), hasAttributes: false),
            TagKind.Claim => ClaimHead,
            _ => MaybeBlanks.Select(blanks => new Written<Head>(blanks, NoHead)),
        };

    private static Written<IReadOnlyList<string>> Nobody { get; } = new("", []);

    private static Gen<Written<IReadOnlyList<string>>> Claims =>
        from ids in Between(1, 3, Id)
        from comma in Comma
        select new Written<IReadOnlyList<string>>(string.Join(comma, ids), ids);

    private static Gen<Written<Head>> ClaimHead =>
        from id in Id
        from isNamed in Gen.Elements(true, false)
        from isPiece in Sometimes(isNamed ? 30 : 0, Gen.Constant(true), false)
        from head in Head(
            Gen.Constant(isNamed ? new Written<IReadOnlyList<string>>(isPiece ? id + "+" : id, [id]) : Nobody),
            Gen.Constant(Nobody),
            hasAttributes: true
        )
        select head with
        {
            Node = head.Node with { IsPiece = isPiece },
        };

    private static Gen<Written<IReadOnlyList<string>>> Entities(string sign) =>
        from ids in Between(1, 3, Id)
        from comma in Comma
        from repeated in OneOf("", "@")
        select new Written<IReadOnlyList<string>>(sign + string.Join(comma + repeated, ids), ids);

    private static Gen<Written<T>> AfterBlanks<T>(Gen<Written<T>> generator) =>
        from blanks in Blanks
        from written in generator
        select written with
        {
            Markup = blanks + written.Markup,
        };

    private static Gen<Written<Head>> Head(
        Gen<Written<IReadOnlyList<string>>> claims,
        Gen<Written<IReadOnlyList<string>>> entities,
        bool hasAttributes
    ) =>
        from claim in claims
        from entity in entities
        from doubt in Sometimes(20, Gen.Constant("?"), "")
        let ids = claim.Markup + entity.Markup + doubt
        from first in ids.Length > 0 ? Blanks : NoBlanks
        from gap in Blanks
        from all in UpTo(hasAttributes ? 3 : 0, ids.Length > 0 ? Attribute : KeyWithValues)
        from end in MaybeBlanks
        let attributes = all.DistinctBy(attribute => attribute.Node.Key).ToList()
        let written = string.Join(gap, attributes.Select(attribute => attribute.Markup))
        select new Written<Head>(
            ids + (attributes.Count > 0 ? first : "") + written + end,
            new Head(claim.Node, false, entity.Node, doubt.Length > 0, [.. attributes.Select(a => a.Node)], false)
        );
}
