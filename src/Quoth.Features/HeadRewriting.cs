using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>Tries out other claim ids: what would a document mean if its heads had these?</summary>
internal static class HeadRewriting
{
    /// <summary>The document with other claim ids in some heads. It has the same tags, under the same numbers.</summary>
    public static DocumentModel With(
        DocumentModel document,
        Corpus corpus,
        Dictionary<TagInfo, ImmutableArray<string>> claimIds
    )
    {
        var text = document.Tree.Text.Span;
        var output = new StringBuilder(text.Length + 8 * claimIds.Count);
        var at = 0;
        foreach (var tag in document.Tags)
        {
            if (!claimIds.TryGetValue(tag, out var ids))
                continue;
            var span = tag.Tag.HeadSpan;
            output.Append(text[at..span.Start]);
            HeadText.Append(output, tag, ids, corpus.Settings.Schema);
            at = span.End;
        }
        output.Append(text[at..]);
        return DocumentBuilder.Build(document.Path, SyntaxTree.Parse(output.ToString()), corpus.Settings);
    }

    /// <summary>The claims of each source and cue, a claim by the number of its first tag; by the number of the tag.</summary>
    public static Dictionary<int, List<int>> BindingsOf(DocumentModel document)
    {
        var bindings = new Dictionary<int, List<int>>();
        foreach (var claim in document.Claims)
        {
            Add(claim, claim.Sources);
            Add(claim, claim.Cues);
        }
        return bindings;

        void Add(Claim claim, ImmutableArray<Link> links)
        {
            foreach (var link in links)
            {
                if (bindings.TryGetValue(link.Tag.Index, out var claims))
                    claims.Add(claim.Tag.Index);
                else
                    bindings.Add(link.Tag.Index, [claim.Tag.Index]);
            }
        }
    }

    /// <summary>The sources and cues that are bound otherwise in <paramref name="after"/>, as tags of <paramref name="before"/>.</summary>
    public static List<TagInfo> FindMoved(DocumentModel before, DocumentModel after)
    {
        var (old, fresh) = (BindingsOf(before), BindingsOf(after));
        var moved = new List<TagInfo>();
        foreach (var tag in before.Tags)
        {
            if (tag.Kind is not (TagKind.Source or TagKind.Cue))
                continue;
            var (was, isNow) = (old.GetValueOrDefault(tag.Index), fresh.GetValueOrDefault(tag.Index));
            var isSame = was is null ? isNow is null : isNow is not null && was.SequenceEqual(isNow);
            if (!isSame)
                moved.Add(tag);
        }
        return moved;
    }
}
