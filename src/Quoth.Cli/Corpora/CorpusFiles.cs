using System.Collections.Immutable;

namespace Quoth.Cli.Corpora;

/// <summary>The files of a corpus, before any is read.</summary>
/// <param name="Folder">The folder of the corpus: absolute, with slashes.</param>
/// <param name="Configuration">What holds for it.</param>
/// <param name="Asked">The files that somebody asked for, in their order: absolute, with slashes.</param>
/// <param name="Rest">
/// The other files, which can tell something about those; none where the configuration is unusable.
/// </param>
internal sealed record CorpusFiles(
    string Folder,
    LoadedConfiguration Configuration,
    ImmutableArray<string> Asked,
    ImmutableArray<string> Rest
)
{
    /// <summary>The path of a file below the corpus folder, as its document has it.</summary>
    public string Below(string path) => path[(Folder.TrimEnd('/').Length + 1)..];
}
