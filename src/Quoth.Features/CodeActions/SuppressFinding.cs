using Quoth.Analysis;

namespace Quoth.Features.CodeActions;

/// <summary>Silences a rule with a reason, in its paragraph by a note or in the whole file by a comment of the header.</summary>
internal static class SuppressFinding
{
    private const string Reason = "say why";

    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        // What would close such a header is missing, and with it the place for a comment.
        if (site.Document.Tree.HasUnclosedHeader)
            yield break;
        var rules = DiagnosticFixes
            .Touched(site)
            .Where(static one => one.Rule.Pack != RulePack.Configuration)
            .GroupBy(one => (one.Rule.Name, Paragraph: site.Document.ParagraphAt(one.Span.Start)));
        foreach (var rule in rules)
        {
            if (rule.Key.Paragraph is { } paragraph && InParagraph(site, rule.Key.Name, paragraph) is { } narrow)
                yield return narrow with
                {
                    Diagnostics = [.. rule],
                };
            yield return InFile(site, rule.Key.Name) with
            {
                Diagnostics = [.. rule],
            };
        }
    }

    private static ActionOffer? InParagraph(ActionSite site, string rule, int paragraph)
    {
        var span = site.Document.Paragraphs[paragraph].Span;
        var end = span.Start + site.Document.Tree.Text.Slice(span).TrimEnd().Length;
        var note = site.Insert(end, $"[#|quoth-disable {rule}: {Reason}]");
        return SoundEdits.Are(site.Document, [note])
            ? ActionOffer.Of(
                $"Silence `{rule}` in this paragraph, and say why",
                ActionKinds.QuickFix,
                [note],
                new SnippetEdit(note, $"[#|quoth-disable {rule}: ${{1:{Reason}}}]")
            )
            : null;
    }

    private static ActionOffer InFile(ActionSite site, string rule)
    {
        var line = HeaderEdits.AddLine(site.Document, $"# quoth-disable {rule}: {Reason}");
        var snippet = SnippetEdit
            .Escape(line.Change.NewText)
            .Replace(Reason, $"${{1:{Reason}}}", StringComparison.Ordinal);
        return ActionOffer.Of(
            $"Silence `{rule}` in this file, and say why",
            ActionKinds.QuickFix,
            [line],
            new SnippetEdit(line, snippet)
        );
    }
}
