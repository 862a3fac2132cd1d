using Quoth.Analysis.Tests.Fixture;
using Quoth.Syntax.Text;
using Quoth.Testing;

namespace Quoth.Analysis.Tests;

public sealed class FixApplierTests
{
    private const string Path = FileSet.DefaultPath;

    [Fact]
    public void Of_two_fixes_that_overlap_the_first_is_taken_whole()
    {
        var first = Fix(new(2, 2), new(8, 0));
        var second = Fix(new(3, 2), new(6, 1));
        var third = Fix(new TextSpan(4, 1));
        var composed = FixApplier.Compose([first, second, third])[Path];
        Assert.Equal([new TextSpan(2, 2), new(4, 1), new(8, 0)], composed.Select(change => change.Span));
    }

    [Fact]
    public void Two_insertions_at_one_place_wait_for_one_another()
    {
        var composed = FixApplier.Compose([Fix(new TextSpan(4, 0)), Fix(new TextSpan(4, 0))])[Path];
        Assert.Single(composed);
    }

    [Fact]
    public void Edits_beside_one_another_do_not_overlap()
    {
        var text = SourceText.From("abcdef", hasByteOrderMark: true);
        var fixes = new[] { Fix(new TextSpan(2, 2)), Fix(new TextSpan(2, 0)), Fix(new TextSpan(4, 0)) };
        var rewritten = FixApplier.Rewrite(text, FixApplier.Compose(fixes)[Path]);
        Assert.Equal("abxxxef", rewritten.Content);
        Assert.True(rewritten.HasByteOrderMark);
    }

    [Fact]
    public void Documents_that_may_not_change_do_not()
    {
        var corpus = RuleFixture.Load(
            """
            === a.quoth
            [@zamri|Zamir] left.
            === b.quoth
            [@zamri|Zamir] left.
            === registry.quoth
            ---
            @zamir: Dana Zamir
            ---
            """
        );
        var outcome = FixApplier.Apply(corpus, FixSafety.Safe, ["b.quoth"]);
        Assert.Equal("[@zamri|Zamir] left.", outcome.Corpus.Documents["a.quoth"].Tree.Text.Content);
        Assert.Equal("[@zamir|Zamir] left.", outcome.Corpus.Documents["b.quoth"].Tree.Text.Content);
        Assert.Equal("b.quoth", Assert.Single(outcome.Applied).Diagnostic.Path);
    }

    private static Fix Fix(params TextSpan[] spans) =>
        new("Do it", FixSafety.Safe, [.. spans.Select(span => new FixEdit(Path, new TextChange(span, "x")))]);
}
