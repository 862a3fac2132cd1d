using System.Collections.Immutable;
using System.Text;

namespace Quoth.Testing;

/// <summary>An example of the specification: an input and what must come of it.</summary>
/// <param name="Number">Its place among the examples, from 1.</param>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Line">The line of the specification on which it begins, from 1.</param>
/// <param name="Input">The text.</param>
/// <param name="Registry">The text of a registry file beside it, if the example has one.</param>
/// <param name="Config">The text of a <c>quoth.json</c> beside it, if the example has one.</param>
/// <param name="Expectations">What must come of it, without a final line end.</param>
public sealed record SpecExample(
    int Number,
    string Section,
    int Line,
    string Input,
    string? Registry,
    string? Config,
    ImmutableSortedDictionary<SpecExpectation, string> Expectations
)
{
    /// <summary>
    /// What a test says that fails: the place, the input, what was expected and what came, as fences to paste back; null
    /// where both are the same.
    /// </summary>
    public string? Mismatch(SpecExpectation kind, string actual)
    {
        var expected = Expectations[kind];
        if (expected == actual)
        {
            return null;
        }

        var fence = kind.ToString().ToLowerInvariant();
        return new StringBuilder()
            .Append($"Example {Number} of grammar/spec.md:{Line} ({Section}): the {fence} differs.\n\n")
            .Append(Fence("quoth", Input))
            .Append("Expected:\n")
            .Append(Fence(fence, expected))
            .Append("Actual:\n")
            .Append(Fence(fence, actual))
            .ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Number}, line {Line}: {Section}";

    static string Fence(string info, string content) => $"```{info}\n{content}\n```\n";
}
