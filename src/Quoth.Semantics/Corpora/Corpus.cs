using System.Collections.Immutable;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>
/// A snapshot of many documents that share a registry and a configuration. Immutable: a change makes a new snapshot
/// that shares all else, and whoever works on the old one is never disturbed.
/// </summary>
public sealed class Corpus
{
    private readonly Lazy<Registry> registry;
    private readonly Lazy<RegistryUses> uses;

    private Corpus(
        QuothConfiguration configuration,
        DocumentSettings settings,
        ImmutableSortedDictionary<string, DocumentModel> documents,
        Lazy<Registry>? registry,
        Lazy<RegistryUses>? uses = null
    )
    {
        Configuration = configuration;
        Settings = settings;
        Documents = documents;
        this.registry =
            registry ?? new Lazy<Registry>(() => Registry.Of(documents.Values.Where(document => document.IsRegistry)));
        this.uses =
            uses ?? new Lazy<RegistryUses>(() => RegistryUses.Of(documents.Values.Select(DocumentFacts.Of)));
    }

    /// <summary>What the corpus's <c>quoth.json</c> says.</summary>
    public QuothConfiguration Configuration { get; }

    /// <summary>How documents are read: the part of the configuration that decides what they mean.</summary>
    public DocumentSettings Settings { get; }

    /// <summary>
    /// The documents by path, in the order of their paths. A path is written with <c>/</c>, below the folder of the
    /// <c>quoth.json</c>, so that the configuration's patterns can be held to it.
    /// </summary>
    public ImmutableSortedDictionary<string, DocumentModel> Documents { get; }

    /// <summary>What the registry files define.</summary>
    public Registry Registry => registry.Value;

    /// <summary>Which of the registry's ids the documents use.</summary>
    public RegistryUses RegistryUses => uses.Value;

    /// <summary>A corpus without documents. Its documents are built with its <see cref="Settings"/>.</summary>
    public static Corpus Create(QuothConfiguration configuration) =>
        new(
            configuration,
            DocumentSettings.From(configuration),
            ImmutableSortedDictionary.Create<string, DocumentModel>(StringComparer.Ordinal),
            null
        );

    /// <summary>The document of a path, or null.</summary>
    public DocumentModel? Find(string path) => Documents.GetValueOrDefault(path);

    /// <summary>The corpus with a document added, or put in the place of the one of its path.</summary>
    public Corpus With(DocumentModel document)
    {
        var changesRegistry = document.IsRegistry || Find(document.Path) is { IsRegistry: true };
        var changed = Documents.SetItem(document.Path, document);
        return new Corpus(Configuration, Settings, changed, changesRegistry ? null : registry);
    }

    /// <summary>The corpus with documents added or replaced.</summary>
    public Corpus With(IReadOnlyCollection<DocumentModel> documents)
    {
        var changesRegistry = documents.Any(document =>
            document.IsRegistry || Find(document.Path) is { IsRegistry: true }
        );
        var changed = Documents.SetItems(documents.Select(document => KeyValuePair.Create(document.Path, document)));
        return new Corpus(Configuration, Settings, changed, changesRegistry ? null : registry);
    }

    /// <summary>
    /// The corpus, told what its documents use by somebody who has read them all: so it need not hold them. Holds until
    /// a document is added or removed.
    /// </summary>
    public Corpus Knowing(RegistryUses uses) =>
        new(Configuration, Settings, Documents, registry, new Lazy<RegistryUses>(uses));

    /// <summary>The corpus without the document of a path.</summary>
    public Corpus Without(string path) =>
        Find(path) is not { } removed
            ? this
            : new Corpus(Configuration, Settings, Documents.Remove(path), removed.IsRegistry ? null : registry);

    /// <summary>The entity that an id means in a document: its own header first, then the registry; or null.</summary>
    public Definition? FindEntity(DocumentModel document, string id) =>
        document.FindEntity(id) ?? Registry.FindEntity(id);

    /// <summary>The header definition of a claim's id as a document sees it: its own header first, then the registry; or null.</summary>
    public Definition? FindClaimDefinition(DocumentModel document, string id) =>
        document.FindClaimDefinition(id) ?? Registry.FindClaim(id);

    /// <summary>Every entity that a document can name: its own, then the registry's that it does not redefine.</summary>
    public IEnumerable<Definition> GetEntities(DocumentModel document) =>
        document.IsRegistry
            ? Registry.Entities
            : document.Entities.Concat(Registry.Entities.Where(entity => document.FindEntity(entity.Id) is null));

    /// <summary>What a reference of a document means.</summary>
    public Symbol GetSymbol(DocumentModel document, SymbolReference reference)
    {
        var (id, isEntity) = (reference.Id, reference.Kind == SymbolKind.Entity);
        var own = isEntity ? document.FindEntity(id) : document.FindClaimDefinition(id);
        var shared = isEntity ? Registry.FindEntity(id) : Registry.FindClaim(id);
        var isShared = document.IsRegistry || (own is null && shared is not null);
        return new Symbol(reference.Kind, reference.Id, isShared ? null : document.Path);
    }

    /// <summary>Every place that means a symbol, by path and in text order.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="cancellation">Stops a search over many documents.</param>
    public IEnumerable<SymbolPlace> FindReferences(Symbol symbol, CancellationToken cancellation = default)
    {
        var documents =
            symbol.Scope is null ? Documents.Values
            : Find(symbol.Scope) is { } only ? [only]
            : [];
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in document.FindReferences(symbol.Kind, symbol.Id))
            {
                if (GetSymbol(document, reference) == symbol)
                    yield return new SymbolPlace(document, reference);
            }
        }
    }

    /// <summary>
    /// Where a symbol is defined: in headers; for a claim that no header defines, at the tag that asserts it first.
    /// </summary>
    public IEnumerable<SymbolPlace> FindDefinitions(Symbol symbol)
    {
        if (symbol.Scope is null)
            return FindSharedDefinitions(symbol);
        var places = FindReferences(symbol).ToList();
        var definitions = places.Where(place => place.Reference.Role == ReferenceRole.Definition).ToList();
        return definitions.Count > 0
            ? definitions
            : places.Where(place => place.Reference.Role == ReferenceRole.Assertion).Take(1);
    }

    private IEnumerable<SymbolPlace> FindSharedDefinitions(Symbol symbol)
    {
        var definitions =
            symbol.Kind == SymbolKind.Entity ? Registry.FindEntities(symbol.Id) : Registry.FindClaims(symbol.Id);
        foreach (var definition in definitions)
        {
            var reference = new SymbolReference(symbol.Kind, symbol.Id, definition.IdSpan, ReferenceRole.Definition);
            if (Find(definition.Path) is { } document)
                yield return new SymbolPlace(document, reference);
        }
    }
}
