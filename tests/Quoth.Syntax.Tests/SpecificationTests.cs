using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Syntax.Tests;

public sealed class SpecificationTests
{
    [Fact]
    public void The_specification_holds_at_least_170_examples() => Assert.InRange(SpecExamples.All.Length, 170, 10_000);

    [Fact]
    public void Every_example_expects_something() =>
        Assert.Empty(SpecExamples.All.Where(example => example.Expectations.IsEmpty));

    [Fact]
    public void Every_kind_of_expectation_is_there() =>
        Assert.All(
            Enum.GetValues<SpecExpectation>(),
            kind => Assert.InRange(SpecExamples.With(kind).Count(), 25, 10_000)
        );

    [Theory]
    [MemberData(nameof(Examples), SpecExpectation.Tree)]
    public void The_tree_is_the_one_specified(string name)
    {
        var example = SpecExamples.Named(name);
        var actual = TreePrinter.Print(SyntaxTree.Parse(example.Input)).TrimEnd('\n');
        AssertNone(example.Mismatch(SpecExpectation.Tree, actual));
    }

    [Theory]
    [MemberData(nameof(Examples), SpecExpectation.Clean)]
    public void The_clean_text_is_the_one_specified(string name)
    {
        var example = SpecExamples.Named(name);
        AssertNone(example.Mismatch(SpecExpectation.Clean, CleanText.Of(SyntaxTree.Parse(example.Input)).Text));
    }

    public static TheoryData<string> Examples(SpecExpectation kind) =>
        new(SpecExamples.With(kind).Select(example => example.ToString()));

    static void AssertNone(string? mismatch)
    {
        if (mismatch is not null)
        {
            Assert.Fail(mismatch);
        }
    }
}
