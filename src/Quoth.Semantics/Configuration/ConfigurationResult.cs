using System.Collections.Immutable;

namespace Quoth.Semantics.Configuration;

/// <summary>What reading a <c>quoth.json</c> gave.</summary>
/// <param name="Configuration">What the file says, without what is wrong in it; the defaults where it is not JSON at all.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
/// <param name="IsBroken">
/// Whether the text is not JSON. Somebody is likely in the middle of typing: whoever has an earlier configuration keeps it.
/// </param>
public sealed record ConfigurationResult(
    QuothConfiguration Configuration,
    ImmutableArray<ConfigurationProblem> Problems,
    bool IsBroken
);
