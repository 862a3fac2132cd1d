using System.Collections.Immutable;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>What one document means: its definitions, tags, claims and who they are credited to. Immutable.</summary>
public sealed class DocumentModel
{
    private readonly Lazy<ILookup<(SymbolKind, string), SymbolReference>> referencesById;
    private readonly Lazy<Dictionary<string, Definition>> entitiesById;
    private readonly Lazy<Dictionary<string, Definition>> claimDefinitionsById;
    private readonly Lazy<ILookup<string, Claim>> claimsById;
    private readonly Lazy<HashSet<(SymbolKind, string)>> usedIds;
    private readonly Lazy<ImmutableArray<TextSpan>> quotations;
    private readonly Lazy<ClaimIndex> claimIndex;
    private readonly Lazy<ImmutableArray<SyntaxError>> syntaxErrors;

    internal DocumentModel(string path, SyntaxTree tree, CleanText clean, string language)
    {
        Path = path;
        Tree = tree;
        Clean = clean;
        Language = language;
        referencesById = new(() => References.ToLookup(reference => (reference.Kind, reference.Id)));
        syntaxErrors = new(() =>
            [.. Tree.GetBracketErrors().Concat(Tags.SelectMany(tag => tag.Head.Errors)).OrderBy(error => error.Span)]
        );
        entitiesById = new(() => FirstById(Entities));
        claimDefinitionsById = new(() => FirstById(ClaimDefinitions));
        claimsById = new(() => Claims.Where(claim => claim.Id is not null).ToLookup(claim => claim.Id ?? ""));
        usedIds = new(FindUsedIds);
        quotations = new(FindQuotations);
        claimIndex = new(() => new ClaimIndex(Claims));
    }

    /// <summary>The path of the file: as its corpus names it, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The article without markup.</summary>
    public CleanText Clean { get; }

    /// <summary>The language of the article: the header's, else the corpus's default, else <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Whether the file is all header.</summary>
    public bool IsRegistry => Tree.IsRegistry;

    /// <summary>The fields of the header.</summary>
    public ImmutableArray<HeaderEntry> Fields { get; internal init; } = [];

    /// <summary>The entities that the header defines, in order; an id may stand twice.</summary>
    public ImmutableArray<Definition> Entities { get; internal init; } = [];

    /// <summary>The claims in plain words that the header defines, in order.</summary>
    public ImmutableArray<Definition> ClaimDefinitions { get; internal init; } = [];

    /// <summary>The paragraphs of the body.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; internal init; } = [];

    /// <summary>What stands in quotation marks, marks included, in clean-text offsets and in order; none spans paragraphs.</summary>
    public ImmutableArray<TextSpan> Quotations => quotations.Value;

    /// <summary>All tags, those in notes included, in document order.</summary>
    public ImmutableArray<TagInfo> Tags { get; internal init; } = [];

    /// <summary>The claims, in the order of their first pieces.</summary>
    public ImmutableArray<Claim> Claims { get; internal init; } = [];

    /// <summary>Sources and cues that found no claim, in text order.</summary>
    public ImmutableArray<TagInfo> Orphans { get; internal init; } = [];

    /// <summary>Pieces (<c>+</c>) of claims that the document does not have, in text order.</summary>
    public ImmutableArray<TagInfo> OrphanPieces { get; internal init; } = [];

    /// <summary>Every place where an id stands, in text order.</summary>
    public ImmutableArray<SymbolReference> References { get; internal init; } = [];

    /// <summary>What is wrong with header, brackets and heads, in text order.</summary>
    public ImmutableArray<SyntaxError> SyntaxErrors => syntaxErrors.Value;

    /// <summary>The notes, in text order.</summary>
    public IEnumerable<TagInfo> Notes => Tags.Where(tag => tag is { Kind: TagKind.Note, IsInNote: false });

    /// <summary>The field of the header with a key, or null.</summary>
    public HeaderEntry? FindField(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>The entity that the document's own header defines under an id, or null.</summary>
    public Definition? FindEntity(string id) => entitiesById.Value.GetValueOrDefault(id);

    /// <summary>
    /// The ids that the document uses: each that stands anywhere but in its definition or in that definition's own
    /// attributes.
    /// </summary>
    public IReadOnlySet<(SymbolKind Kind, string Id)> UsedIds => usedIds.Value;

    /// <summary>The claim that a tag is a piece of, or null.</summary>
    public Claim? FindClaim(TagInfo piece) => claimIndex.Value.OfPiece(piece);

    /// <summary>The claims that a source or cue is bound to, in the order of their first pieces.</summary>
    public IEnumerable<Claim> FindClaimsOf(TagInfo link) => claimIndex.Value.OfLink(link);

    /// <summary>The claims that a source or <c>by=</c> credits to an entity, in the order of their first pieces.</summary>
    public IEnumerable<Claim> FindClaimsBy(string entityId) => claimIndex.Value.CreditedTo(entityId);

    /// <summary>The places where an id stands, in text order.</summary>
    public IEnumerable<SymbolReference> FindReferences(SymbolKind kind, string id) => referencesById.Value[(kind, id)];

    /// <summary>The claims of the body with an id: more than one where each tag is one more assertion.</summary>
    public IEnumerable<Claim> FindClaims(string id) => claimsById.Value[id];

    /// <summary>The definition of a claim's id in the document's own header, or null.</summary>
    public Definition? FindClaimDefinition(string id) => claimDefinitionsById.Value.GetValueOrDefault(id);

    /// <summary>The clean text of a tag.</summary>
    public string GetText(TagInfo tag) => Clean.Text.Substring(tag.Clean.Start, tag.Clean.Length);

    /// <summary>The content of a claim; its ranges are joined by <c> … </c>.</summary>
    public string GetContent(Claim claim) =>
        string.Join(" … ", claim.Content.Select(range => Clean.Text.Substring(range.Start, range.Length)));

    /// <summary>
    /// The number of the paragraph at a UTF-16 offset of the file, its end included; null in the header and between
    /// paragraphs.
    /// </summary>
    public int? ParagraphAt(int offset)
    {
        var (low, high) = (0, Paragraphs.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Paragraphs[middle].Span;
            // The end of the text belongs to the last paragraph.
            if (span.Touches(offset))
                return middle;
            if (span.Start > offset)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return null;
    }

    private ImmutableArray<TextSpan> FindQuotations() =>
        [
            .. Paragraphs.SelectMany(paragraph =>
                QuotationMarks
                    .Find(Clean.Text.AsSpan(paragraph.Clean.Start, paragraph.Clean.Length))
                    .Select(span => span.Shift(paragraph.Clean.Start))
            ),
        ];

    private HashSet<(SymbolKind, string)> FindUsedIds()
    {
        var used = new HashSet<(SymbolKind, string)>();
        var definition = default(Definition);
        var next = 0;
        var definitions = Entities.Concat(ClaimDefinitions).OrderBy(entry => entry.Span).ToList();
        foreach (var reference in References)
        {
            while (next < definitions.Count && definitions[next].Span.Start <= reference.Span.Start)
                definition = definitions[next++];
            var isInOwnDefinition =
                definition?.IdSpan == reference.Span
                || (definition?.Id == reference.Id && definition.Span.Contains(reference.Span));
            if (reference.Role != ReferenceRole.Definition && !isInOwnDefinition)
                used.Add((reference.Kind, reference.Id));
        }
        return used;
    }

    private static Dictionary<string, Definition> FirstById(ImmutableArray<Definition> definitions)
    {
        var byId = new Dictionary<string, Definition>(StringComparer.Ordinal);
        foreach (var definition in definitions)
            byId.TryAdd(definition.Id, definition);
        return byId;
    }
}
