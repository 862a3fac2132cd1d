using System.Text;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Binding;

/// <summary>
/// Prints who says what in a document, for people and for tests, as <c>grammar/spec.md</c> defines it.
/// </summary>
public static class BindingPrinter
{
    /// <summary>The printed attributions, each line ended with <c>\n</c>.</summary>
    public static string Print(DocumentModel document)
    {
        var output = new StringBuilder();
        foreach (var claim in document.Claims)
            PrintClaim(document, claim, output);
        foreach (var orphan in document.Orphans)
        {
            output.Append("orphan ").Append(orphan.Kind == Syntax.Grammar.TagKind.Source ? "source " : "cue ");
            output.Append(TreePrinter.Quote(document.GetText(orphan))).Append(Entities(orphan)).Append('\n');
        }
        foreach (var piece in document.OrphanPieces)
            output.Append($"orphan piece {piece.Head.ClaimIds[0].Name} {TreePrinter.Quote(document.GetText(piece))}\n");
        return output.ToString();
    }

    private static void PrintClaim(DocumentModel document, Claim claim, StringBuilder output)
    {
        output.Append("claim ").Append(claim.Id is null ? "" : claim.Id + " ");
        output.Append(TreePrinter.Quote(document.GetContent(claim))).Append('\n');
        foreach (var source in claim.Sources)
            PrintLink("source", document, source, output);
        foreach (var cue in claim.Cues)
            PrintLink("cue", document, cue, output);
        foreach (var hole in claim.Holes)
            output.Append("  hole ").Append(TreePrinter.Quote(document.GetText(hole.Tag))).Append('\n');
        PrintAttribute("by", claim, output);
        PrintAttribute("via", claim, output);
        if (claim.Outer is { } outer)
            output.Append("  in ").Append(TreePrinter.Quote(document.GetContent(outer))).Append('\n');
    }

    private static void PrintLink(string word, DocumentModel document, Link link, StringBuilder output)
    {
        output.Append("  ").Append(word).Append(' ').Append(TreePrinter.Quote(document.GetText(link.Tag)));
        output.Append(Entities(link.Tag)).Append(" (").Append(link.Binding.ToString().ToLowerInvariant()).Append(")\n");
    }

    private static void PrintAttribute(string key, Claim claim, StringBuilder output)
    {
        if (claim.Find(key) is { } attribute)
            output.Append($"  {key} {string.Join(',', attribute.Values.Select(value => value.Text))}\n");
    }

    private static string Entities(TagInfo tag) =>
        tag.Head.Entities.IsEmpty ? "" : " " + string.Join(',', tag.Head.Entities.Select(id => "@" + id.Name));
}
