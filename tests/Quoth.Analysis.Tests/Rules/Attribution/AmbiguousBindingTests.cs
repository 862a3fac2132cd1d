using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Tests.Fixture;
using Quoth.Semantics.Binding;
using Quoth.Testing;

namespace Quoth.Analysis.Tests.Rules.Attribution;

public sealed class AmbiguousBindingTests
{
    [Fact]
    public void A_source_from_before_another_claim_is_worth_a_look()
    {
        RuleFixture.Check<AmbiguousBinding>(
            """
            [^|He] [~|denied] [!|the first] and [~|warned of] [!|the second].
                                                              ^^^ info Q206: This claim takes its source `He` from before another claim
                                                                  = if that is right, write the ids down; else mark the source that is meant
            """
        );
    }

    [Fact]
    public void Two_sources_beside_one_claim_are_worth_a_look()
    {
        RuleFixture.Check<AmbiguousBinding>(
            """
            [^|Velt] [~|said] [!|it was safe], [^|Quill].
                              ^^^ info Q206: Two sources are credited with this claim: `Velt` and `Quill`
                                  = if that is right, write the ids down; else mark the source that is meant
            """
        );
    }

    [Theory]
    [InlineData("[!|“Yes,”] [^|he] [~|said], [!|“it is.”]")]
    [InlineData("[^|He] [~|denied] [!|the first], and [^|she] [~|warned of] [!|the second].")]
    [InlineData("[!|“Yes,” [^|he] and [^|she] [~|said], “it is.”]")]
    [InlineData("[^c1,c2|He] [~|denied] [!c1|the first] and [~|warned of] [!c2|the second].")]
    [InlineData("[^|He] [~|denied] [!|the first] and [~|warned of] [!by=none|the second].")]
    public void What_is_plain_is_left_alone(string body) => RuleFixture.Check<AmbiguousBinding>(body);

    [Theory]
    [InlineData("[^|He] [~|denied] [!|the first] and [~|warned of] [!|the second].")]
    [InlineData(
        "[^@a|He] [~|denied] [!|the first], [~|hailed] [!|the second] and [~?|warned of] [!type=fact|the third]."
    )]
    [InlineData("[^|A] [!|one], [^|B] [~|said] [!c1|two], [!|three]. [^|C] [~|said] [!|four].")]
    [InlineData("[^|Velt] [~|said] [!|it was safe], [^|Quill].")]
    public void Written_ids_bind_as_position_did_and_then_nothing_is_said(string body)
    {
        var before = RuleFixture.Load(body);
        var fixes = RuleFixture
            .Analyze(before)
            .Where(diagnostic => diagnostic.Rule.Code == "Q206")
            .SelectMany(diagnostic => diagnostic.Finding.Fixes);
        var after = FixApplier.Apply(before, fixes.Take(1));
        Assert.Equal(Print(before), Print(after));
        Assert.DoesNotContain("Q206", RuleFixture.Analyze(after).Select(diagnostic => diagnostic.Rule.Code));
    }

    [Fact]
    public void The_ids_are_the_numbers_of_the_claims()
    {
        RuleFixture.CheckFix<AmbiguousBinding>(
            "[!by=none|So]. [^@a|He] [~|denied] [!|the first] and [~?|warned of] [!type=fact|the second].",
            "Write the ids",
            "[!by=none|So]. [^c2,c3 @a|He] [~c2|denied] [!c2|the first] and [~c3?|warned of] [!c3 type=fact|the second]."
        );
    }

    /// <summary>The bindings without ids and without how they were found.</summary>
    private static string Print(Semantics.Corpora.Corpus corpus)
    {
        var printed = BindingPrinter.Print(corpus.Documents[FileSet.DefaultPath]);
        var lines = printed.Split('\n').Select(line => line.Split(" (")[0]);
        return string.Join(
            '\n',
            lines.Select(line => line.StartsWith("claim ", StringComparison.Ordinal) ? line[line.IndexOf('"')..] : line)
        );
    }
}
