using System.CommandLine;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Commands;

/// <summary><c>quoth clean</c>: removes caches.</summary>
internal static class CleanCommand
{
    /// <summary>The folder beside a corpus's quoth.json that holds what earlier runs found.</summary>
    public const string CacheName = ".quoth-cache";

    public static Command Create(CommandContext context)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "Folders to look in, at every depth; the working directory if there is none",
            Arity = ArgumentArity.ZeroOrMore,
        };
        folders.RefuseOptions();
        var command = new DocumentedCommand(
            "clean",
            "Remove the caches of all corpora here and below, and of the one around",
            "quoth clean",
            "quoth clean my-corpus"
        )
        {
            folders,
        };
        command.SetAction(result => Run(context, result.GetValue(folders) is { Length: > 0 } named ? named : ["."]));
        return command;
    }

    private static int Run(CommandContext context, string[] folders)
    {
        var caches = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var path = context.Resolve(folder);
            if (!Directory.Exists(path))
                throw new CommandFailureException($"{folder}: no such folder");
            caches.UnionWith(Find(path));
        }
        foreach (var cache in caches)
        {
            Remove(cache);
            context.Output.WriteLine($"{context.OutputColours.Success("removed")} {context.Show(cache)}");
        }
        if (caches.Count == 0)
            context.Output.WriteLine("There is no cache.");
        return ExitCode.Success;
    }

    /// <summary>The caches in a folder, at every depth, and that of the corpus around it.</summary>
    public static IEnumerable<string> Find(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            // A link leads elsewhere, to what is not ours to clean; hidden is what a cache is.
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var here = Directory
            .EnumerateDirectories(folder, CacheName, options)
            .Select(path => FileDiscovery.ToSlashes(folder, path));
        return
            FileDiscovery.FindCorpusFolder(folder) is { } corpus
            && Directory.Exists($"{corpus.TrimEnd('/')}/{CacheName}")
            ? here.Append($"{corpus.TrimEnd('/')}/{CacheName}").Distinct()
            : here;
    }

    private static void Remove(string cache)
    {
        // Of a link the link itself is the cache.
        if (new DirectoryInfo(cache).LinkTarget is not null)
            Directory.Delete(cache);
        else
            Directory.Delete(cache, recursive: true);
    }
}
