using System.Collections.Immutable;

namespace Quoth.Semantics.Configuration;

/// <summary>What reading a <c>quoth.json</c> gave.</summary>
/// <param name="Configuration">What the file says, without what is wrong in it; the defaults where it is not JSON at all.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
/// <param name="IsBroken">
/// Whether the text, or one that it extends, is not JSON or is not there. Somebody is likely in the middle of typing:
/// whoever has an earlier configuration keeps it.
/// </param>
public sealed record ConfigurationResult(
    QuothConfiguration Configuration,
    ImmutableArray<ConfigurationProblem> Problems,
    bool IsBroken
)
{
    /// <summary>The files that it extends, also through one another, in the order in which they were read.</summary>
    public ImmutableArray<ConfigurationBase> Bases { get; init; } = [];
}

/// <summary>A file that a configuration extends.</summary>
/// <param name="Path">Where it is, with slashes; absolute where the extending file's path is.</param>
/// <param name="Text">Its text; null where it cannot be read.</param>
/// <param name="Problems">What is wrong in it, in the order of its text.</param>
/// <param name="IsBroken">Whether it, or one that it extends itself, is not JSON or cannot be read.</param>
public sealed record ConfigurationBase(
    string Path,
    string? Text,
    ImmutableArray<ConfigurationProblem> Problems,
    bool IsBroken
);
