using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>What one document means: its definitions, tags, claims and who they are credited to. Immutable.</summary>
public sealed class DocumentModel
{
    // What is derived is made when it is first asked for. Two threads may make the same thing twice, and either is right.
    private ILookup<(SymbolKind, string), SymbolReference>? referencesById;
    private Dictionary<string, Definition>? entitiesById;
    private Dictionary<string, Definition>? claimDefinitionsById;
    private Dictionary<string, Claim[]>? claimsById;
    private IdSet? usedIds;
    private TextSpan[]? quotations;
    private ClaimIndex? claimIndex;
    private SyntaxError[]? syntaxErrors;

    internal DocumentModel(string path, SyntaxTree tree, CleanText clean, string language)
    {
        Path = path;
        Tree = tree;
        Clean = clean;
        Language = language;
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
    public ImmutableArray<TextSpan> Quotations =>
        ImmutableCollectionsMarshal.AsImmutableArray(quotations ??= FindQuotations());

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
    public ImmutableArray<SyntaxError> SyntaxErrors =>
        ImmutableCollectionsMarshal.AsImmutableArray(syntaxErrors ??= FindSyntaxErrors());

    /// <summary>The notes, in text order.</summary>
    public IEnumerable<TagInfo> Notes => Tags.Where(tag => tag is { Kind: TagKind.Note, IsInNote: false });

    /// <summary>The field of the header with a key, or null.</summary>
    public HeaderEntry? FindField(string key)
    {
        foreach (var field in Fields)
        {
            if (field.Key == key)
                return field;
        }
        return null;
    }

    /// <summary>The entity that the document's own header defines under an id, or null.</summary>
    public Definition? FindEntity(string id) => (entitiesById ??= FirstById(Entities)).GetValueOrDefault(id);

    /// <summary>
    /// The ids that the document uses: each that stands anywhere but in its definition or in that definition's own
    /// attributes.
    /// </summary>
    public IdSet UsedIds => usedIds ??= FindUsedIds();

    /// <summary>The claim that a tag is a piece of, or null.</summary>
    public Claim? FindClaim(TagInfo piece) => Index.OfPiece(piece);

    /// <summary>The claims that a source or cue is bound to, in the order of their first pieces.</summary>
    public IEnumerable<Claim> FindClaimsOf(TagInfo link) => Index.OfLink(link);

    /// <summary>The claims that a source or <c>by=</c> credits to an entity, in the order of their first pieces.</summary>
    public IEnumerable<Claim> FindClaimsBy(string entityId) => Index.CreditedTo(entityId);

    /// <summary>The places where an id stands, in text order.</summary>
    public IEnumerable<SymbolReference> FindReferences(SymbolKind kind, string id) =>
        (referencesById ??= References.ToLookup(reference => (reference.Kind, reference.Id)))[(kind, id)];

    /// <summary>The claims of the body with an id: more than one where each tag is one more assertion.</summary>
    public IEnumerable<Claim> FindClaims(string id) => (claimsById ??= GroupClaims()).GetValueOrDefault(id, []);

    /// <summary>Whether the body has a claim with an id.</summary>
    public bool HasClaim(string id) => (claimsById ??= GroupClaims()).ContainsKey(id);

    /// <summary>The definition of a claim's id in the document's own header, or null.</summary>
    public Definition? FindClaimDefinition(string id) =>
        ClaimDefinitions.IsEmpty ? null : (claimDefinitionsById ??= FirstById(ClaimDefinitions)).GetValueOrDefault(id);

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

    private ClaimIndex Index => claimIndex ??= new ClaimIndex(Claims);

    private Dictionary<string, Claim[]> GroupClaims()
    {
        var byId = new Dictionary<string, Claim[]>(StringComparer.Ordinal);
        Dictionary<string, List<Claim>>? several = null;
        foreach (var claim in Claims)
        {
            if (claim.Id is not { } id || byId.TryAdd(id, [claim]))
                continue;
            // Rarely has an id more than one.
            several ??= new Dictionary<string, List<Claim>>(StringComparer.Ordinal);
            if (!several.TryGetValue(id, out var all))
                several.Add(id, all = [byId[id][0]]);
            all.Add(claim);
        }
        foreach (var (id, all) in several ?? [])
            byId[id] = [.. all];
        return byId;
    }

    private SyntaxError[] FindSyntaxErrors()
    {
        var found = Tree.GetBracketErrors();
        var inHeads = new ArrayBuilder<SyntaxError>();
        foreach (var tag in Tags)
        {
            foreach (var error in tag.Head.Errors)
                inHeads.Add(error);
        }
        return inHeads.Count == 0 ? [.. found] : [.. found.Concat(inHeads.Drain()).OrderBy(error => error.Span)];
    }

    private TextSpan[] FindQuotations()
    {
        var found = new List<TextSpan>();
        var text = Clean.Text.AsSpan();
        foreach (var paragraph in Paragraphs)
        {
            var (start, length) = (paragraph.Clean.Start, paragraph.Clean.Length);
            QuotationMarks.AddTo(found, text.Slice(start, length), start);
        }
        return [.. found];
    }

    private IdSet FindUsedIds()
    {
        var used = new IdSet();
        var definition = default(Definition);
        var next = 0;
        ImmutableArray<Definition> definitions =
            Entities.IsEmpty ? ClaimDefinitions
            : ClaimDefinitions.IsEmpty ? Entities
            : [.. Entities.Concat(ClaimDefinitions).OrderBy(entry => entry.Span)];
        foreach (var reference in References)
        {
            while (next < definitions.Length && definitions[next].Span.Start <= reference.Span.Start)
                definition = definitions[next++];
            var isInOwnDefinition =
                definition?.IdSpan == reference.Span
                || (definition?.Id == reference.Id && definition.Span.Contains(reference.Span));
            if (reference.Role != ReferenceRole.Definition && !isInOwnDefinition)
                used.Add(reference.Kind, reference.Id);
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
