using Quoth.Analysis;

namespace Quoth.Features.CodeActions;

/// <summary>Mends all of the document that can be mended without a person looking, as <c>quoth lint --fix</c> does.</summary>
internal static class FixAllSafe
{
    public static IEnumerable<ActionOffer> Find(ActionSite site)
    {
        var hasSafe = site.Diagnostics.Any(one => one.Finding.Fixes.Any(static fix => fix.Safety == FixSafety.Safe));
        if (hasSafe)
        {
            yield return new ActionOffer("Fix all that is safe to fix", ActionKinds.FixAll, () => Fix(site))
            {
                IsCostly = true,
            };
        }
    }

    private static ActionEdits Fix(ActionSite site)
    {
        var path = site.Document.Path;
        var outcome = FixApplier.Apply(site.Corpus, FixSafety.Safe, [path]);
        var after = outcome.Corpus.Documents[path].Tree.Text;
        return new ActionEdits([
            .. LineDifference.Between(site.Document.Tree.Text, after).Select(change => new FixEdit(path, change)),
        ]);
    }
}
