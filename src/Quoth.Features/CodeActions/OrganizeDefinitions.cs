using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features.CodeActions;

/// <summary>
/// Puts a header in order: fields, then people, then claims in plain words, with a blank line between; an article's in the
/// order in which its text uses them and the unused last, a registry's by id. The comments above a definition go with it.
/// Nothing is removed.
/// </summary>
internal static class OrganizeDefinitions
{
    // In longer headers it is found out when somebody asks for it whether there is anything to do.
    private const int LongestTried = 50_000;

    /// <summary>A definition with the comments above it and the lines below it.</summary>
    private sealed record Chunk(bool IsEntity, string Id, List<string> Lines);

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        if (site.Document.Tree.Header is not { Errors.IsEmpty: true } header)
            yield break;
        if (site.Document.Entities.Length + site.Document.ClaimDefinitions.Length == 0)
            yield break;
        var offer = new ActionOffer("Organize definitions", ActionKinds.Organize, () => Organize(site));
        if (header.Span.Length > LongestTried)
        {
            yield return offer with
            {
                IsCostly = true,
            };
            yield break;
        }
        var edits = Organize(site);
        if (!edits.Edits.IsEmpty)
            yield return offer with
            {
                Title = TitleOf(site),
                FindEdits = () => edits,
            };
    }

    private static string TitleOf(ActionSite site)
    {
        if (site.Document.IsRegistry)
            return "Organize definitions";
        var unused =
            site.Document.Entities.Count(entity => !site.Document.UsedIds.Contains(SymbolKind.Entity, entity.Id))
            + site.Document.ClaimDefinitions.Count(claim =>
                !site.Document.UsedIds.Contains(SymbolKind.Claim, claim.Id)
            );
        return unused == 0 ? "Organize definitions" : $"Organize definitions ({unused} unused, kept last)";
    }

    private static ActionEdits Organize(ActionSite site)
    {
        var document = site.Document;
        if (document.Tree.Header is not { } whole)
            return new ActionEdits([]);
        // Laid out first, so that formatting finds nothing more to do.
        var layout = ImmutableArray.CreateBuilder<TextChange>();
        HeaderLayout.Format(document.Tree, site.Corpus.Settings.Schema, layout);
        // The body may be long, and nothing of it changes.
        var before = SourceText.From(document.Tree.Text.Content[..whole.Span.End]);
        var text = FixApplier.Rewrite(before, layout);
        var tree = SyntaxTree.Parse(text);
        if (tree.Header is not { } header || Read(tree, header, out var fields) is not { } chunks)
            return new ActionEdits([]);
        var lineEnd = SealEdit.LineEnd(text, 0);
        var lines = Write(fields, Sort(document, chunks)).Select(line => line + lineEnd);
        var fence = text.Lines.GetStart(text.Lines.GetLine(header.Span.End - 1));
        var fresh = string.Concat(text.Span[..text.Lines.GetStart(1)], string.Concat(lines), text.Span[fence..]);
        return new ActionEdits([
            .. LineDifference
                .Between(before, SourceText.From(fresh))
                .Select(change => new FixEdit(document.Path, change)),
        ]);
    }

    /// <summary>
    /// The definitions in their order, and the lines that belong to none: fields and the comments between them. Null where a
    /// line is wrong, so that nobody knows where it belongs.
    /// </summary>
    private static List<Chunk>? Read(SyntaxTree tree, Header header, out List<string> fields)
    {
        fields = [];
        var chunks = new List<Chunk>();
        var (text, next) = (tree.Text, 0);
        var pending = new List<string>();
        var lastLine = text.Lines.GetLine(header.Span.End - 1);
        for (var number = 1; number < lastLine; number++)
        {
            var span = text.GetLineSpan(number);
            var words = text.ToString(span);
            if (next >= header.Lines.Length || header.Lines[next].Span.Start >= span.End)
            {
                // Comments with a blank line below them belong to what is above.
                (chunks is [.., var above] ? above.Lines : fields).AddRange(pending);
                pending.Clear();
                continue;
            }
            var line = header.Lines[next++];
            switch (line.Kind)
            {
                case HeaderLineKind.Comment when words[0] != '#' && pending.Count == 0 && chunks is [.., var inside]:
                    inside.Lines.Add(words);
                    break;
                case HeaderLineKind.Comment:
                    pending.Add(words);
                    break;
                case HeaderLineKind.Field:
                    fields.AddRange([.. pending, words]);
                    pending.Clear();
                    break;
                case HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition:
                    var isEntity = line.Kind == HeaderLineKind.EntityDefinition;
                    chunks.Add(new Chunk(isEntity, text.ToString(line.Key), [.. pending, words]));
                    pending.Clear();
                    break;
                case HeaderLineKind.Attribute when chunks is [.., var owner]:
                    owner.Lines.AddRange([.. pending, words]);
                    pending.Clear();
                    break;
                default:
                    return null;
            }
        }
        (chunks is [.., var last] ? last.Lines : fields).AddRange(pending);
        return chunks;
    }

    private static IEnumerable<Chunk> Sort(DocumentModel document, List<Chunk> chunks)
    {
        var entitiesFirst = chunks.OrderBy(static chunk => !chunk.IsEntity);
        if (document.IsRegistry)
            return entitiesFirst.ThenBy(static chunk => chunk.Id, StringComparer.Ordinal);
        var uses = new Dictionary<(SymbolKind, string), int>();
        foreach (var reference in document.References)
        {
            if (reference.Span.Start >= document.Tree.BodyStart)
                uses.TryAdd((reference.Kind, reference.Id), reference.Span.Start);
        }
        return entitiesFirst
            .ThenBy(chunk => uses.GetValueOrDefault((KindOf(chunk), chunk.Id), int.MaxValue))
            .ThenBy(chunk => !document.UsedIds.Contains(KindOf(chunk), chunk.Id))
            .ThenBy(static chunk => chunk.Id, StringComparer.Ordinal);
    }

    private static SymbolKind KindOf(Chunk chunk) => chunk.IsEntity ? SymbolKind.Entity : SymbolKind.Claim;

    private static List<string> Write(List<string> fields, IEnumerable<Chunk> chunks)
    {
        var lines = new List<string>(fields);
        Chunk? before = null;
        foreach (var chunk in chunks)
        {
            // A comment between two definitions must not change sides.
            var isApart =
                lines.Count > 0
                && (
                    before is null
                    || before.IsEntity != chunk.IsEntity
                    || chunk.Lines[0].StartsWith('#')
                    || before.Lines[^1].StartsWith('#')
                );
            if (isApart)
                lines.Add("");
            lines.AddRange(chunk.Lines);
            before = chunk;
        }
        return lines;
    }
}
