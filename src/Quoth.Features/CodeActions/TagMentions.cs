using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features.CodeActions;

/// <summary>
/// Tags every name of an entity that stands bare: in the document, or in all. Names that may mean somebody else, or be part
/// of a longer name, are left alone, as are heads, headers and notes.
/// </summary>
internal static class TagMentions
{
    // In longer texts it is found out when somebody asks for it whether there is anything to do.
    private const int LongestTried = 100_000;

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (EntityAt(site) is not { } entity)
            yield break;
        var name = $"{Words.Shorten(entity.Name.Length > 0 ? entity.Name : entity.Id, 40)} (@{entity.Id})";
        if (InDocument(site, entity, name) is { } here)
            yield return here;
        if (site.Corpus.Find(entity.Path) is { IsRegistry: true } && HasOtherArticles(site))
        {
            yield return new ActionOffer(
                $"Tag all bare names of {name} in the corpus",
                ActionKinds.Mentions,
                () => EverywhereOf(site, entity)
            )
            {
                IsCostly = true,
            };
        }
    }

    private static ActionOffer? InDocument(ActionSite site, Semantics.Model.Definition entity, string name)
    {
        if (site.Document.Tree.Text.Length > LongestTried)
        {
            return new ActionOffer(
                $"Tag all bare names of {name} in this document",
                ActionKinds.Mentions,
                () => new ActionEdits(EditsOf(site.Corpus, site.Document, site.OwnNames, entity))
            )
            {
                IsCostly = true,
            };
        }
        var edits = EditsOf(site.Corpus, site.Document, site.OwnNames, entity);
        var title = $"Tag {Plural.Of(edits.Length / 2, "bare name")} of {name} in this document";
        return edits.IsEmpty ? null : ActionOffer.Of(title, ActionKinds.Mentions, edits);
    }

    private static Semantics.Model.Definition? EntityAt(ActionSite site)
    {
        var offset = site.Selection.Start;
        if (SymbolFinder.At(site.Corpus, site.Document, offset) is { } found)
            return found.Symbol.Kind == SymbolKind.Entity
                ? site.Corpus.FindEntity(site.Document, found.Symbol.Id)
                : null;
        if (site.Document.Entities.FirstOrDefault(entity => entity.Span.Touches(offset)) is { } defined)
            return defined;
        return site.Wrap.Place is { } place && site.MeaningsOf(place.Words) is [var only] ? only.Entity : null;
    }

    private static bool HasOtherArticles(ActionSite site)
    {
        foreach (var (path, document) in site.Corpus.Documents)
        {
            if (!document.IsRegistry && path != site.Document.Path)
                return true;
        }
        return false;
    }

    private static ActionEdits EverywhereOf(ActionSite site, Semantics.Model.Definition entity)
    {
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        foreach (var (_, document) in site.Corpus.Documents)
        {
            site.Cancellation.ThrowIfCancellationRequested();
            // Where an article defines the id anew, somebody else is meant.
            if (document.IsRegistry || document.FindEntity(entity.Id) is not null)
                continue;
            var own = document.Entities.IsEmpty ? NameIndex.Empty : NameIndex.Of(document);
            edits.AddRange(EditsOf(site.Corpus, document, own, entity));
        }
        return new ActionEdits(edits.DrainToImmutable());
    }

    /// <summary>Two edits for each name: the opener and the bracket that closes it.</summary>
    private static ImmutableArray<FixEdit> EditsOf(
        Corpus corpus,
        DocumentModel document,
        NameIndex own,
        Semantics.Model.Definition entity
    )
    {
        if (document.IsRegistry || document.Tree.HasUnclosedHeader)
            return [];
        var isMarked = document
            .FindReferences(SymbolKind.Entity, entity.Id)
            .Any(static reference => reference.Role is ReferenceRole.Mention or ReferenceRole.Source);
        var edits = ImmutableArray.CreateBuilder<FixEdit>();
        foreach (var match in corpus.FindNames(document, own))
        {
            if (match.Meanings is not [var meaning] || meaning.Entity.Id != entity.Id)
                continue;
            // A surname alone is somebody's for sure only where the article has named them.
            if (meaning.Form == NameForm.Surname && !isMarked)
                continue;
            if (BareName.SpanOf(document, match) is not { } span || BareName.Read(document, match, meaning) is null)
                continue;
            if (SpanEdits.Wrap(document, span, $"[@{entity.Id}|") is { } wrapped)
                edits.AddRange(wrapped);
        }
        return edits.Count > 0 && SoundEdits.Are(document, edits) ? edits.DrainToImmutable() : [];
    }
}
