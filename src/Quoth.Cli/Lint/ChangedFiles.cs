using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quoth.Cli.Files;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Lint;

/// <summary>
/// The files that git names. What is staged is checked in a folder of its own that holds articles, registry files and
/// configurations as they are staged: so that nothing of the work tree can hide a mistake of the commit, or make one.
/// </summary>
internal sealed class ChangedFiles : IDisposable
{
    private readonly HashSet<string> names;
    private readonly DirectoryInfo? copy;
    private readonly PosixSignalRegistration[] signals = [];

    private ChangedFiles(CommandContext context, GitSelection selection, string[] paths)
    {
        var git = Git.Open(context);
        names = selection.IsStaged ? git.FindStaged() : git.FindChanged(selection.Since);
        Context = context;
        if (!selection.IsStaged)
            return;
        copy = Directory.CreateTempSubdirectory("quoth-staged-");
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Discard()),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Discard()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Discard()),
        ];
        Context = context with { Copy = new FolderCopy(FileDiscovery.ToSlashes(copy.FullName, "."), git.Root) };
        try
        {
            var named = paths.Select(context.Resolve).ToHashSet(StringComparer.Ordinal);
            git.CheckOutStaged(
                copy.FullName,
                name => IsOfCorpus(name) || named.Contains($"{git.Root.TrimEnd('/')}/{name}")
            );
            // The folder in which the program was called may hold nothing that is staged.
            Directory.CreateDirectory(WorkingDirectory);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The world as the run should see it.</summary>
    public CommandContext Context { get; }

    /// <summary>Whether git names no file at all.</summary>
    public bool IsEmpty => names.Count == 0;

    /// <summary>The folder that relative paths begin at.</summary>
    public string WorkingDirectory => Map(Context.WorkingDirectory);

    /// <summary>Asks git.</summary>
    /// <exception cref="CommandFailureException">There is no git, no repository, or no such commit.</exception>
    public static ChangedFiles Find(CommandContext context, GitSelection selection, string[] paths) =>
        new(context, selection, paths);

    /// <summary>Where a path that somebody named has to be looked for.</summary>
    public string Map(string path) => Context.Copy?.ToCopy(path) ?? path;

    /// <summary>Those of some files that git names.</summary>
    public ImmutableArray<FoundFile> Take(ImmutableArray<FoundFile> files) =>
        files.RemoveAll(file => !names.Contains(Context.Copy?.ToOriginal(file.Path) ?? file.Path));

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
        Discard();
    }

    /// <summary>What can matter to a corpus; the rest of a repository may be large.</summary>
    private static bool IsOfCorpus(string name) =>
        name.EndsWith(".quoth", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".gitignore", StringComparison.Ordinal);

    private void Discard()
    {
        try
        {
            copy?.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies where the system clears up itself.
        }
    }
}
