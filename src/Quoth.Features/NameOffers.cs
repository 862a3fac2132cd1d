using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>Offers the tags of somebody whose name is being typed in the article's text.</summary>
internal static class NameOffers
{
    // Two letters with a capital, as names begin; words without are typed all the time, so they must say more.
    private const int FewestOfName = 2;
    private const int FewestInSmallLetters = 3;
    private const int FewestOfDescription = 4;

    // “The Harbour Herald”: an article says nothing of what follows it.
    private const int LongestArticle = 3;

    private const int MostWords = 6;

    private readonly record struct Found(
        Semantics.Model.Definition Entity,
        string Name,
        TextSpan Replaced,
        string Text
    );

    /// <summary>
    /// A mention and a source for each name, alias or surname that the words before the cursor begin, nearest use first.
    /// They go in place of those words, and of what follows of the name behind the cursor.
    /// </summary>
    public static IEnumerable<CompletionOffer> At(Corpus corpus, DocumentModel document, int offset)
    {
        var starts = Starts(document, offset);
        if (starts.Count == 0)
            return [];
        var nearest = SymbolOffers.NearestUses(document, offset, SymbolKind.Entity);
        return corpus
            .GetEntities(document)
            .DistinctBy(entity => entity.Id)
            .SelectMany(entity => NamesOf(entity).Select(name => Find(document, entity, name, starts, offset)))
            .OfType<Found>()
            .OrderBy(found => nearest.GetValueOrDefault(found.Entity.Id, int.MaxValue))
            .ThenBy(found => found.Replaced.Start)
            .ThenBy(found => found.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(found => OfName(document, found));
    }

    /// <summary>Whether a character can stand inside a word.</summary>
    public static bool IsWordPart(char c) => NameForms.IsWordPart(c) || c is '\'' or '’' or '-';

    private static IEnumerable<CompletionOffer> OfName(DocumentModel document, Found found)
    {
        var (entity, name, replaced, text) = found;
        var detail = $"@{entity.Id} · {SymbolOffers.Describe(entity, document)}";
        var role = SymbolOffers.RoleOf(entity);
        var filter = $"{name} {entity.Id} {role}";
        var card = SymbolOffers.ShortCard(entity.Name.Length > 0 ? entity.Name : entity.Id, role);
        foreach (var (sigil, label) in ((string, string)[])[("@", name), ("^@", $"{name} (source)")])
            yield return new CompletionOffer(
                CompletionKind.Entity,
                label,
                detail,
                filter,
                replaced,
                $"[{sigil}{entity.Id}|{text}]",
                card
            )
            {
                Symbol = (SymbolKind.Entity, entity.Id),
                ReplacesRest = true,
            };
    }

    private static IEnumerable<string> NamesOf(Semantics.Model.Definition entity) =>
        entity
            .Aliases.Prepend(entity.Name)
            .Append(NameForms.SurnameOf(entity).ToString())
            .Where(name => name.Length is > 1 and <= NameForms.Longest && !name.AsSpan().ContainsAny("[]|\\"))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Where a name may begin that the cursor stands in, the furthest back first, in UTF-16 offsets of the file.</summary>
    private static List<int> Starts(DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var starts = new List<int>();
        var lowest = Math.Max(document.Tree.BodyStart, offset - NameForms.Longest);
        for (var at = offset - 1; at >= lowest && starts.Count < MostWords; at--)
        {
            // A name lies in one line and in no markup.
            if (text[at] is '\n' or '\r' or '[' or ']' or '|' or '\\')
                break;
            if (char.IsLetterOrDigit(text[at]) && NameScanner.MayBegin(text, at))
                starts.Add(at);
        }
        starts.Reverse();
        return starts;
    }

    private static Found? Find(
        DocumentModel document,
        Semantics.Model.Definition entity,
        string name,
        List<int> starts,
        int offset
    )
    {
        var text = document.Tree.Text.Span;
        foreach (var start in starts)
        {
            var typed = text[start..offset];
            if (typed.Length > name.Length || !AreAlike(typed, name.AsSpan(0, typed.Length)) || !IsEnough(typed, name))
                continue;
            // Behind the cursor the name may be there already; a word that goes on otherwise is another.
            var rest = name.AsSpan(typed.Length);
            var isThere = text[offset..].StartsWith(rest, StringComparison.Ordinal);
            var end = isThere ? offset + rest.Length : offset;
            if (end < text.Length && IsJoint(text, end))
                continue;
            // A sentence keeps the capital that it begins with.
            var first = char.IsUpper(typed[0]) ? typed[0] : name[0];
            return new Found(entity, name, TextSpan.FromBounds(start, end), first + name[1..]);
        }
        return null;
    }

    private static bool IsJoint(ReadOnlySpan<char> text, int at) =>
        NameForms.IsWordPart(text[at])
        && !NameForms.IsUnspaced(text[at])
        && at > 0
        && NameForms.IsWordPart(text[at - 1]);

    private static bool AreAlike(ReadOnlySpan<char> typed, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            var isBlank = char.IsWhiteSpace(typed[i]) && char.IsWhiteSpace(name[i]);
            if (!isBlank && char.ToUpperInvariant(typed[i]) != char.ToUpperInvariant(name[i]))
                return false;
        }
        return true;
    }

    private static bool IsEnough(ReadOnlySpan<char> typed, string name)
    {
        var fewest =
            !NameForms.LooksLikeName(name) ? FewestOfDescription
            : char.IsLower(typed[0]) && char.IsUpper(name[0]) ? FewestInSmallLetters
            : FewestOfName;
        var article = name.IndexOf(' ', StringComparison.Ordinal);
        var letters = 0;
        for (var i = article is > 0 and <= LongestArticle ? article : 0; i < typed.Length; i++)
            letters += char.IsLetterOrDigit(typed[i]) ? 1 : 0;
        return letters >= fewest;
    }
}
