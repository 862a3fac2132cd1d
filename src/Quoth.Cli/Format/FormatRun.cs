using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Cli.Corpora;
using Quoth.Cli.Files;
using Quoth.Cli.Output;
using Quoth.Features;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Format;

/// <summary>One run of <c>quoth fmt</c>.</summary>
internal static class FormatRun
{
    /// <summary>Runs and gives the exit code.</summary>
    public static int Run(CommandContext context, FormatOptions options) =>
        options.IsStandardInput ? RunOnInput(context, options) : RunOnFiles(context, options);

    private static int RunOnFiles(CommandContext context, FormatOptions options)
    {
        var configurations = new ConfigurationStore(options.Configuration);
        var query = new FileQuery(context.WorkingDirectory, options.Paths)
        {
            ReadFilter = configurations.FilterOf,
            ExcludesNamedFiles = options.ExcludesNamedFiles,
        };
        var isWell = TryFind(context, query, options.ToleratesUnmatched, out var files);
        if (files.IsEmpty)
            return isWell ? ExitCode.Success : ExitCode.Failure;
        var (formatted, changed) = (0, 0);
        foreach (var corpus in CorpusLoader.Load(files, configurations))
        {
            isWell &= IsUsable(context, corpus);
            if (corpus.Configuration.IsUnusable)
                continue;
            var documents = corpus.Documents.ToImmutableArray();
            var texts = new SourceText?[documents.Length];
            Parallel.For(0, texts.Length, i => texts[i] = Format(corpus, documents[i], options.Ids));
            for (var i = 0; i < texts.Length; i++)
            {
                if (texts[i] is not { } text)
                    continue;
                changed++;
                isWell &= TryTell(context, corpus.PathOf(documents[i].Path), documents[i].Tree.Text, text, options);
            }
            formatted += documents.Length;
        }
        if (!options.ShowsDifference)
            context.Output.WriteLine(Sum(options.IsDry, formatted, changed));
        if (!isWell)
            return ExitCode.Failure;
        return options.IsDry && changed > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private static int RunOnInput(CommandContext context, FormatOptions options)
    {
        if (TextFiles.Read(context.Input, out var problem) is not { } text)
        {
            context.Complain($"{options.StandardInputName}: {problem?.Message}");
            return ExitCode.Failure;
        }
        var path = context.Resolve(options.StandardInputName);
        var file = new FoundFile(path, path[(path.LastIndexOf('/') + 1)..]);
        var corpus = CorpusLoader.Load([file], new ConfigurationStore(options.Configuration), (path, text))[0];
        if (!IsUsable(context, corpus) || corpus.Documents.FirstOrDefault() is not { } document)
            return ExitCode.Failure;
        var formatted = Format(corpus, document, options.Ids);
        if (!options.IsDry)
        {
            context.WriteBytes((formatted ?? text).Encode());
            return ExitCode.Success;
        }
        if (formatted is null)
            return ExitCode.Success;
        TryTell(context, path, text, formatted, options);
        return ExitCode.Findings;
    }

    /// <summary>The formatted text of a document; null where it is formatted already.</summary>
    private static SourceText? Format(LoadedCorpus corpus, DocumentModel document, IdStyle ids)
    {
        var changes = Formatting.Format(document, corpus.Corpus, ids);
        return changes.IsEmpty ? null : FixApplier.Rewrite(document.Tree.Text, changes);
    }

    /// <summary>Writes or shows what becomes of a file. False, with a complaint, where it could not be written.</summary>
    private static bool TryTell(
        CommandContext context,
        string path,
        SourceText before,
        SourceText after,
        FormatOptions options
    )
    {
        var name = context.Show(path);
        if (options.ShowsDifference)
        {
            UnifiedDiff.Write(context, name, before, after);
            return true;
        }
        try
        {
            if (!options.IsCheck)
                AtomicFile.Write(path, after.Encode());
            context.Output.WriteLine(
                $"{Printable.Text(name)}: {(options.IsCheck ? "would be formatted" : "formatted")}"
            );
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Complain($"{name}: cannot be written: {exception.Message}");
            return false;
        }
    }

    /// <summary>Whether all files of a corpus can be formatted; complains about what cannot.</summary>
    private static bool IsUsable(CommandContext context, LoadedCorpus corpus)
    {
        if (corpus.Configuration.IsUnusable)
        {
            context.Complain(
                $"{context.Show(corpus.Folder)} not formatted: {context.Show(corpus.Configuration.Path ?? "")} does not hold",
                "`quoth lint` shows what is wrong in it; --isolated formats with the defaults"
            );
            return false;
        }
        var isWell = true;
        foreach (var file in corpus.Files)
        {
            if (file.Problem is not { } problem)
                continue;
            context.Complain($"{context.Show(file.Path)}: {problem.Message}");
            isWell = false;
        }
        return isWell;
    }

    private static bool TryFind(
        CommandContext context,
        FileQuery query,
        bool toleratesUnmatched,
        out ImmutableArray<FoundFile> files
    )
    {
        if (!toleratesUnmatched)
            return InputFiles.TryFind(context, query, out files);
        files = FileDiscovery.Find(query).Files;
        return true;
    }

    private static string Sum(bool isDry, int formatted, int changed)
    {
        var files = formatted == 1 ? "1 file" : $"{formatted:N0} files";
        if (changed == 0)
            return formatted == 1 ? "The file is formatted." : $"All {files} are formatted.";
        return isDry ? $"{changed:N0} of {files} would be formatted." : $"Formatted {changed:N0} of {files}.";
    }
}
