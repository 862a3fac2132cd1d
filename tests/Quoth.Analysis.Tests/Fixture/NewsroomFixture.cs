namespace Quoth.Analysis.Tests.Fixture;

/// <summary>Runs <see cref="RuleFixture"/> with the newsroom pack on, so that each test need not say so.</summary>
internal static class NewsroomFixture
{
    private const string Configuration = """

        === quoth.json
        { "rules": { "newsroom": "on" } }
        """;

    /// <summary>Checks the diagnostics of one rule, whatever else may be wrong.</summary>
    public static void Check<TRule>(string marked)
        where TRule : Rule => RuleFixture.Check<TRule>(With(marked));

    /// <summary>The codes of what is found in a text, each once and in order.</summary>
    public static IEnumerable<string> Codes(string text) =>
        RuleFixture.Analyze(With(text)).Select(diagnostic => diagnostic.Rule.Code).Distinct().Order();

    /// <summary>A text, which may hold several files, with a configuration that turns the pack on.</summary>
    public static string With(string text) =>
        (text.StartsWith("=== ", StringComparison.Ordinal) ? "" : "=== article.quoth\n") + text + Configuration;
}
