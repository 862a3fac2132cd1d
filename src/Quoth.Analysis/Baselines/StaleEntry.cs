using Quoth.Semantics.Configuration;

namespace Quoth.Analysis.Baselines;

/// <summary>An entry of which more is written down than was found.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Found">How many of its findings are left.</param>
public readonly record struct StaleEntry(BaselineEntry Entry, int Found);
