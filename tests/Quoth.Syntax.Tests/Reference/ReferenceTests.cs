using FsCheck;
using FsCheck.Fluent;
using Quoth.Grammar.Reference;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Syntax.Tests.Reference;

/// <summary>Two descriptions of one language, written apart, that must never disagree.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [MemberData(nameof(ExamplesWithTree))]
    public void The_reference_grammar_gives_the_tree_that_is_specified(string name)
    {
        var example = SpecExamples.Named(name);
        var actual = TreeText.Print(ReferenceGrammar.Read(example.Input)).TrimEnd('\n');
        var mismatch = example.Mismatch(SpecExpectation.Tree, actual);
        Assert.True(mismatch is null, mismatch);
    }

    [Fact]
    public void The_parser_agrees_with_the_reference_grammar_on_every_example_of_the_specification() =>
        Assert.All(SpecExamples.All, example => AssertAgreement(example.Input));

    [Fact]
    public void The_reference_grammar_reads_back_what_was_written() =>
        RandomMarkup.Check(
            Prop.ForAll(
                DocumentGenerator.Documents,
                document =>
                    Assert.Equal(TreeText.Print(document.Node), TreeText.Print(ReferenceGrammar.Read(document.Markup)))
            ),
            cases: 2000
        );

    [Fact]
    public void The_parser_agrees_with_the_reference_grammar_on_well_formed_documents() =>
        RandomMarkup.Check(
            Prop.ForAll(
                DocumentGenerator.Documents,
                document =>
                {
                    var tree = SyntaxTree.Parse(document.Markup);
                    Assert.Equal(TreeText.Print(document.Node), TreePrinter.Print(tree));
                    Assert.Empty(tree.GetErrors());
                }
            ),
            cases: 5000
        );

    [Fact]
    public void The_parser_agrees_with_the_reference_grammar_on_broken_documents() =>
        RandomMarkup.Check(Prop.ForAll(RandomMarkup.Markup, AssertAgreement), cases: 2000);

    [Fact]
    public void The_parser_agrees_with_the_reference_grammar_on_broken_headers() =>
        RandomMarkup.Check(
            Prop.ForAll(
                Shuffled(
                    "@c1",
                    "!c1",
                    ":",
                    " ",
                    " ",
                    "\t",
                    "\n",
                    "\n",
                    "\r\n",
                    "\r",
                    "---",
                    "key",
                    "x-1",
                    "#",
                    "é",
                    "𠮷",
                    "\U0001D7D8", // a digit
                    "\U0001E8D0", // a combining mark
                    "[!|",
                    "-"
                ),
                text => AssertAgreement($"---\n{text}\n---\n{text}")
            ),
            cases: 2000
        );

    [Fact]
    public void The_parser_agrees_with_the_reference_grammar_on_broken_heads() =>
        RandomMarkup.Check(
            Prop.ForAll(
                Shuffled(
                    "a",
                    "b",
                    "c1",
                    "1",
                    "记",
                    "é",
                    "𠮷",
                    "\U0001D7D8", // a digit
                    "\U0001E8D0", // a combining mark
                    "\u20DD", // a mark that no id may hold
                    "👩",
                    "=",
                    "=",
                    "\"",
                    "\\",
                    "\\\"",
                    ",",
                    " ",
                    " ",
                    "?",
                    "+",
                    "@",
                    "!",
                    "-",
                    "."
                ),
                head => AssertAgreement(string.Concat("@^~!-#".Select(sigil => $"[{sigil}{head}|text]")))
            ),
            cases: 2000
        );

    [Theory]
    [InlineData("[!|", 300)]
    [InlineData("[!|[sic] ", 300)]
    [InlineData("[!|\n", 300)]
    [InlineData("[!|a]", 300)]
    [InlineData("[@x|[", 300)]
    [InlineData("]", 300)]
    public void The_parser_agrees_with_the_reference_grammar_on_deep_documents(string piece, int times)
    {
        var openers = string.Concat(Enumerable.Repeat(piece, times));
        AssertAgreement(openers);
        AssertAgreement(openers + string.Concat(Enumerable.Repeat(" b]", times)));
        AssertAgreement(openers + "\n\n" + openers);
        AssertAgreement(openers + "]\n]" + openers);
    }

    public static TheoryData<string> ExamplesWithTree =>
        new(SpecExamples.With(SpecExpectation.Tree).Select(example => example.ToString()));

    static Arbitrary<string> Shuffled(params string[] pieces) =>
        Gen.Elements(pieces).ListOf().Select(chosen => string.Concat(chosen)).ToArbitrary();

    static void AssertAgreement(string text) =>
        Assert.Equal(TreeText.Print(ReferenceGrammar.Read(text)), TreePrinter.Print(SyntaxTree.Parse(text)));
}
