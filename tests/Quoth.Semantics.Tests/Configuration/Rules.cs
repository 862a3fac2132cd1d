using Quoth.Semantics.Configuration;

namespace Quoth.Semantics.Tests.Configuration;

static class Rules
{
    internal static RuleName UndefinedEntity { get; } = new("Q101", "undefined-entity", "references", "An unknown id.");
    internal static RuleName UndefinedClaim { get; } =
        new("Q102", "undefined-claim", "references", "An unknown claim.");
    internal static RuleName NoSource { get; } =
        new("Q201", "claim-without-source", "attribution", "Nobody is credited.");

    internal static IReadOnlyCollection<RuleName> All { get; } = [UndefinedEntity, UndefinedClaim, NoSource];

    /// <summary>
    /// The problems as a reader sees them: <c>"text under the squiggle": message; hint</c>, one a line.
    /// </summary>
    internal static string Show(string text) =>
        string.Join(
            '\n',
            ConfigurationReader
                .Read(text, All)
                .Problems.Select(problem =>
                    $"{text.Substring(problem.Span.Start, problem.Span.Length)}: {problem.Message}"
                    + (problem.Hint is null ? "" : $"; {problem.Hint}")
                )
        );
}
