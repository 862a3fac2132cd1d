using Quoth.Testing;

namespace Quoth.Syntax.Tests.Testing;

public sealed class SpecExamplesTests
{
    [Fact]
    public void An_example_is_a_fence_and_the_expectations_behind_it()
    {
        var example = Assert.Single(
            SpecExamples.Parse(
                """
                # 1 Text

                ## 1.1 Lines

                Prose.

                ```quoth
                [@a|A]

                B
                ```
                ```tree
                mention @a
                  text "A"
                ```
                ```clean
                A

                B
                ```
                More prose.
                """
            )
        );
        Assert.Equal((1, "1.1 Lines", 7), (example.Number, example.Section, example.Line));
        Assert.Equal("[@a|A]\n\nB", example.Input);
        Assert.Equal([SpecExpectation.Tree, SpecExpectation.Clean], example.Expectations.Keys);
        Assert.Equal("mention @a\n  text \"A\"", example.Expectations[SpecExpectation.Tree]);
        Assert.Equal("A\n\nB", example.Expectations[SpecExpectation.Clean]);
    }

    [Fact]
    public void Escapes_are_decoded_in_the_input_and_the_clean_text_alone()
    {
        var example = Assert.Single(
            SpecExamples.Parse(
                """
                ```quoth escaped
                a\r\n\t\\\u{1F4A9}
                ```
                ```clean
                a\r\n
                ```
                ```tree
                text "a\r\n"
                ```
                """
            )
        );
        Assert.Equal("a\r\n\t\\💩", example.Input);
        Assert.Equal("a\r\n", example.Expectations[SpecExpectation.Clean]);
        Assert.Equal("""text "a\r\n" """.TrimEnd(), example.Expectations[SpecExpectation.Tree]);
    }

    [Fact]
    public void A_registry_and_a_configuration_belong_to_the_next_example_only()
    {
        var examples = SpecExamples.Parse(
            """
            ```registry
            ---
            ---
            ```
            ```config
            {}
            ```
            ```quoth
            a
            ```
            ```quoth
            b
            ```
            """
        );
        Assert.Equal(
            [("---\n---", "{}"), (null, null)],
            examples.Select(example => (example.Registry, example.Config))
        );
    }

    [Fact]
    public void Fences_of_other_kinds_are_no_part_of_an_example() =>
        Assert.Empty(SpecExamples.Parse("```ebnf\nx = y ;\n```\n"));

    [Theory]
    [InlineData("```tree\n```\n")]
    [InlineData("```quoth\n```\nProse.\n```tree\n```\n")]
    [InlineData("```quoth\n")]
    [InlineData("```registry\n```\nProse.\n")]
    [InlineData("```quoth escaped\n\\x\n```\n")]
    public void A_fence_that_would_test_nothing_is_refused(string markdown) =>
        Assert.Throws<FormatException>(() => SpecExamples.Parse(markdown));

    [Fact]
    public void A_mismatch_shows_the_place_and_both_sides_as_fences()
    {
        var example = Assert.Single(SpecExamples.Parse("# Text\n```quoth\nA\n```\n```clean\nB\n```\n"));
        Assert.Null(example.Mismatch(SpecExpectation.Clean, "B"));
        Assert.Equal(
            """
            Example 1 of grammar/spec.md:2 (Text): the clean differs.

            ```quoth
            A
            ```
            Expected:
            ```clean
            B
            ```
            Actual:
            ```clean
            C
            ```

            """,
            example.Mismatch(SpecExpectation.Clean, "C")
        );
    }
}
