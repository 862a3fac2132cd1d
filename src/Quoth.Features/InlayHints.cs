using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Features;

/// <summary>What a hint tells.</summary>
public enum InlayHintKind
{
    /// <summary>Who is credited with a claim, as its position says.</summary>
    Link,

    /// <summary>Which claim a far bracket closes.</summary>
    End,
}

/// <summary>A piece of a hint's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Target">Where a click on it leads, in UTF-16 offsets of the file; null for nowhere.</param>
public readonly record struct InlayHintPart(string Text, TextSpan? Target);

/// <summary>Words that an editor shows between those of the text.</summary>
/// <param name="Offset">Where, a UTF-16 offset of the file.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Parts">Its text.</param>
/// <param name="Tag">The claim's tag that it is about.</param>
public sealed record InlayHint(int Offset, InlayHintKind Kind, ImmutableArray<InlayHintPart> Parts, TagInfo Tag);

/// <summary>
/// Shows what is not written: before a claim's opening bracket the source that it found by position
/// (<c>&lt;- Ilan Orlan via The Harbour Herald</c>), and behind a closing bracket that is far from its opening one the claim
/// that ends there (<c>/c1</c>).
/// </summary>
public static class InlayHints
{
    /// <summary>A bracket is far from its opening one when so many line ends lie between.</summary>
    public const int FarLines = 3;

    /// <summary>A bracket is far from its opening one when so many UTF-16 code units lie between.</summary>
    public const int FarLength = 400;

    private const int LongestName = 40;
    private const int MostNames = 3;

    // "Orlan via the Herald via the agency": whoever wants to know more looks at the card.
    private const int FurthestOuter = 2;

    /// <summary>The hints at the places that a range touches, in order.</summary>
    /// <param name="corpus">The snapshot.</param>
    /// <param name="document">The document.</param>
    /// <param name="range">The range, in UTF-16 offsets of the file.</param>
    /// <param name="cancellation">Stops a long range.</param>
    public static ImmutableArray<InlayHint> In(
        Corpus corpus,
        DocumentModel document,
        TextSpan range,
        CancellationToken cancellation = default
    )
    {
        var tree = document.Tree;
        if (range.End < tree.BodyStart || tree.Blocks.Length == 0)
            return [];
        var hints = new List<InlayHint>();
        // A tag lies in one block; the one before may end where the range begins.
        var from = tree.GetBlockStart(Math.Max(0, tree.FindBlock(Math.Max(range.Start, tree.BodyStart)) - 1));
        for (var next = TagFinder.FirstFrom(document, from); next < document.Tags.Length; next++)
        {
            var tag = document.Tags[next];
            if (tag.Span.Start > range.End)
                break;
            if (tag.Kind != TagKind.Claim || tag.IsInNote || document.FindClaim(tag) is not { } claim)
                continue;
            cancellation.ThrowIfCancellationRequested();
            if (tag == claim.Tag && range.Touches(tag.Span.Start) && LinkOf(corpus, document, claim) is { } link)
                hints.Add(link);
            if (tag.Tag.IsClosed && range.Touches(tag.Span.End) && IsFar(document, tag))
                hints.Add(EndOf(corpus, document, claim, tag));
        }
        return [.. hints.OrderBy(hint => hint.Offset)];
    }

    /// <summary>
    /// The changes that write a claim's links down as ids, so that nothing of them is inferred any more; none where another
    /// claim would be bound otherwise for it.
    /// </summary>
    public static ImmutableArray<TextChange> WriteDown(Corpus corpus, DocumentModel document, TagInfo tag) =>
        document.FindClaim(tag) is { } claim ? ExplicitIds.ChangesFor(document, corpus, claim) : [];

    private static InlayHint? LinkOf(Corpus corpus, DocumentModel document, Claim claim)
    {
        var parts = ImmutableArray.CreateBuilder<InlayHintPart>();
        parts.Add(new InlayHintPart("<- ", null));
        AddInferred(claim.Sources, tag => NameOf(corpus, document, tag));
        var isNamed = parts.Count > 1;
        if (!isNamed)
            AddInferred(claim.Cues, tag => $"“{Cut(document, tag)}”");
        if (parts.Count == 1)
            return null;
        if (isNamed)
            AddRelays(parts, corpus, document, claim);
        return new InlayHint(claim.Tag.Span.Start, InlayHintKind.Link, parts.DrainToImmutable(), claim.Tag);

        void AddInferred(ImmutableArray<Link> links, Func<TagInfo, string> name)
        {
            var count = 0;
            foreach (var link in links)
            {
                if (link.Binding == BindingKind.Explicit)
                    continue;
                if (count > 0)
                    parts.Add(new InlayHintPart(count == MostNames ? " …" : " and ", null));
                if (count++ == MostNames)
                    return;
                parts.Add(new InlayHintPart(name(link.Tag), link.Tag.TextSpan));
            }
        }
    }

    private static void AddRelays(
        ImmutableArray<InlayHintPart>.Builder parts,
        Corpus corpus,
        DocumentModel document,
        Claim claim
    )
    {
        Add(AttributionChain.GetRelays(claim, document, corpus), null);
        var outer = claim.Outer;
        for (var further = 0; outer is not null && further < FurthestOuter; further++, outer = outer.Outer)
        {
            var source = outer.Sources.IsEmpty ? outer.Tag : outer.Sources[0].Tag;
            Add(AttributionChain.GetSpeakers(outer, document, corpus), source.TextSpan);
        }

        void Add(ImmutableArray<Speaker> speakers, TextSpan? target)
        {
            if (speakers.IsEmpty)
                return;
            var names = string.Join(" and ", speakers.Take(MostNames).Select(speaker => speaker.Name));
            parts.Add(new InlayHintPart(" via ", null));
            parts.Add(new InlayHintPart(Words.Shorten(names, LongestName), target));
        }
    }

    private static InlayHint EndOf(Corpus corpus, DocumentModel document, Claim claim, TagInfo tag)
    {
        var name =
            claim.Id
            ?? (claim.Sources is [var first, ..] ? NameOf(corpus, document, first.Tag) : null)
            ?? TagKind.Claim.GetWord();
        var text = "/" + Words.Shorten(name, LongestName);
        return new InlayHint(tag.Span.End, InlayHintKind.End, [new InlayHintPart(text, tag.Tag.OpenerSpan)], tag);
    }

    private static string NameOf(Corpus corpus, DocumentModel document, TagInfo source)
    {
        if (source.Head.Entities.IsEmpty)
            return Cut(document, source);
        var names = source
            .Head.Entities.Take(MostNames)
            .Select(id => corpus.FindEntity(document, id.Name)?.Name is { Length: > 0 } name ? name : "@" + id.Name);
        return Words.Shorten(string.Join(" and ", names), LongestName);
    }

    /// <summary>The first words of a tag, of which nobody copies more than is shown.</summary>
    private static string Cut(DocumentModel document, TagInfo tag) =>
        Words.Shorten(
            document.Clean.Text.Substring(tag.Clean.Start, Math.Min(tag.Clean.Length, 4 * LongestName)),
            LongestName
        );

    private static bool IsFar(DocumentModel document, TagInfo tag)
    {
        if (tag.Span.Length >= FarLength)
            return true;
        var lines = document.Tree.Text.Lines;
        return lines.GetLine(tag.Span.End) - lines.GetLine(tag.Span.Start) >= FarLines;
    }
}
