using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Lint;

/// <summary>Silences what is found in corpora, in the articles themselves.</summary>
internal static class AddedSuppressions
{
    /// <summary>The corpus with the suppressions, and how many findings they silence. Nothing is written.</summary>
    public static (LoadedCorpus Corpus, int Silenced) Apply(
        LoadedCorpus corpus,
        string reason,
        Func<SourceText, ImmutableArray<Diagnostic>, ImmutableArray<Diagnostic>> leaveOut
    )
    {
        if (corpus.Configuration.IsUnusable)
            return (corpus, 0);
        var snapshot = corpus.Corpus;
        var outcomes = corpus
            .Documents.ToList()
            .AsParallel()
            .AsOrdered()
            .Select(document => SuppressionWriter.Add(document, snapshot, reason, leaveOut))
            .ToList();
        var changed = snapshot.With([.. outcomes.Select(outcome => outcome.Document)]);
        return (corpus with { Corpus = changed }, outcomes.Sum(outcome => outcome.Silenced));
    }
}
