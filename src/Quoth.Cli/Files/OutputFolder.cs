using System.Collections.Immutable;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Cli.Files;

/// <summary>A folder that a command fills, one file for each that it read, in the same folders below.</summary>
/// <param name="Path">The folder: absolute.</param>
/// <param name="Overwrites">Whether files with other content are replaced.</param>
internal sealed record OutputFolder(string Path, bool Overwrites)
{
    /// <summary>
    /// Where each file goes: the path below the folder it was found in, with another extension. Complains and gives
    /// null where two would go to one place.
    /// </summary>
    public ImmutableArray<string>? Plan(CommandContext context, ImmutableArray<FoundFile> files, string extension)
    {
        var taken = new Dictionary<string, string>(files.Length, StringComparer.Ordinal);
        var targets = ImmutableArray.CreateBuilder<string>(files.Length);
        foreach (var file in files)
        {
            var target = $"{Path}/{System.IO.Path.ChangeExtension(file.Below, extension)}";
            targets.Add(target);
            if (taken.TryAdd(target, file.Path))
                continue;
            context.Complain(
                $"{context.Show(taken[target])} and {context.Show(file.Path)} would both become {context.Show(target)}",
                "name the folder that holds them, so that their folders are kept"
            );
            return null;
        }
        return targets.MoveToImmutable();
    }

    /// <summary>Writes a file, unless it is there with other content. False, with a complaint, where it could not.</summary>
    public bool TryWrite(CommandContext context, string target, SourceText text)
    {
        var bytes = text.Encode();
        try
        {
            if (File.Exists(target))
            {
                if (File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
                    return true;
                if (!Overwrites)
                {
                    context.Complain($"{context.Show(target)} exists and differs", "--force replaces it");
                    return false;
                }
            }
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target) ?? Path);
            AtomicFile.Write(target, bytes);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Complain($"{context.Show(target)}: cannot be written: {exception.Message}");
            return false;
        }
    }
}
