using System.Collections.Immutable;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Files;

/// <summary>The files that a command works on; tells what is wrong with those that it cannot have.</summary>
internal static class InputFiles
{
    /// <summary>The path that means the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Finds files and complains about paths that lead to none. False where there was a complaint.</summary>
    public static bool TryFind(CommandContext context, FileQuery query, out ImmutableArray<FoundFile> files)
    {
        var found = FileDiscovery.Find(query);
        files = found.Files;
        foreach (var unmatched in found.Unmatched)
        {
            var path = context.Copy?.ToOriginal(unmatched) ?? unmatched;
            var isPattern = GlobPattern.HasWildcard(path);
            context.Complain(isPattern ? $"{path}: no file matches" : $"{path}: no such file or folder");
        }
        foreach (var folder in found.UnreadableFolders)
            context.Complain($"{context.Show(folder)}: not allowed to look into this folder");
        if (files.IsEmpty && found.Unmatched.IsEmpty && found.UnreadableFolders.IsEmpty)
        {
            var places = string.Join(", ", query.Paths.Select(context.Show));
            context.Complain($"no *{query.Extension} files in {places}");
            return false;
        }
        return found.Unmatched.IsEmpty && found.UnreadableFolders.IsEmpty;
    }

    /// <summary>Reads a file, or the standard input where the path is <c>-</c>; complains and gives null where that fails.</summary>
    public static SourceText? Read(CommandContext context, string path)
    {
        if (path == StandardInput)
        {
            var input = TextFiles.Read(context.Input, out var wrong);
            if (wrong is not null)
                context.Complain($"standard input: {wrong.Message}");
            return input;
        }
        var text = TextFiles.Read(context.Resolve(path), out var problem);
        if (problem is not null)
            context.Complain($"{context.Show(path)}: {problem.Message}");
        return text;
    }
}
