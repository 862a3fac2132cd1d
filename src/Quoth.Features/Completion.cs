using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>One offer.</summary>
/// <param name="Label">What the list shows first: the name or alias that was searched for.</param>
/// <param name="Detail">The id, and the role or kind beside it.</param>
/// <param name="Filter">What a client matches the typed text against: id, name and aliases.</param>
/// <param name="Replaced">What accepting it replaces, in UTF-16 offsets of the file.</param>
/// <param name="NewText">What it puts there.</param>
/// <param name="Documentation">The card, in Markdown.</param>
public sealed record CompletionOffer(
    string Label,
    string Detail,
    string Filter,
    TextSpan Replaced,
    string NewText,
    string Documentation
);

/// <summary>Offers the ids of entities by id, name and alias, nearest use first.</summary>
public static class Completion
{
    /// <summary>The offers at a cursor: behind an <c>@</c> of a head or header value; none elsewhere.</summary>
    public static ImmutableArray<CompletionOffer> At(Corpus corpus, DocumentModel document, int offset)
    {
        if (FindTypedId(document, offset) is not { } typed)
            return [];
        var lastUse = LastUses(document, offset);
        return
        [
            .. corpus
                .GetEntities(document)
                .OrderBy(entity => lastUse.GetValueOrDefault(entity.Id, int.MaxValue))
                .ThenBy(entity => entity.Name, StringComparer.OrdinalIgnoreCase)
                .SelectMany(entity => OffersFor(entity, typed)),
        ];
    }

    /// <summary>An offer for the name and one for each alias, so that a list shows the word that somebody typed.</summary>
    private static IEnumerable<CompletionOffer> OffersFor(Semantics.Model.Definition entity, TextSpan typed)
    {
        var role = entity.Find("role")?.Value is { Length: > 0 } found ? found : entity.Kind;
        var names = entity.Aliases.Prepend(entity.Name.Length > 0 ? entity.Name : entity.Id).Distinct();
        foreach (var name in names)
        {
            var isAlias = name != entity.Name && entity.Name.Length > 0;
            var detail = isAlias ? $"@{entity.Id} · {entity.Name}, {role}" : $"@{entity.Id} · {role}";
            var card = $"**{Markdown.Escape(entity.Name)}**\n\n{Markdown.Escape(role)}";
            yield return new CompletionOffer(name, detail, $"{name} {entity.Id}", typed, entity.Id, card);
        }
    }

    /// <summary>The id that the cursor is in or behind, without its <c>@</c>; null where no id of an entity can stand.</summary>
    private static TextSpan? FindTypedId(DocumentModel document, int offset)
    {
        var text = document.Tree.Text.Span;
        var start = offset;
        while (start > 0 && Characters.IsIdPart(text[start - 1]))
            start--;
        var end = offset;
        while (end < text.Length && Characters.IsIdPart(text[end]))
            end++;
        var typed = TextSpan.FromBounds(start, end);
        if (offset < document.Tree.BodyStart)
            return start > 0 && text[start - 1] == '@' && IsInHeaderValue(document, start) ? typed : null;
        return IsBehindEntitySign(text, start) && IsInHead(text, start) ? typed : null;
    }

    /// <summary>Whether an <c>@</c>, or the comma of a list that an <c>@</c> began, stands before a place.</summary>
    private static bool IsBehindEntitySign(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] == ',')
        {
            at--;
            while (at > 0 && Characters.IsIdPart(text[at - 1]))
                at--;
        }
        return at > 0 && text[at - 1] == '@';
    }

    /// <summary>Whether a place lies in a head, finished or still being typed: behind a bracket and sigil, before any bar.</summary>
    private static bool IsInHead(ReadOnlySpan<char> text, int at)
    {
        var bracket = text[..at].LastIndexOfAny("[]|\n\r");
        return bracket >= 0
            && text[bracket] == '['
            && bracket + 1 < text.Length
            && text[bracket + 1] is '@' or '^' or '!'
            && (bracket == 0 || text[bracket - 1] != '\\');
    }

    private static bool IsInHeaderValue(DocumentModel document, int at)
    {
        var text = document.Tree.Text;
        var line = text.GetLineSpan(text.Lines.GetLine(at));
        return text.Span[line.Start..at].Contains(':') && !text.Slice(line).TrimStart().StartsWith("#");
    }

    /// <summary>How far from the cursor each entity was used last, in UTF-16 code units.</summary>
    private static Dictionary<string, int> LastUses(DocumentModel document, int offset)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in document.References)
        {
            if (
                reference.Kind != SymbolKind.Entity
                || reference.Role is not (ReferenceRole.Mention or ReferenceRole.Source)
            )
                continue;
            var distance = Math.Abs(offset - reference.Span.Start);
            if (
                !reference.Span.Touches(offset)
                && (!uses.TryGetValue(reference.Id, out var nearest) || distance < nearest)
            )
                uses[reference.Id] = distance;
        }
        return uses;
    }
}
