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
    private readonly Lazy<NameIndex> names;
    private readonly Lazy<TextTwins> twins;
    private readonly Lazy<ReferenceIndex> references;

    private Corpus(
        QuothConfiguration configuration,
        DocumentSettings settings,
        ImmutableSortedDictionary<string, DocumentModel> documents,
        Corpus? sameRegistry,
        Lazy<TextTwins>? twins,
        Lazy<ReferenceIndex>? references,
        Lazy<RegistryUses>? uses = null
    )
    {
        Configuration = configuration;
        Settings = settings;
        Documents = documents;
        registry =
            sameRegistry?.registry
            ?? new Lazy<Registry>(() => Registry.Of(documents.Values.Where(document => document.IsRegistry)));
        names = sameRegistry?.names ?? new Lazy<NameIndex>(() => NameIndex.Of(Registry.Entities));
        this.uses = uses ?? new Lazy<RegistryUses>(() => RegistryUses.Of(documents.Values.Select(DocumentFacts.Of)));
        this.twins = twins ?? new Lazy<TextTwins>(() => TextTwins.Of(documents.Values));
        this.references = references ?? new Lazy<ReferenceIndex>(() => ReferenceIndex.Of(documents));
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

    /// <summary>Which texts name the registry's entities.</summary>
    public NameIndex Names => names.Value;

    /// <summary>A corpus without documents. Its documents are built with its <see cref="Settings"/>.</summary>
    public static Corpus Create(QuothConfiguration configuration) =>
        new(
            configuration,
            DocumentSettings.From(configuration),
            ImmutableSortedDictionary.Create<string, DocumentModel>(StringComparer.Ordinal),
            null,
            null,
            null
        );

    /// <summary>The document of a path, or null.</summary>
    public DocumentModel? Find(string path) => Documents.GetValueOrDefault(path);

    /// <summary>The corpus with a document added, or put in the place of the one of its path.</summary>
    public Corpus With(DocumentModel document)
    {
        var changesRegistry = document.IsRegistry || Find(document.Path) is { IsRegistry: true };
        var changed = Documents.SetItem(document.Path, document);
        return new Corpus(
            Configuration,
            Settings,
            changed,
            changesRegistry ? null : this,
            TwinsWith([document]),
            ReferencesWith([document.Path])
        );
    }

    /// <summary>
    /// The corpus with an excerpt in the place of its document, for rules that look at one document and at the registry: what
    /// several documents are together is not kept up.
    /// </summary>
    public Corpus ForExcerpt(DocumentModel excerpt) =>
        new(Configuration, Settings, Documents.SetItem(excerpt.Path, excerpt), this, null, null);

    /// <summary>The corpus with documents added or replaced.</summary>
    public Corpus With(IReadOnlyCollection<DocumentModel> documents)
    {
        var changesRegistry = documents.Any(document =>
            document.IsRegistry || Find(document.Path) is { IsRegistry: true }
        );
        var changed = Documents.SetItems(documents.Select(document => KeyValuePair.Create(document.Path, document)));
        return new Corpus(
            Configuration,
            Settings,
            changed,
            changesRegistry ? null : this,
            TwinsWith(documents),
            ReferencesWith(documents.Select(document => document.Path))
        );
    }

    /// <summary>
    /// The corpus, told what its documents use by somebody who has read them all: so it need not hold them. Holds until
    /// a document is added or removed.
    /// </summary>
    public Corpus Knowing(RegistryUses uses) =>
        new(Configuration, Settings, Documents, this, twins, references, new Lazy<RegistryUses>(uses));

    /// <summary>The corpus without the document of a path.</summary>
    public Corpus Without(string path) =>
        Find(path) is not { } removed
            ? this
            : new Corpus(
                Configuration,
                Settings,
                Documents.Remove(path),
                removed.IsRegistry ? null : this,
                twins.IsValueCreated ? new Lazy<TextTwins>(twins.Value.With(removed, null)) : null,
                ReferencesWith([path])
            );

    /// <summary>The first other document that annotates the same article, to the character; or null.</summary>
    public DocumentModel? FindTwin(DocumentModel document) =>
        HasTwoArticles() ? twins.Value.Find(document, this) : null;

    /// <summary>A run that lets every article go has one at a time, and no need of an index over it.</summary>
    private bool HasTwoArticles()
    {
        var articles = 0;
        foreach (var (_, document) in Documents)
        {
            articles += document.IsRegistry ? 0 : 1;
            if (articles == 2)
                return true;
        }
        return false;
    }

    /// <summary>Every name of an entity in a document's clean text, in clean-text offsets and in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="own">The names that its own header defines.</param>
    public List<NameMatch> FindNames(DocumentModel document, NameIndex own) =>
        NameScanner.FindAll(document.Clean.Text, Names, own, id => Redefines(document, id));

    /// <summary>Whether a document that is no registry file has a definition of its own for an id.</summary>
    private static bool Redefines(DocumentModel document, string id) =>
        !document.IsRegistry && document.FindEntity(id) is not null;

    /// <summary>Whom a text may mean in a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="own">The names that its own header defines.</param>
    /// <param name="name">The text.</param>
    public IReadOnlyList<NameMeaning> FindMeanings(DocumentModel document, NameIndex own, ReadOnlySpan<char> name) =>
        NameScanner.Join(Names.Find(name), own.Find(name), id => Redefines(document, id));

    /// <summary>Whether a text may mean several entities in a document: none surely means one or nobody.</summary>
    public bool MayMeanSeveral(NameIndex own, ReadOnlySpan<char> name) =>
        Names.Find(name).Length + own.Find(name).Length > 1;

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
    public Symbol GetSymbol(DocumentModel document, SymbolReference reference) =>
        GetSymbol(document, reference.Kind, reference.Id);

    /// <summary>What an id means in a document.</summary>
    public Symbol GetSymbol(DocumentModel document, SymbolKind kind, string id)
    {
        var isEntity = kind == SymbolKind.Entity;
        var own = isEntity ? document.FindEntity(id) : document.FindClaimDefinition(id);
        var shared = isEntity ? Registry.FindEntity(id) : Registry.FindClaim(id);
        var isShared = document.IsRegistry || (own is null && shared is not null);
        return new Symbol(kind, id, isShared ? null : document.Path);
    }

    /// <summary>Every place that means a symbol, by path and in text order.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="cancellation">Stops a search over many documents.</param>
    public IEnumerable<SymbolPlace> FindReferences(Symbol symbol, CancellationToken cancellation = default)
    {
        var documents =
            symbol.Scope is null ? FindDocuments(symbol.Kind, symbol.Id)
            : Find(symbol.Scope) is { } only ? [only]
            : [];
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var isMeant = false;
            // Gone through as they are: a lookup for each document of a large corpus costs more than it saves.
            foreach (var reference in document.References)
            {
                if (reference.Kind != symbol.Kind || reference.Id != symbol.Id)
                    continue;
                // One id means one thing in all of a document.
                if (!isMeant && GetSymbol(document, symbol.Kind, symbol.Id) != symbol)
                    break;
                isMeant = true;
                yield return new SymbolPlace(document, reference);
            }
        }
    }

    /// <summary>Makes ready what searches for references need, for whoever has the time before the first one.</summary>
    public void IndexReferences() => _ = references.Value;

    /// <summary>
    /// The documents in which an id stands, whatever it means there, in the order of their paths. A few may be among them
    /// in which it does not.
    /// </summary>
    public IEnumerable<DocumentModel> FindDocuments(SymbolKind kind, string id)
    {
        foreach (var path in references.Value.Find(kind, id))
        {
            if (Find(path) is { } document)
                yield return document;
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

    /// <summary>
    /// The twins once some documents have changed. An index that was never asked for is not built for that, and holds on to
    /// no snapshot before.
    /// </summary>
    private Lazy<TextTwins>? TwinsWith(IReadOnlyCollection<DocumentModel> documents)
    {
        if (!twins.IsValueCreated)
            return null;
        var changed = twins.Value;
        foreach (var document in documents)
            changed = changed.With(Find(document.Path), document);
        return new Lazy<TextTwins>(changed);
    }

    private Lazy<ReferenceIndex>? ReferencesWith(IEnumerable<string> touched) =>
        references.IsValueCreated && references.Value.With(touched) is { } index
            ? new Lazy<ReferenceIndex>(index)
            : null;
}
