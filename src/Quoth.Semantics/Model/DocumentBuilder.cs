using System.Collections.Immutable;
using Quoth.Semantics.Binding;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Sentences;
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
        var language = header.Fields.FirstOrDefault(field => field.Key == "language")?.Value ?? settings.Language;
        var paragraphs = BuildParagraphs(tree, clean, language, settings);
        var tags = BuildTags(tree, clean);
        var meaningful = tags.Where(tag => !tag.IsInNote).ToList();
        var (claims, byTag, orphanPieces) = ClaimJoiner.Join(meaningful);
        var orphans = Binder.Bind(clean.Text, paragraphs, meaningful, claims, byTag);
        var built = ContentBuilder.Build(clean.Text, meaningful, claims, byTag);
        return new DocumentModel(path, tree, clean, language)
        {
            Fields = header.Fields,
            Entities = header.Entities,
            ClaimDefinitions = header.Claims,
            Paragraphs = paragraphs,
            Tags = tags,
            Claims = built,
            Orphans = [.. orphans],
            OrphanPieces = [.. orphanPieces],
            References = ReferenceCollector.Collect(header, meaningful, settings.Schema),
        };
    }

    private static ImmutableArray<Paragraph> BuildParagraphs(
        SyntaxTree tree,
        CleanText clean,
        string language,
        DocumentSettings settings
    )
    {
        var rules = settings.SentenceRulesFor(language);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var (first, count) in tree.GetParagraphs())
        {
            var last = first + count - 1;
            var end = tree.GetBlockStart(last) + tree.Blocks[last].Length;
            var span = TextSpan.FromBounds(tree.GetBlockStart(first), end);
            var cleanSpan = clean.ToClean(span);
            var text = clean.Text.AsSpan(cleanSpan.Start, cleanSpan.Length);
            var starts = SentenceBreaker.Boundaries(text, rules);
            paragraphs.Add(new Paragraph(span, cleanSpan, [.. starts.Select(start => start + cleanSpan.Start)]));
        }
        return paragraphs.DrainToImmutable();
    }

    private static ImmutableArray<TagInfo> BuildTags(SyntaxTree tree, CleanText clean)
    {
        var tags = ImmutableArray.CreateBuilder<TagInfo>();
        var paragraph = 0;
        foreach (var (first, count) in tree.GetParagraphs())
        {
            for (var block = first; block < first + count; block++)
            {
                var blockStart = tags.Count;
                for (var node = 0; node < tree.Blocks[block].Nodes.Length; node++)
                {
                    var tag = tree.GetTag(block, node);
                    var parent = tree.Blocks[block].Nodes[node].Parent;
                    var around = parent < 0 ? null : tags[blockStart + parent];
                    tags.Add(new TagInfo(tags.Count, tag, around, clean.ToClean(tag.TextSpan), paragraph));
                }
            }
            paragraph++;
        }
        return tags.DrainToImmutable();
    }
}
