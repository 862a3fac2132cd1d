using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features;

/// <summary>
/// What formatting does while somebody types, and no more than they would do next themselves: a new line below a definition
/// is indented, an indented line that was left empty ends the definition, and a head is written as formatting writes it once
/// its bar is there. The article's text is never touched.
/// </summary>
public static class TypedFormatting
{
    private const string Indentation = "  ";

    /// <summary>The changes after a character was typed, in text order; none where there is nothing to do.</summary>
    /// <param name="corpus">The snapshot that holds the document.</param>
    /// <param name="document">The document, with the character in it.</param>
    /// <param name="offset">The UTF-16 offset behind the character and what the editor itself put behind it.</param>
    /// <param name="typed">The character: a line end or a bar.</param>
    public static ImmutableArray<TextChange> At(Corpus corpus, DocumentModel document, int offset, char typed) =>
        typed switch
        {
            '\n' => BelowLine(document.Tree, offset),
            '|' => OfHead(corpus, document, offset),
            _ => [],
        };

    private static ImmutableArray<TextChange> OfHead(Corpus corpus, DocumentModel document, int offset)
    {
        if (TagFinder.OfHead(document, offset - 1) is not { } tag || tag.Tag.OpenerSpan.End != offset)
            return [];
        var head = tag.Tag.HeadSpan;
        return Formatting
            .FormatRange(document, corpus, head)
            .RemoveAll(change => change.Span.Start < head.Start || change.Span.End > head.End);
    }

    private static ImmutableArray<TextChange> BelowLine(SyntaxTree tree, int offset)
    {
        if (tree.Header is not { } header || offset >= tree.BodyStart)
            return [];
        var text = tree.Text;
        var number = text.Lines.GetLine(offset);
        var line = text.GetLineSpan(number);
        // A line that was broken in two is somebody's own business.
        if (number < 2 || !text.Slice(line).IsWhiteSpace())
            return [];
        var above = text.GetLineSpan(number - 1);
        if (!text.Slice(above).IsWhiteSpace())
        {
            var isOfDefinition = OwnerAbove(header, above) && text.ToString(line) != Indentation;
            return isOfDefinition ? [new TextChange(line, Indentation)] : [];
        }
        var blanks = ImmutableArray.CreateBuilder<TextChange>(2);
        foreach (var span in (ReadOnlySpan<TextSpan>)[above, line])
        {
            if (!span.IsEmpty)
                blanks.Add(new TextChange(span, ""));
        }
        return blanks.DrainToImmutable();
    }

    /// <summary>Whether a line is a definition, or an attribute of one.</summary>
    private static bool OwnerAbove(Header header, TextSpan line)
    {
        foreach (var found in header.Lines)
        {
            if (line.Contains(found.Span))
                return found.Kind is HeaderLineKind.EntityDefinition or HeaderLineKind.ClaimDefinition
                    || found is { Kind: HeaderLineKind.Attribute, Owner: >= 0 };
        }
        return false;
    }
}
