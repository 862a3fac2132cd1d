using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.References;

/// <summary>A misspelt id makes two diagnostics, of which one fix must not undo what the other needs.</summary>
public sealed class MisspeltIdTests
{
    [Fact]
    public void The_definition_that_was_meant_is_not_removed() =>
        RuleFixture.CheckSafeFixes(
            """
            ---
            @zamir: Dana Zamir
            ---
            [^@zamri|Zamir] [~|said] [!|the bridge was safe].
            """,
            """
            ---
            @zamir: Dana Zamir
            ---
            [^@zamir|Zamir] [~|said] [!|the bridge was safe].
            """
        );
}
