using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;
using Quoth.Cli.Output;
using Quoth.Semantics.Model;

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

    /// <summary>Applies all fixes within reach, writes what they change, and tells people how much that is.</summary>
    /// <param name="context">The world.</param>
    /// <param name="corpora">The corpora as they are.</param>
    /// <param name="reach">Which fixes.</param>
    /// <param name="tells">Whether people read the standard output.</param>
    /// <param name="isWell">Becomes false where a file could not be written.</param>
    public static ImmutableArray<LoadedCorpus> Run(
        CommandContext context,
        ImmutableArray<LoadedCorpus> corpora,
        FixSafety reach,
        bool tells,
        ref bool isWell
    )
    {
        var (after, fixes, written) = (ImmutableArray.CreateBuilder<LoadedCorpus>(corpora.Length), 0, 0);
        foreach (var corpus in corpora)
        {
            var (mended, count) = Apply(corpus, reach);
            after.Add(mended);
            fixes += count;
            written += Write(context, corpus, mended, out var isWritten);
            isWell &= isWritten;
        }
        if (tells && fixes > 0)
            context.Output.WriteLine($"Mended {InFiles(fixes, written)}.");
        return after.MoveToImmutable();
    }

    /// <summary>
    /// Shows what the fixes within reach would change, and writes nothing. Gives the exit code: whether anything would.
    /// </summary>
    public static int ShowDifference(
        CommandContext context,
        ImmutableArray<LoadedCorpus> corpora,
        FixSafety reach,
        bool isWell,
        bool exitsZero
    )
    {
        var (fixes, changed) = (0, 0);
        foreach (var corpus in corpora)
        {
            isWell &= TellUnread(context, corpus);
            var (mended, count) = Apply(corpus, reach);
            fixes += count;
            foreach (var (old, document) in FindChanged(corpus, mended))
            {
                changed++;
                var name = context.Show(mended.PathOf(document.Path));
                UnifiedDiff.Write(context, name, old.Tree.Text, document.Tree.Text);
            }
        }
        context.Output.Flush();
        context.Error.WriteLine(changed == 0 ? "Nothing would be mended." : $"Would mend {InFiles(fixes, changed)}.");
        if (!isWell)
            return ExitCode.Failure;
        return changed > 0 && !exitsZero ? ExitCode.Findings : ExitCode.Success;
    }

    private static string InFiles(int fixes, int files) =>
        $"{Linter.Count(fixes, "finding", "findings")} in {Linter.Count(files, "file", "files")}";

    private static bool TellUnread(CommandContext context, LoadedCorpus corpus)
    {
        if (corpus.Configuration.IsUnusable)
        {
            context.Complain(
                $"{context.Show(corpus.Configuration.Path ?? "")} does not hold",
                "`quoth lint` shows what is wrong in it"
            );
            return false;
        }
        var unread = corpus.Files.Where(file => file.Problem is not null).ToList();
        foreach (var file in unread)
            context.Complain($"{context.Show(file.Path)}: {file.Problem?.Message}");
        return unread.Count == 0;
    }

    private static IEnumerable<(DocumentModel Old, DocumentModel Mended)> FindChanged(
        LoadedCorpus before,
        LoadedCorpus after
    )
    {
        foreach (var document in after.Documents)
        {
            if (before.Corpus.Find(document.Path) is not { } old || ReferenceEquals(old, document))
                continue;
            if (old.Tree.Text.Content != document.Tree.Text.Content)
                yield return (old, document);
        }
    }

    /// <summary>Writes the documents that differ. Gives how many were written; complains about those that could not be.</summary>
    public static int Write(CommandContext context, LoadedCorpus before, LoadedCorpus after, out bool isWell)
    {
        var written = 0;
        isWell = true;
        foreach (var (_, document) in FindChanged(before, after))
        {
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
