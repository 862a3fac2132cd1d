using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features;

/// <summary>Somebody whom an article mentions or credits.</summary>
/// <param name="Id">The entity's id; null for words that name no entity.</param>
/// <param name="Name">The entity's name, its id where it has none or is not defined, or else the words of the text.</param>
/// <param name="Entity">The entity's definition, in the article or the registry; null where there is none.</param>
/// <param name="Terms">On which terms they speak, where the article says so.</param>
/// <param name="IsUnnamed">Whether the article keeps the name back, or names nobody.</param>
/// <param name="Mentions">The mentions and sources that name them, in text order.</param>
public sealed record AttributedPerson(
    string? Id,
    string Name,
    Semantics.Model.Definition? Entity,
    string? Terms,
    bool IsUnnamed,
    ImmutableArray<TagInfo> Mentions
);

/// <summary>A claim of an article, with those who say it as numbers in <see cref="Attributions.People"/>.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Words">Its words without holes, on one line of at most some 200 UTF-16 code units.</param>
/// <param name="Speakers">Who is credited with the claim itself.</param>
/// <param name="Relays">Who passes it on by its own <c>via=</c>.</param>
/// <param name="Outer">The number of the claim that it is said in; null for none.</param>
/// <param name="Type">Its type, of a tag or of the definition of its id; null where neither says so.</param>
/// <param name="Status">Its status, likewise.</param>
/// <param name="Terms">On which terms it is said: its source's, else those of who is credited; null where nothing says so.</param>
public sealed record AttributedClaim(
    Claim Claim,
    string Words,
    ImmutableArray<int> Speakers,
    ImmutableArray<int> Relays,
    int? Outer,
    string? Type,
    string? Status,
    string? Terms
)
{
    /// <summary>Whether it says that nobody is to be credited.</summary>
    public bool SaysNobody => Speakers.IsEmpty && Claim.SaysBy;

    /// <summary>Whether somebody asked that others look again at one of its pieces.</summary>
    public bool IsDoubtful => Claim.Pieces.Any(static piece => piece.Head.Doubt is not null);
}

/// <summary>Who said what in one article.</summary>
public sealed class Attributions
{
    private const int LongestWords = 200;

    // A source that names a thousand people may stand for a thousand claims; what they say together must stay linear.
    private const int MostSpeakers = 100;

    private readonly PeopleOfDocument people;
    private readonly Dictionary<Claim, int> numbers;

    private Attributions(DocumentModel document, PeopleOfDocument people, Dictionary<Claim, int> numbers)
    {
        Document = document;
        this.people = people;
        this.numbers = numbers;
    }

    /// <summary>The article.</summary>
    public DocumentModel Document { get; }

    /// <summary>Who is mentioned or credited, in the order in which the text first names them; then those whom claims alone name. Of a registry file those whom it defines.</summary>
    public ImmutableArray<AttributedPerson> People { get; private init; } = [];

    /// <summary>The claims, in text order.</summary>
    public ImmutableArray<AttributedClaim> Claims { get; private init; } = [];

    /// <summary>Whom a mention or source names, as numbers in <see cref="People"/>; nobody for other tags and those in notes.</summary>
    public ImmutableArray<int> PeopleOf(TagInfo tag) => people.Of(tag);

    /// <summary>The number of a claim in <see cref="Claims"/>.</summary>
    public int NumberOf(Claim claim) => numbers[claim];

    /// <summary>Who said what in an article.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The article.</param>
    /// <param name="cancellation">Stops a long one.</param>
    public static Attributions Of(Corpus corpus, DocumentModel document, CancellationToken cancellation = default)
    {
        var people = new PeopleOfDocument(corpus, document);
        // A registry file has no text that would name anybody: it is shown by whom it defines.
        if (document.IsRegistry)
            people.AddDefined();
        foreach (var tag in document.Tags)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tag is { Kind: TagKind.Mention or TagKind.Source, IsInNote: false })
                people.Add(tag);
        }
        var numbers = new Dictionary<Claim, int>(document.Claims.Length);
        foreach (var claim in document.Claims)
            numbers.Add(claim, numbers.Count);
        var claims = ImmutableArray.CreateBuilder<AttributedClaim>(document.Claims.Length);
        foreach (var claim in document.Claims)
        {
            cancellation.ThrowIfCancellationRequested();
            var speakers = SpeakersOf(claim, people);
            claims.Add(
                new AttributedClaim(
                    claim,
                    Words.Shorten(SymbolWords.FirstWords(claim, document, 2 * LongestWords), LongestWords),
                    speakers,
                    people.Named(claim.Find("via")),
                    claim.Outer is { } outer ? numbers[outer] : null,
                    ValueOf("type", claim, document, corpus),
                    ValueOf("status", claim, document, corpus),
                    TermsOf(claim, speakers, people)
                )
            );
        }
        return new Attributions(document, people, numbers)
        {
            People = people.Drain(),
            Claims = claims.DrainToImmutable(),
        };
    }

    /// <summary>As <see cref="AttributionChain.GetSpeakers"/> has them, in numbers.</summary>
    private static ImmutableArray<int> SpeakersOf(Claim claim, PeopleOfDocument people)
    {
        var by = people.Named(claim.Find("by"));
        // Nearly always one source alone says it.
        if (by.IsEmpty && claim.Sources is [var only])
        {
            var named = people.Of(only.Tag);
            return named.Length <= MostSpeakers ? named : named[..MostSpeakers];
        }
        return [.. claim.Sources.SelectMany(source => people.Of(source.Tag)).Concat(by).Distinct().Take(MostSpeakers)];
    }

    private static string? ValueOf(string key, Claim claim, DocumentModel document, Corpus corpus)
    {
        if (claim.Find(key) is { Values: [{ Text: { Length: > 0 } written }, ..] })
            return written;
        var definition = claim.Id is { } id ? corpus.FindClaimDefinition(document, id) : null;
        return definition?.Find(key)?.Value is { Length: > 0 } defined ? defined : null;
    }

    private static string? TermsOf(Claim claim, ImmutableArray<int> speakers, PeopleOfDocument people)
    {
        foreach (var source in claim.Sources)
        {
            if (PeopleOfDocument.TermsOf(source.Tag) is { } terms)
                return terms;
        }
        foreach (var speaker in speakers)
        {
            if (people.TermsOf(speaker) is { } terms)
                return terms;
        }
        return null;
    }
}
