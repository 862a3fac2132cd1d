using FsCheck;
using FsCheck.Fluent;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Syntax.Tests;

public sealed class SealEditTests
{
    [Theory]
    [InlineData("", "---\ntext-sha256: S\n---\n")]
    [InlineData("One.\nTwo.", "---\ntext-sha256: S\n---\nOne.\nTwo.")]
    [InlineData("One.\r\nTwo.\n", "---\r\ntext-sha256: S\r\n---\r\nOne.\r\nTwo.\n")]
    [InlineData("One.\rTwo.", "---\rtext-sha256: S\r---\rOne.\rTwo.")]
    [InlineData("---\nOne.", "---\ntext-sha256: S\n---\n---\nOne.")]
    public void Without_a_header_one_is_begun_in_the_line_ends_of_the_text(string text, string expected) =>
        Assert.Equal(expected, Sealed(text));

    [Theory]
    [InlineData("---\n---\nOne.", "---\ntext-sha256: S\n---\nOne.")]
    [InlineData("---\r\ntitle: T\r\n---\r\n", "---\r\ntitle: T\r\ntext-sha256: S\r\n---\r\n")]
    [InlineData("---\n# c\n\n@a: A\n---\nx", "---\ntext-sha256: S\n# c\n\n@a: A\n---\nx")]
    [InlineData(
        "---\ntitle: T\n# c\n@a: A\n  role: x\n---\n",
        "---\ntitle: T\ntext-sha256: S\n# c\n@a: A\n  role: x\n---\n"
    )]
    [InlineData("---\n@a: A\ntitle: T\n---\n", "---\ntext-sha256: S\n@a: A\ntitle: T\n---\n")]
    public void A_new_field_goes_below_the_fields_above_the_definitions(string text, string expected) =>
        Assert.Equal(expected, Sealed(text));

    [Theory]
    [InlineData("---\ntext-sha256: old \nx: y\n---\n", "---\ntext-sha256: S \nx: y\n---\n")]
    [InlineData("---\ntext-sha256:\n---\n", "---\ntext-sha256: S\n---\n")]
    [InlineData("---\ntext-sha256 :old\n---\n", "---\ntext-sha256 :S\n---\n")]
    public void Of_an_old_seal_the_value_alone_is_replaced(string text, string expected) =>
        Assert.Equal(expected, Sealed(text));

    [Fact]
    public void A_seal_that_is_right_needs_no_edit() =>
        Assert.Null(SealEdit.Write(SyntaxTree.Parse("---\ntext-sha256: S\n---\n"), "S"));

    [Fact]
    public void Sealing_never_changes_the_clean_text_and_is_done_after_one_time() =>
        Prop.ForAll(RandomMarkup.Markup, text => IsSealedOnce(text) && IsSealedOnce($"---\n{text}\n---\n{text}"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    private static bool IsSealedOnce(string text)
    {
        var tree = SyntaxTree.Parse(text);
        var clean = CleanText.Of(tree).Text;
        var seal = Seal.Of(clean);
        var after = SealEdit.Write(tree, seal) is { } edit ? tree.With(edit) : tree;
        return CleanText.Of(after).Text == clean && SealEdit.Read(after) == seal && SealEdit.Write(after, seal) is null;
    }

    private static string Sealed(string text)
    {
        var edit = SealEdit.Write(SyntaxTree.Parse(text), "S");
        Assert.NotNull(edit);
        return SourceText.From(text).With(edit.Value).Content;
    }
}
