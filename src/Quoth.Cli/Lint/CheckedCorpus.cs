using System.Collections.Immutable;
using Quoth.Cli.Corpora;
using Quoth.Semantics.Files;

namespace Quoth.Cli.Lint;

/// <summary>A file after the rules have seen it.</summary>
/// <param name="Path">Where it is: absolute, with slashes.</param>
/// <param name="Reported">What was found in it; null where that is nothing.</param>
/// <param name="Problem">Why it could not be read, if so.</param>
/// <param name="IsRegistry">Whether it is a registry file.</param>
internal readonly record struct CheckedFile(
    string Path,
    ReportedFile? Reported = null,
    FileProblem? Problem = null,
    bool IsRegistry = false
);

/// <summary>A corpus after the rules have seen the files that were asked for.</summary>
/// <param name="Folder">Its folder: absolute, with slashes.</param>
/// <param name="Configuration">What holds for it. Where it is unusable, no file was checked.</param>
/// <param name="Files">The files that were asked for, in their order.</param>
internal sealed record CheckedCorpus(
    string Folder,
    LoadedConfiguration Configuration,
    ImmutableArray<CheckedFile> Files
);
