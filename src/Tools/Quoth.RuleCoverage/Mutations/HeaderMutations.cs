using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using static Quoth.RuleCoverage.Breaking;

namespace Quoth.RuleCoverage.Mutations;

/// <summary>Slips in the header, in ids and in attributes.</summary>
internal static class HeaderMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new("header line without its colon", document => document.Fields.Select(field => LoseColon(document, field))),
        new("header not closed", LoseFence),
        new("entity's id misspelt", MisspellEntities),
        new("definition deleted", DeleteDefinitions),
        new(
            "definition given twice",
            document => document.Entities.Select(entity => Add(document, $"@{entity.Id}: {entity.Name}"))
        ),
        new("definition never used", document => [Add(document, "@nobody-at-all: Nobody At All")]),
        new("registry contradicted", ContradictRegistry),
        new("tie to a claim misspelt", MisspellTies),
        new("piece of a claim misspelt", MisspellPieces),
        new("claim's id given twice", RepeatClaimIds),
        new("attribute's key misspelt", MisspellKeys),
        new("attribute's word misspelt", MisspellWords),
        new("silence without a reason", document => AddNotes(document, "[#|quoth-disable claim-without-cue]")),
        new("silence of no rule", document => AddNotes(document, "[#|quoth-disable claim-without-clue: a headline]")),
        new("silence of nothing", document => AddNotes(document, "[#|quoth-disable text-drift: a headline]")),
    ];

    private static Mutant LoseColon(DocumentModel document, HeaderEntry field) =>
        At(Lines(document, field.Span), Delete(new TextSpan(field.KeySpan.End, 1)));

    private static IEnumerable<Mutant> LoseFence(DocumentModel document)
    {
        var end = HeaderEnd(document);
        return [At(Lines(document, new TextSpan(0, 1)), Delete(Lines(document, new TextSpan(end, 1))))];
    }

    private static IEnumerable<Mutant> MisspellEntities(DocumentModel document, Corpus corpus) =>
        Tags(document, TagKind.Mention, TagKind.Source)
            .SelectMany(tag => tag.Head.Entities)
            .Where(id => id.Name.Length > 2 && corpus.FindEntity(document, id.Name[..^1]) is null)
            .Select(id => At(id.Span, Delete(new TextSpan(id.Span.End - 1, 1))));

    private static IEnumerable<Mutant> DeleteDefinitions(DocumentModel document, Corpus corpus) =>
        from entity in document.Entities
        where corpus.Registry.FindEntity(entity.Id) is null
        let use = document
            .FindReferences(SymbolKind.Entity, entity.Id)
            .FirstOrDefault(place => place.Role is ReferenceRole.Mention or ReferenceRole.Source)
        where use.Id is not null
        select At(use.Span, Delete(Lines(document, entity.Span)));

    private static Mutant Add(DocumentModel document, string line)
    {
        var at = HeaderEnd(document);
        return At(new TextSpan(at, 0), Insert(at, line + "\n"));
    }

    private static IEnumerable<Mutant> ContradictRegistry(DocumentModel document, Corpus corpus) =>
        document
            .References.Where(place => place.Kind == SymbolKind.Entity && document.FindEntity(place.Id) is null)
            .Select(place => place.Id)
            .Distinct()
            .Where(id => corpus.Registry.FindEntity(id) is not null)
            .Select(id => Add(document, $"@{id}: Somebody Else"));

    private static IEnumerable<Mutant> MisspellTies(DocumentModel document) =>
        Tags(document, TagKind.Source, TagKind.Cue)
            .SelectMany(tag => tag.Head.ClaimIds)
            .Select(id => At(id.Span, Insert(id.Span.End, "x")));

    private static IEnumerable<Mutant> MisspellPieces(DocumentModel document) =>
        Tags(document, TagKind.Claim)
            .Where(tag => tag.Head.IsPiece)
            .Select(tag => At(tag.Span, Insert(tag.Head.ClaimIds[0].Span.End, "x")));

    private static IEnumerable<Mutant> RepeatClaimIds(DocumentModel document, Corpus corpus)
    {
        if (document.Claims.FirstOrDefault(claim => claim.Id is not null) is not { Id: { } id } first)
            return [];
        if (corpus.FindClaimDefinition(document, id) is not null)
            return [];
        return document
            .Claims.SkipWhile(claim => claim != first)
            .Where(claim => claim.Id is null)
            .Select(claim =>
                At(claim.Tag.Span, Insert(claim.Tag.Tag.HeadSpan.Start, claim.Tag.Tag.HeadSpan.IsEmpty ? id : id + " "))
            );
    }

    private static IEnumerable<Mutant> MisspellKeys(DocumentModel document) =>
        document
            .Entities.SelectMany(entity => entity.Attributes.Select(attribute => attribute.KeySpan))
            .Concat(
                document.Claims.SelectMany(claim => claim.Tag.Head.Attributes.Select(attribute => attribute.KeySpan))
            )
            .Select(key => At(key, Insert(key.End, "x")));

    private static IEnumerable<Mutant> MisspellWords(DocumentModel document) =>
        document
            .Claims.SelectMany(claim => claim.Tag.Head.Attributes)
            .Where(attribute => attribute.Key is "type" or "status" or "quote" or "channel")
            .SelectMany(attribute => attribute.Values)
            .Select(value => At(value.Span, Insert(value.Span.End, "x")));

    private static IEnumerable<Mutant> AddNotes(DocumentModel document, string note) =>
        BehindTags(document).Select(at => At(new TextSpan(at, 0), Insert(at, note)));
}
