using System.Collections.Immutable;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Files;
using Quoth.Semantics.Model;

namespace Quoth.Cli.Corpora;

/// <summary>A file of a corpus as it was read: a document, or the reason why there is none.</summary>
/// <param name="Path">Where it is: absolute, with slashes.</param>
/// <param name="Below">Its path below the corpus folder, as its document has it.</param>
/// <param name="Problem">Why it could not be read, if so.</param>
internal readonly record struct CorpusFile(string Path, string Below, FileProblem? Problem);

/// <summary>A corpus as it lies on the disk.</summary>
/// <param name="Folder">Its folder: absolute, with slashes.</param>
/// <param name="Configuration">What holds for it.</param>
/// <param name="Corpus">The snapshot: the files that were asked for, and all that can tell something about them.</param>
/// <param name="Files">The files that were asked for, in their order.</param>
internal sealed record LoadedCorpus(
    string Folder,
    LoadedConfiguration Configuration,
    Corpus Corpus,
    ImmutableArray<CorpusFile> Files
)
{
    /// <summary>The absolute path of one of its documents.</summary>
    public string PathOf(string below) => $"{Folder.TrimEnd('/')}/{below}";

    /// <summary>The documents that were asked for, in their order.</summary>
    public IEnumerable<DocumentModel> Documents =>
        Files.Select(file => Corpus.Find(file.Below)).OfType<DocumentModel>();
}
