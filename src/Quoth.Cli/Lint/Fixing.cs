using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;

namespace Quoth.Cli.Lint;

/// <summary>Applies fixes to corpora and writes what they change.</summary>
internal static class Fixing
{
    /// <summary>The corpus after all fixes within reach, and how many there were. Nothing is written.</summary>
    public static (LoadedCorpus Corpus, int Fixes) Apply(LoadedCorpus corpus, FixSafety reach)
    {
        if (corpus.Configuration.IsUnusable)
            return (corpus, 0);
        var paths = corpus.Documents.Select(document => document.Path).ToList();
        var outcome = FixApplier.Apply(corpus.Corpus, reach, paths);
        return (corpus with { Corpus = outcome.Corpus }, outcome.Applied.Length);
    }

    /// <summary>Writes the documents that differ. Gives how many were written; complains about those that could not be.</summary>
    public static int Write(CommandContext context, LoadedCorpus before, LoadedCorpus after, out bool isWell)
    {
        var written = 0;
        isWell = true;
        foreach (var document in after.Documents)
        {
            if (before.Corpus.Find(document.Path) is not { } old || ReferenceEquals(old, document))
                continue;
            if (old.Tree.Text.Content == document.Tree.Text.Content)
                continue;
            var path = after.PathOf(document.Path);
            try
            {
                AtomicFile.Write(path, document.Tree.Text.Encode());
                written++;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                context.Complain($"{context.Show(path)}: cannot be written: {exception.Message}");
                isWell = false;
            }
        }
        return written;
    }
}
