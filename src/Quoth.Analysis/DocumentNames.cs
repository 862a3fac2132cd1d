using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis;

/// <summary>An entity that a document marks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entity">Its definition; null where nothing defines it.</param>
/// <param name="First">The first mention or source that names it.</param>
internal sealed record MarkedEntity(string Id, Definition? Entity, TagInfo First);

/// <summary>Who is named and marked in a document: what several rules ask, found once.</summary>
internal sealed class DocumentNames
{
    private readonly DocumentModel document;
    private readonly Corpus corpus;
    private readonly Dictionary<string, MarkedEntity> byId = new(StringComparer.Ordinal);
    private readonly List<MarkedEntity> marked = [];
    private NameIndex? ownNames;
    private List<NameMatch>? matches;
    private Dictionary<string, Definition>? ownByWikidata;

    public DocumentNames(DocumentModel document, Corpus corpus)
    {
        this.document = document;
        this.corpus = corpus;
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote || tag.Kind is not (TagKind.Mention or TagKind.Source))
                continue;
            foreach (var id in tag.Head.Entities)
            {
                if (byId.ContainsKey(id.Name))
                    continue;
                var entity = new MarkedEntity(id.Name, corpus.FindEntity(document, id.Name), tag);
                byId.Add(id.Name, entity);
                marked.Add(entity);
            }
        }
    }

    /// <summary>The entities that mentions and sources name, in the order of their first.</summary>
    public List<MarkedEntity> Marked => marked;

    /// <summary>Every name in the clean text, marked or not, in clean-text offsets and in order.</summary>
    public List<NameMatch> Matches => matches ??= corpus.FindNames(document, Own);

    /// <summary>The marked entity of an id, or null.</summary>
    public MarkedEntity? FindMarked(string id) => byId.GetValueOrDefault(id);

    /// <summary>The first entity of a Wikidata item: the registry's, or else the document's own; or null.</summary>
    public Definition? FindByWikidata(string item)
    {
        // What the document defines anew is its own.
        if (corpus.Registry.FindByWikidata(item) is { } shared)
        {
            if (document.IsRegistry || document.FindEntity(shared.Id) is null)
                return shared;
        }
        if (ownByWikidata is null)
        {
            ownByWikidata = new Dictionary<string, Definition>(StringComparer.Ordinal);
            foreach (var entity in document.Entities)
            {
                if (entity.Find("wikidata")?.Value is { Length: > 0 } own)
                    ownByWikidata.TryAdd(own, entity);
            }
        }
        return ownByWikidata.GetValueOrDefault(item);
    }

    /// <summary>Whether a text may mean several entities in this document; false is sure, and costs nothing.</summary>
    public bool MayMeanSeveral(ReadOnlySpan<char> name) => corpus.MayMeanSeveral(Own, NameForms.Trim(name));

    /// <summary>Whom a text may mean in this document.</summary>
    public IReadOnlyList<NameMeaning> MeaningsOf(ReadOnlySpan<char> name) =>
        corpus.FindMeanings(document, Own, NameForms.Trim(name));

    // What a registry file defines, the registry knows.
    private NameIndex Own =>
        ownNames ??= document.IsRegistry || document.Entities.IsEmpty ? NameIndex.Empty : NameIndex.Of(document);
}
