using System.Collections.Immutable;
using Quoth.Analysis;

namespace Quoth.Features.CodeActions;

/// <summary>The fixes of every diagnostic that the selection touches, and of all others of the same rule in the document.</summary>
internal static class DiagnosticFixes
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        var rules = new List<string>();
        foreach (var diagnostic in Touched(site))
        {
            var safe = diagnostic.Finding.Fixes.Count(static fix => fix.Safety == FixSafety.Safe);
            foreach (var fix in diagnostic.Finding.Fixes)
            {
                yield return ActionOffer.Of(fix.Title, ActionKinds.QuickFix, fix.Edits) with
                {
                    Diagnostics = [diagnostic],
                    IsPreferred = fix.Safety == FixSafety.Safe && safe == 1,
                };
            }
            if (!diagnostic.Finding.Fixes.IsEmpty && !rules.Contains(diagnostic.Rule.Code))
                rules.Add(diagnostic.Rule.Code);
        }
        foreach (var rule in rules)
        {
            if (FixAll(site, rule) is { } all)
                yield return all;
        }
    }

    /// <summary>The diagnostics that a selection touches.</summary>
    public static IEnumerable<Diagnostic> Touched(ActionSite site) =>
        site.Diagnostics.Where(one => one.Span.Start <= site.Selection.End && one.Span.End >= site.Selection.Start);

    private static ActionOffer? FixAll(ActionSite site, string code)
    {
        var all = site.Diagnostics.Where(one => one.Rule.Code == code && !one.Finding.Fixes.IsEmpty).ToList();
        var fixes = FirstFixes(site, all, static fix => fix.Safety == FixSafety.Safe);
        if (fixes.Count < 2)
            fixes = FirstFixes(site, all, static _ => true);
        if (fixes.Count < 2)
            return null;
        var title = $"Fix all {fixes.Count} `{all[0].Rule.Name}` in this document";
        return new ActionOffer(title, ActionKinds.QuickFix, () => Compose(site, fixes)) { Diagnostics = [.. all] };
    }

    private static List<Fix> FirstFixes(ActionSite site, List<Diagnostic> all, Func<Fix, bool> isWanted) =>
        [
            .. all.Select(one => one.Finding.Fixes.FirstOrDefault(isWanted))
                .OfType<Fix>()
                .Where(fix => fix.Edits.All(edit => edit.Path == site.Document.Path)),
        ];

    // Of two that overlap the first; the other is still there to be mended then.
    private static ActionEdits Compose(ActionSite site, List<Fix> fixes) =>
        new(
            FixApplier.Compose(fixes).TryGetValue(site.Document.Path, out var changes)
                ? [.. changes.Select(change => new FixEdit(site.Document.Path, change))]
                : []
        );
}
