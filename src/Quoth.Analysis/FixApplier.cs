using System.Collections.Immutable;
using System.Text;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis;

/// <summary>A fix that was applied, and what it mended.</summary>
/// <param name="Diagnostic">The diagnostic that offered it.</param>
/// <param name="Fix">The fix.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, Fix Fix);

/// <summary>What became of a corpus by its fixes.</summary>
/// <param name="Corpus">The corpus with the new texts.</param>
/// <param name="Applied">The fixes that were applied, in the order in which they were.</param>
public sealed record FixOutcome(Corpus Corpus, ImmutableArray<AppliedFix> Applied);

/// <summary>Applies fixes: texts in, texts out. Nothing is read or written.</summary>
public static class FixApplier
{
    // Two fixes may undo each other for ever; honest ones are done in two or three rounds.
    private const int MaximumRounds = 50;

    /// <summary>Applies the first fix of every diagnostic, again and again, until nothing changes.</summary>
    /// <param name="corpus">The corpus as it is.</param>
    /// <param name="reach"><see cref="FixSafety.Safe"/> for safe fixes only, <see cref="FixSafety.Offered"/> for all.</param>
    /// <param name="paths">The documents that may change; null for all.</param>
    public static FixOutcome Apply(Corpus corpus, FixSafety reach, IReadOnlyCollection<string>? paths = null)
    {
        var allowed = paths is null ? null : new HashSet<string>(paths, StringComparer.Ordinal);
        var applied = ImmutableArray.CreateBuilder<AppliedFix>();
        var wanted = corpus.Documents.Values.Where(document => allowed?.Contains(document.Path) != false).ToList();
        var pending = wanted;
        for (var round = 0; round < MaximumRounds && pending.Count > 0; round++)
        {
            var current = corpus;
            var found = pending.SelectMany(document => Analyzer.Analyze(document, current));
            var candidates = found.SelectMany(diagnostic => Choose(diagnostic, reach, current, allowed));
            var taken = Take(candidates);
            if (reach == FixSafety.Safe)
                taken = KeepText(taken, corpus);
            var changed = Rewrite(corpus, taken.Edits);
            applied.AddRange(taken.Fixes);
            corpus = corpus.With(changed);
            var settled = corpus;
            // What a registry says may mend or break every document.
            var touched = changed.Exists(document => document.IsRegistry)
                ? null
                : new HashSet<string>(changed.Select(document => document.Path), StringComparer.Ordinal);
            pending =
            [
                .. wanted
                    .Where(document => touched?.Contains(document.Path) != false)
                    .Select(document => settled.Documents[document.Path]),
            ];
        }
        return new FixOutcome(corpus, applied.DrainToImmutable());
    }

    /// <summary>Applies some fixes at once; of two that overlap, the first.</summary>
    public static Corpus Apply(Corpus corpus, IEnumerable<Fix> fixes)
    {
        var edits = new EditSet();
        foreach (var fix in fixes)
            edits.TryAdd(fix);
        return corpus.With(Rewrite(corpus, edits));
    }

    /// <summary>
    /// The edits of some fixes by document, each list in text order and without overlap; of two fixes that overlap, the
    /// first is taken whole and the second not at all.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<TextChange>> Compose(IEnumerable<Fix> fixes)
    {
        var edits = new EditSet();
        foreach (var fix in fixes)
            edits.TryAdd(fix);
        return edits.ByPath.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => pair.Value.ToImmutableArray(),
            StringComparer.Ordinal
        );
    }

    /// <summary>The text after edits that lie in text order and do not overlap.</summary>
    public static SourceText Rewrite(SourceText text, IEnumerable<TextChange> changes)
    {
        var output = new StringBuilder(text.Length);
        var at = 0;
        foreach (var change in changes)
        {
            output.Append(text.Span[at..change.Span.Start]).Append(change.NewText);
            at = change.Span.End;
        }
        output.Append(text.Span[at..]);
        return SourceText.From(output.ToString(), text.HasByteOrderMark);
    }

    /// <summary>The fix to apply for a diagnostic: the first that may be.</summary>
    private static IEnumerable<AppliedFix> Choose(
        Diagnostic diagnostic,
        FixSafety reach,
        Corpus corpus,
        HashSet<string>? allowed
    ) =>
        diagnostic
            .Finding.Fixes.Where(fix => fix.Safety == FixSafety.Safe || reach == FixSafety.Offered)
            .Where(fix =>
                fix.Edits.All(edit => corpus.Find(edit.Path) is not null && allowed?.Contains(edit.Path) != false)
            )
            .Take(1)
            .Select(fix => new AppliedFix(diagnostic, fix));

    private static (List<AppliedFix> Fixes, EditSet Edits) Take(IEnumerable<AppliedFix> candidates)
    {
        var edits = new EditSet();
        return (candidates.Where(candidate => edits.TryAdd(candidate.Fix)).ToList(), edits);
    }

    /// <summary>
    /// Leaves out what would change an article's words, rule by rule: the text is sacred, and better a mistake left
    /// standing than a text changed by a machine.
    /// </summary>
    private static (List<AppliedFix> Fixes, EditSet Edits) KeepText(
        (List<AppliedFix> Fixes, EditSet Edits) taken,
        Corpus corpus
    )
    {
        if (FindChanged(taken.Edits, corpus).Count == 0)
            return taken;
        var guilty = taken
            .Fixes.GroupBy(fix => fix.Diagnostic.Rule.Code)
            .SelectMany(group => FindChanged(Take(group).Edits, corpus).Select(path => (Code: group.Key, Path: path)))
            .ToHashSet();
        taken = Take(
            taken.Fixes.Where(fix => !fix.Fix.Edits.Any(edit => guilty.Contains((fix.Diagnostic.Rule.Code, edit.Path))))
        );
        var stillChanged = FindChanged(taken.Edits, corpus);
        return stillChanged.Count == 0
            ? taken
            : Take(taken.Fixes.Where(fix => !fix.Fix.Edits.Any(edit => stillChanged.Contains(edit.Path))));
    }

    /// <summary>The documents whose clean text some edits would change.</summary>
    private static HashSet<string> FindChanged(EditSet edits, Corpus corpus) =>
        Rewrite(corpus, edits)
            .Where(document => corpus.Documents[document.Path].Clean.Text != document.Clean.Text)
            .Select(document => document.Path)
            .ToHashSet(StringComparer.Ordinal);

    private static List<DocumentModel> Rewrite(Corpus corpus, EditSet edits)
    {
        var changed = new List<DocumentModel>();
        foreach (var (path, changes) in edits.ByPath)
        {
            if (corpus.Find(path) is not { } document)
                continue;
            var tree = SyntaxTree.Parse(Rewrite(document.Tree.Text, changes));
            changed.Add(DocumentBuilder.Build(path, tree, corpus.Settings));
        }
        return changed;
    }
}
