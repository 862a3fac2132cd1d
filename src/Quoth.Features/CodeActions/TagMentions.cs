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
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (EntityAt(site) is not { } entity)
            yield break;
        var name = $"{Words.Shorten(entity.Name.Length > 0 ? entity.Name : entity.Id, 40)} (@{entity.Id})";
        var here = EditsOf(site.Corpus, site.Document, site.OwnNames, entity);
        if (!here.IsEmpty)
        {
            var count = Plural.Of(here.Length / 2, "bare name");
            yield return ActionOffer.Of($"Tag {count} of {name} in this document", ActionKinds.Mentions, here);
        }
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

    private static Semantics.Model.Definition? EntityAt(ActionSite site)
    {
        var offset = site.Selection.Start;
        if (SymbolFinder.At(site.Corpus, site.Document, offset) is { } found)
            return found.Symbol.Kind == SymbolKind.Entity
                ? site.Corpus.FindEntity(site.Document, found.Symbol.Id)
                : null;
        if (site.Document.Entities.FirstOrDefault(entity => entity.Span.Touches(offset)) is { } defined)
            return defined;
        return WrapPlace.Find(site, out _) is { } place && site.MeaningsOf(place.Words) is [var only]
            ? only.Entity
            : null;
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
