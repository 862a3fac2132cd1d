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
            var candidates = pending
                .SelectMany(document => Analyzer.Analyze(document, current))
                .Select(diagnostic => (Diagnostic: diagnostic, Fix: Choose(diagnostic, reach)))
                .Where(candidate => candidate.Fix is not null && Reaches(candidate.Fix, current, allowed));
            var taken = new List<AppliedFix>();
            var edits = new EditSet();
            foreach (var (diagnostic, fix) in candidates)
            {
                if (fix is not null && edits.TryAdd(fix))
                    taken.Add(new AppliedFix(diagnostic, fix));
            }
            var changed = Rewrite(corpus, edits, keepsCleanText: reach == FixSafety.Safe);
            applied.AddRange(taken.Where(fix => fix.Fix.Edits.Any(edit => changed.ContainsKey(edit.Path))));
            corpus = corpus.With([.. changed.Values]);
            var settled = corpus;
            // What a registry says may mend or break every document.
            var isRegistryTouched = changed.Values.Any(document => document.IsRegistry);
            pending =
            [
                .. wanted
                    .Where(document => changed.Count > 0 && (isRegistryTouched || changed.ContainsKey(document.Path)))
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
        return corpus.With([.. Rewrite(corpus, edits, keepsCleanText: false).Values]);
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

    private static Fix? Choose(Diagnostic diagnostic, FixSafety reach) =>
        diagnostic.Finding.Fixes.FirstOrDefault(fix => fix.Safety == FixSafety.Safe || reach == FixSafety.Offered);

    private static bool Reaches(Fix fix, Corpus corpus, HashSet<string>? allowed) =>
        fix.Edits.All(edit => corpus.Find(edit.Path) is not null && allowed?.Contains(edit.Path) != false);

    private static Dictionary<string, DocumentModel> Rewrite(Corpus corpus, EditSet edits, bool keepsCleanText)
    {
        var changed = new Dictionary<string, DocumentModel>(StringComparer.Ordinal);
        foreach (var (path, changes) in edits.ByPath)
        {
            if (corpus.Find(path) is not { } document)
                continue;
            var tree = SyntaxTree.Parse(Rewrite(document.Tree.Text, changes));
            var rewritten = DocumentBuilder.Build(path, tree, corpus.Settings);
            // The text is sacred: better a mistake left standing than an article changed by a machine.
            if (!keepsCleanText || rewritten.Clean.Text == document.Clean.Text)
                changed.Add(path, rewritten);
        }
        return changed;
    }
}
