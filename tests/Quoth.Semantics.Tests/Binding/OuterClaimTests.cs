using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Tests.Binding;

public sealed class OuterClaimTests
{
    [Theory]
    [InlineData("[!a+|one [!a|two]]")]
    [InlineData("[!a+|one [!b|two [!a|three]]]")]
    [InlineData("[!a+|one [!b|two]] [!b+|three [!a|four]]")]
    [InlineData("[!a+|[!b|x]] [!b+|[!c|x]] [!c+|[!d|x]] [!d+|[!b+|[!a|x]]]")]
    public void Chains_of_outer_claims_end_however_pieces_lie_in_one_another(string body)
    {
        var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(body), DocumentSettings.Default);
        foreach (var claim in document.Claims)
        {
            var steps = 0;
            for (var outer = claim.Outer; outer is not null; outer = outer.Outer)
                Assert.True(steps++ < document.Claims.Length);
        }
    }

    [Fact]
    public void A_cycle_is_remembered_where_it_was_cut()
    {
        var tree = SyntaxTree.Parse("[!a+|one [!b|two]] [!b+|three [!a|four]]");
        var document = DocumentBuilder.Build("a.quoth", tree, DocumentSettings.Default);
        var cut = Assert.Single(document.Claims, claim => claim.CyclicOuter is not null);
        Assert.Null(cut.Outer);
        Assert.Same(cut, cut.CyclicOuter?.Outer);
    }
}
