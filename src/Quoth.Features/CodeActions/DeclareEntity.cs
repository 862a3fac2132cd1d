using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.CodeActions;

/// <summary>
/// Defines whoever is not defined yet: the id at the cursor, or the name that is selected or at the cursor, which is marked
/// too. In the header, or in a registry file, which is begun where there is none. A short form of a known name can become
/// one more name instead.
/// </summary>
internal static class DeclareEntity
{
    private const int MostAliases = 3;
    private const int LongestTitle = 40;

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (site.Document.Tree.HasUnclosedHeader)
            return [];
        if (
            SymbolFinder.At(site.Corpus, site.Document, site.Selection.Start) is
            { Symbol.Kind: SymbolKind.Entity } found
        )
            return site.Corpus.FindEntity(site.Document, found.Symbol.Id) is null ? Undefined(site, found) : [];
        return site.Wrap.Place is { } place ? Unnamed(site, place) : [];
    }

    private static IEnumerable<ActionOffer> Undefined(ActionSite site, FoundSymbol found)
    {
        var id = found.Symbol.Id;
        var isName = site.Tag is { Kind: TagKind.Mention or TagKind.Source, Head.Entities: [_] };
        var words = isName && site.Tag is { } tag ? OneLine(site.Document.GetText(tag)) : "";
        var name = words.Length is > 0 and <= NameForms.Longest ? words : id;
        return Offers(site, $"Define `@{id}`", $"@{id}: {name}", []);
    }

    private static IEnumerable<ActionOffer> Unnamed(ActionSite site, WrapPlace place)
    {
        var name = OneLine(place.Words);
        var mayBeNew =
            place.Around is not { Kind: TagKind.Mention or TagKind.Source }
            && name.Length is > 0 and <= NameForms.Longest
            && NameForms.LooksLikeName(name)
            && site.MeaningsOf(name).Count == 0;
        if (!mayBeNew)
            yield break;
        foreach (var entity in ShortFormOf(site, name))
        {
            if (DefinitionLines.AddAlias(site.Corpus, entity, name) is { } alias)
                yield return ActionOffer.Of(
                    $"Add “{name}” as another name of {Words.Shorten(entity.Name, LongestTitle)} (@{entity.Id})",
                    ActionKinds.Declare,
                    [alias, .. place.Wrap(site, $"[@{entity.Id}|").Edits]
                );
        }
        if (ReadableId.For(name, site.Document, site.Corpus) is not { } id)
            yield break;
        var mention = place.Wrap(site, $"[@{id}|").Edits;
        foreach (var offer in Offers(site, $"Declare “{name}” as @{id}", $"@{id}: {name}", mention))
            yield return offer;
    }

    private static IEnumerable<ActionOffer> Offers(
        ActionSite site,
        string title,
        string line,
        ImmutableArray<FixEdit> mention
    )
    {
        // The definition comes first: a header that is begun stands before the first word of the text.
        var here = DefinitionLines.Add(site.Document, [line]);
        yield return ActionOffer.Of($"{title} in the header", ActionKinds.Declare, [here, .. mention]);
        foreach (var target in DefinitionLines.Registries(site.Corpus, site.Document))
        {
            var there = DefinitionLines.Add(site.Corpus, target, [line]);
            var place = target.IsNew ? $"a new file {target.Path}" : target.Path;
            yield return ActionOffer.Of($"{title} in {place}", ActionKinds.Declare, [there, .. mention]) with
            {
                CreatesFile = target.IsNew,
            };
        }
    }

    /// <summary>The entities whose name holds a name as whole words, or whose initials it is; the one used nearest first.</summary>
    private static IEnumerable<Semantics.Model.Definition> ShortFormOf(ActionSite site, string name)
    {
        var distances = NearestEntities.Distances(site.Document, site.Selection.Start);
        return site
            .Corpus.GetEntities(site.Document)
            .Where(entity =>
                !NameForms.IsUnnamed(entity) && (HoldsWords(entity.Name, name) || HasInitials(entity.Name, name))
            )
            .OrderBy(entity => distances.GetValueOrDefault(entity.Id, int.MaxValue))
            .Take(MostAliases);
    }

    private static bool HoldsWords(string whole, string part)
    {
        if (part.Length >= whole.Length)
            return false;
        var at = whole.IndexOf(part, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !NameForms.IsWordPart(whole[at - 1]) || NameForms.IsUnspaced(whole[at]))
            && (
                at + part.Length == whole.Length
                || !NameForms.IsWordPart(whole[at + part.Length])
                || NameForms.IsUnspaced(whole[at])
            );
    }

    // “NDF” of “National Defence Force”; small words between may have a letter or none.
    private static bool HasInitials(string whole, string part)
    {
        if (part.Length < 2 || !part.AsSpan().ContainsAnyInRange('A', 'Z') || part.Contains(' '))
            return false;
        var at = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            var begins = NameForms.IsCapital(whole[i]) && (i == 0 || !NameForms.IsWordPart(whole[i - 1]));
            if (!begins)
                continue;
            if (at == part.Length || whole[i] != part[at])
                return false;
            at++;
        }
        return at == part.Length;
    }

    private static string OneLine(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
