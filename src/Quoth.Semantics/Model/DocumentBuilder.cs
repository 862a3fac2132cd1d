using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quoth.Semantics.Binding;
using Quoth.Semantics.Sentences;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Model;

/// <summary>Makes the meaning of one document from its tree.</summary>
public static class DocumentBuilder
{
    /// <summary>The document at <paramref name="path"/>.</summary>
    /// <param name="path">The path as the corpus names it.</param>
    /// <param name="tree">The tree of its text.</param>
    /// <param name="settings">What the corpus's configuration says about reading it.</param>
    public static DocumentModel Build(string path, SyntaxTree tree, DocumentSettings settings)
    {
        var header = HeaderReader.Read(tree, path);
        var clean = CleanText.Of(tree);
        var language = header.FindField("language")?.Value ?? settings.Language;
        var paragraphs = BuildParagraphs(tree, clean, settings.SentenceRulesFor(language));
        var tags = BuildTags(tree, clean, out var hasNotes);
        var meaningful = hasNotes ? [.. tags.Where(tag => !tag.IsInNote)] : tags;
        var claims = ClaimJoiner.Join(meaningful, tags.Length);
        var orphans = Binder.Bind(clean.Text, paragraphs, tags, meaningful, claims);
        return new DocumentModel(path, tree, clean, language)
        {
            Fields = header.Fields,
            Entities = header.Entities,
            ClaimDefinitions = header.Claims,
            Paragraphs = paragraphs,
            Tags = tags,
            Claims = ContentBuilder.Build(clean.Text, meaningful, claims),
            Orphans = orphans,
            OrphanPieces = claims.OrphanPieces,
            References = ReferenceCollector.Collect(header, meaningful, settings.Schema),
        };
    }

    private static ImmutableArray<Paragraph> BuildParagraphs(SyntaxTree tree, CleanText clean, SentenceRules rules)
    {
        var paragraphs = new ArrayBuilder<Paragraph>();
        var starts = new List<int>();
        foreach (var (first, count) in tree.GetParagraphs())
        {
            var last = first + count - 1;
            var end = tree.GetBlockStart(last) + tree.Blocks[last].Length;
            var span = TextSpan.FromBounds(tree.GetBlockStart(first), end);
            var cleanSpan = clean.ToClean(span);
            starts.Clear();
            SentenceBreaker.FindBoundaries(clean.Text.AsSpan(cleanSpan.Start, cleanSpan.Length), rules, starts);
            for (var i = 0; i < starts.Count; i++)
                starts[i] += cleanSpan.Start;
            paragraphs.Add(new Paragraph(span, cleanSpan, [.. starts]));
        }
        return paragraphs.Drain();
    }

    private static ImmutableArray<TagInfo> BuildTags(SyntaxTree tree, CleanText clean, out bool hasNotes)
    {
        hasNotes = false;
        var count = 0;
        foreach (var block in tree.Blocks)
            count += block.Nodes.Length;
        var tags = new TagInfo[count];
        var (next, run, paragraph, isInParagraph) = (0, 0, -1, false);
        for (var block = 0; block < tree.Blocks.Length; block++)
        {
            var nodes = tree.Blocks[block].Nodes;
            paragraph += !isInParagraph && !tree.Blocks[block].IsBlank ? 1 : 0;
            isInParagraph = !tree.Blocks[block].IsBlank;
            var blockStart = next;
            for (var node = 0; node < nodes.Length; node++)
            {
                var around = nodes[node].Parent < 0 ? null : tags[blockStart + nodes[node].Parent];
                var tag = tree.GetTag(block, node);
                hasNotes |= tag.Kind == TagKind.Note;
                tags[next] = new TagInfo(next, tag, around, clean.ToClean(tag.TextSpan, ref run), paragraph);
                next++;
            }
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }
}
