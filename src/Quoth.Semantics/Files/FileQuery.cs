using System.Collections.Immutable;

namespace Quoth.Semantics.Files;

/// <summary>Which files somebody asks for.</summary>
/// <param name="WorkingDirectory">The folder that relative paths begin at; absolute.</param>
/// <param name="Paths">Files, folders and patterns.</param>
public sealed record FileQuery(string WorkingDirectory, IReadOnlyList<string> Paths)
{
    /// <summary>How the names of the files end that are looked for in folders. A file that is named is taken as it is.</summary>
    public string Extension { get; init; } = ".quoth";

    /// <summary>Whether <c>.gitignore</c> files are heeded.</summary>
    public bool HeedsIgnoreFiles { get; init; } = true;

    /// <summary>Whether ignore files and filters hold for files that are named, too, as commit hooks name them.</summary>
    public bool ExcludesNamedFiles { get; init; }

    /// <summary>
    /// The filter of a corpus, given its folder: absolute, with slashes. That is a folder with a quoth.json, which takes
    /// the place of those around it; or, where there is none around, the folder that is named.
    /// </summary>
    public Func<string, PathFilter?>? ReadFilter { get; init; }
}

/// <summary>A file that was asked for.</summary>
/// <param name="Path">Where it is: absolute, with slashes between names on every system.</param>
/// <param name="Below">
/// Its path below the folder that was named or that a pattern begins at; the bare file name where the file was named.
/// </param>
public readonly record struct FoundFile(string Path, string Below);

/// <summary>What a query found.</summary>
/// <param name="Files">The files, each once: in the order of the paths, and in a folder by name.</param>
/// <param name="Unmatched">The paths that are neither a file nor a folder, and the patterns that match nothing.</param>
/// <param name="UnreadableFolders">Folders that the system did not let us look into.</param>
public sealed record FoundFiles(
    ImmutableArray<FoundFile> Files,
    ImmutableArray<string> Unmatched,
    ImmutableArray<string> UnreadableFolders
);
