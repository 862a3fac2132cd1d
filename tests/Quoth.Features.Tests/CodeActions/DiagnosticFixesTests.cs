using Quoth.Features.CodeActions;

namespace Quoth.Features.Tests.CodeActions;

public class DiagnosticFixesTests
{
    private const string Misspelt =
        "---\n@zamir: Dana Zamir\n---\n[@zam$0ri|Zamir] left. [@zamri|Zamir] came. [@zamir|Zamir] stays.\n";

    [Fact]
    public void The_one_safe_fix_is_preferred_and_says_what_it_mends()
    {
        var fix = Actions.Offered(Misspelt).First();
        Assert.Equal("Replace `@zamri` by `@zamir`", fix.Title);
        Assert.True(fix.IsPreferred);
        Assert.Equal("Q101", Assert.Single(fix.Diagnostics).Rule.Code);
        Assert.DoesNotContain("[@zamri|Zamir] left", Actions.Apply(Misspelt, fix.Title));
    }

    [Fact]
    public void All_of_a_rule_are_fixed_at_once() =>
        Assert.Equal(
            "---\n@zamir: Dana Zamir\n---\n[@zamir|Zamir] left. [@zamir|Zamir] came. [@zamir|Zamir] stays.\n",
            Actions.Apply(Misspelt, "Fix all 2 `undefined-entity` in this document")
        );

    [Fact]
    public void All_that_is_safe_is_fixed_wherever_the_cursor_stands()
    {
        const string Text =
            "---\n@zamir: Dana Zamir\n---\n[@zamri|Zamir] left. [@zamir | Zamir] stays.\n\nThe en$0d.\n";
        var offer = Assert.Single(Actions.Offered(Text, "source.fixAll"));
        Assert.Equal(ActionKinds.FixAll, offer.Kind);
        Assert.StartsWith("---\n@zamir: Dana Zamir\n---\n[@zamir|Zamir] left.", Actions.Apply(Text, offer.Title));
    }

    [Fact]
    public void A_finding_is_silenced_with_a_reason_in_its_paragraph_or_file()
    {
        Assert.Equal(
            "[~|It is said] [!|$0it rains].[#|quoth-disable claim-without-source: say why]\n\nThe end.\n".Replace(
                "$0",
                ""
            ),
            Actions.Apply(
                "[~|It is said] [!|$0it rains].\n\nThe end.\n",
                "Silence `claim-without-source` in this paragraph, and say why"
            )
        );
        Assert.Equal(
            "[#|quoth-disable claim-without-source: ${1:say why}]",
            Actions.Snippet(
                "[~|It is said] [!|$0it rains].",
                "Silence `claim-without-source` in this paragraph, and say why"
            )
        );
        Assert.Equal(
            "---\n# quoth-disable claim-without-source: say why\n---\n[~|It is said] [!|it rains].\n",
            Actions.Apply(
                "[~|It is said] [!|$0it rains].\n",
                "Silence `claim-without-source` in this file, and say why"
            )
        );
        Assert.Equal(
            "---\n# quoth-disable claim-without-source: ${1:say why}\n---\n",
            Actions.Snippet(
                "[~|It is said] [!|$0it rains].\n",
                "Silence `claim-without-source` in this file, and say why"
            )
        );
    }

    [Fact]
    public void Where_nothing_is_wrong_there_is_nothing_to_fix() =>
        Assert.Empty(Actions.Titles("It rain$0s.", ActionKinds.QuickFix, ActionKinds.FixAll));

    [Theory]
    [InlineData("quickfix", "quickfix", true)]
    [InlineData("refactor.rewrite.quoth.wrap", "refactor.rewrite", true)]
    [InlineData("refactor.rewrite.quoth.wrap", "refactor.rewrite.quoth.wrapper", false)]
    [InlineData("refactor.rewriter", "refactor.rewrite", false)]
    [InlineData("source.seal.quoth", "", true)]
    public void A_kind_is_asked_for_by_itself_or_by_what_it_is_a_case_of(string kind, string general, bool isOf) =>
        Assert.Equal(isOf, ActionKinds.IsOf(kind, general));
}
