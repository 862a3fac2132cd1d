using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Makes the items of the call hierarchy.</summary>
internal static class CallItems
{
    /// <summary>
    /// Of how many who say one thing together each is a call. Nobody reads more of them, and a text in which thousands are
    /// reported by thousands must not cost the square.
    /// </summary>
    public const int MostTogether = 100;

    /// <summary>Where an attribution shows: its first source, else the claim's opener.</summary>
    public static TextSpan PlaceOf(Claim claim) =>
        claim.Sources is [var first, ..] ? first.Tag.Span : claim.Tag.Tag.OpenerSpan;

    /// <summary>An entity where the cursor found it.</summary>
    public static CallItem OfEntity(Corpus corpus, DocumentModel document, FoundSymbol found)
    {
        var whole = Definition.WholeOf(new SymbolPlace(document, found.Reference));
        var entity = corpus.FindEntity(document, found.Symbol.Id);
        var name = entity is null ? "@" + found.Symbol.Id : SymbolWords.Name(entity);
        var key = new CallKey(found.Symbol, document.Path, whole.Start);
        var kind = entity?.Kind ?? "person";
        return new CallItem(key, name, kind, kind, document.Path, whole, found.Reference.Span);
    }

    /// <summary>A claim of the text.</summary>
    public static CallItem OfClaim(Corpus corpus, DocumentModel document, Claim claim)
    {
        Symbol? symbol = claim.Id is { } id ? SymbolOf(corpus, document, SymbolKind.Claim, id) : null;
        return new CallItem(
            new CallKey(symbol, document.Path, claim.Tag.Span.Start),
            SymbolWords.Name(claim, document, corpus),
            claim.Id is null ? document.Path : "!" + claim.Id,
            SymbolWords.Claim,
            document.Path,
            claim.Tag.Span,
            claim.Tag.TextSpan.IsEmpty ? claim.Tag.Span : claim.Tag.TextSpan
        );
    }

    /// <summary>A claim by its id: as the text has it, else as a header defines it.</summary>
    public static IEnumerable<CallItem> OfClaimId(Corpus corpus, DocumentModel document, string id)
    {
        var claims = document.FindClaims(id).Select(claim => OfClaim(corpus, document, claim));
        if (corpus.FindClaimDefinition(document, id) is not { } definition)
            return claims;
        var symbol = SymbolOf(corpus, document, SymbolKind.Claim, id);
        return claims.Append(
            new CallItem(
                new CallKey(symbol, definition.Path, definition.Span.Start),
                SymbolWords.Name(definition),
                "!" + id,
                SymbolWords.Claim,
                definition.Path,
                definition.Span,
                definition.IdSpan
            )
        );
    }

    /// <summary>The first source of a claim for each whom one names: an entity by <c>@id</c>, others by the words.</summary>
    public static Dictionary<string, TagInfo> CreditsOf(DocumentModel document, Claim claim)
    {
        var credits = new Dictionary<string, TagInfo>(StringComparer.Ordinal);
        foreach (var source in claim.Sources.Take(MostTogether))
        {
            if (source.Tag.Head.Entities.IsEmpty)
                credits.TryAdd(document.GetText(source.Tag), source.Tag);
            foreach (var entity in source.Tag.Head.Entities)
                credits.TryAdd("@" + entity.Name, source.Tag);
        }
        return credits;
    }

    /// <summary>A speaker of a claim, where the text credits them: at a source, else at the claim.</summary>
    public static CallItem OfSpeaker(
        Corpus corpus,
        DocumentModel document,
        Claim claim,
        Speaker speaker,
        Dictionary<string, TagInfo> credits
    )
    {
        var credit = credits.GetValueOrDefault(speaker.EntityId is { } id ? "@" + id : speaker.Name);
        var name = credit?.Span ?? claim.Tag.Tag.OpenerSpan;
        var whole = TextSpan.FromBounds(
            Math.Min(name.Start, claim.Tag.Span.Start),
            Math.Max(name.End, claim.Tag.Span.End)
        );
        return Of(corpus, document, speaker, whole, name);
    }

    /// <summary>A speaker, where a definition says that one passes on what the other says.</summary>
    public static CallItem OfDefinition(
        Corpus corpus,
        DocumentModel document,
        Semantics.Model.Definition definition,
        Speaker speaker
    ) => Of(corpus, document, speaker, definition.Span, definition.IdSpan);

    private static CallItem Of(Corpus corpus, DocumentModel document, Speaker speaker, TextSpan whole, TextSpan name)
    {
        CallKey? key = speaker.EntityId is { } id
            ? new CallKey(SymbolOf(corpus, document, SymbolKind.Entity, id), document.Path, whole.Start)
            : null;
        var kind = speaker.EntityId is { } known ? corpus.FindEntity(document, known)?.Kind : null;
        return new CallItem(
            key,
            speaker.Name.Trim().Length > 0 ? SymbolWords.Shorten(speaker.Name) : "somebody",
            document.Path,
            kind ?? "person",
            document.Path,
            whole,
            name
        );
    }

    private static Symbol SymbolOf(Corpus corpus, DocumentModel document, SymbolKind kind, string id) =>
        corpus.GetSymbol(document, kind, id);
}
