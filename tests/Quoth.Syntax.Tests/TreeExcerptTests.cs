using FsCheck.Fluent;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Syntax.Tests;

/// <summary>Some blocks of a tree as a tree of their own.</summary>
public sealed class TreeExcerptTests
{
    private const string Header = "---\n@a: Ann\n---\n";

    [Fact]
    public void An_excerpt_of_whole_paragraphs_equals_a_parse_of_its_text_and_leads_back_to_the_whole() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Markup,
                text =>
                {
                    var whole = SyntaxTree.Parse(Header + text);
                    var excerpt = TreeExcerpt.Of(whole, EverySecondParagraph(whole));
                    var fresh = SyntaxTree.Parse(excerpt.Tree.Text.Content);
                    Assert.Equal(TreePrinter.Print(fresh), TreePrinter.Print(excerpt.Tree));
                    foreach (var tag in excerpt.Tree.GetTags())
                        Assert.Equal(
                            excerpt.Tree.Text.ToString(tag.Span),
                            whole.Text.ToString(excerpt.ToWhole(tag.Span))
                        );
                }
            )
        );

    [Fact]
    public void An_excerpt_of_no_blocks_is_the_header()
    {
        var excerpt = TreeExcerpt.Of(SyntaxTree.Parse(Header + "Text.\n"), []);
        Assert.Equal(Header, excerpt.Tree.Text.Content);
        Assert.Equal(4, excerpt.ToWhole(4));
    }

    [Fact]
    public void Ids_of_claims_are_those_of_claims_and_of_what_is_tied_to_them()
    {
        var tree = SyntaxTree.Parse(
            "[!c1|So], [^c1,c2 @a|she] [~c2|said] [@a|of Ann]: [!type=opinion|no] [!c3+|more].\n"
        );
        Assert.Equal(["c1", "c2", "c3"], tree.GetClaimIds(0).Names.Order());
    }

    // Each with the blank lines behind it, which keep it a paragraph.
    private static List<(int First, int End)> EverySecondParagraph(SyntaxTree tree)
    {
        var starts = tree.GetParagraphs().Select(paragraph => paragraph.First).ToList();
        return
        [
            .. starts
                .Select((first, number) => (first, number + 1 < starts.Count ? starts[number + 1] : tree.Blocks.Length))
                .Where((_, number) => number % 2 == 1),
        ];
    }
}
