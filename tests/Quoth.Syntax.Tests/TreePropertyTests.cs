using FsCheck.Fluent;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Syntax.Tests;

public sealed class TreePropertyTests
{
    [Fact]
    public void The_tokens_joined_give_the_text_back() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var tree = SyntaxTree.Parse(text);
                    Assert.Equal(text, string.Concat(tree.GetTokens().Select(token => tree.Text.ToString(token.Span))));
                    Assert.Equal(text.Length - tree.BodyStart, tree.Blocks.ToArray().Sum(block => block.Length));
                    Assert.All(
                        tree.GetErrors(),
                        error => Assert.InRange(error.Span.End, error.Span.Start, text.Length)
                    );
                }
            )
        );

    [Fact]
    public void A_parse_after_an_edit_equals_a_fresh_parse() =>
        RandomMarkup.Check(
            Prop.ForAll(RandomMarkup.Markup, RandomMarkup.Edit, RandomMarkup.Edit, AssertEditsParseLikeFreshText),
            cases: 20_000
        );

    [Fact]
    public void A_parse_after_an_edit_of_a_seed_equals_a_fresh_parse() =>
        RandomMarkup.Check(
            Prop.ForAll(RandomMarkup.MutatedSeed, RandomMarkup.Edit, RandomMarkup.Edit, AssertEditsParseLikeFreshText),
            cases: 3000
        );

    [Fact]
    public void Tags_lie_inside_their_parents_and_in_document_order() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Markup,
                text =>
                {
                    var tags = SyntaxTree.Parse(text).GetTags().ToList();
                    foreach (var tag in tags)
                    {
                        Assert.True(tag.Parent is null || tag.Parent.Value.TextSpan.Contains(tag.Span));
                        Assert.Equal(tag.Parent is null ? 0 : tag.Parent.Value.Depth + 1, tag.Depth);
                    }
                    Assert.Equal(tags.OrderBy(tag => tag.Span.Start), tags);
                }
            )
        );

    [Fact]
    public void Strip_of_import_is_the_text() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var tree = SyntaxTree.Parse("---\ntitle: x\n---\n" + Markup.Escape(text));
                    Assert.Equal(text, CleanText.Of(tree).Text);
                    Assert.Empty(tree.GetTags());
                }
            )
        );

    [Fact]
    public void Clean_offsets_map_both_ways() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var clean = CleanText.Of(SyntaxTree.Parse(text));
                    for (var at = 0; at < clean.Text.Length; at++)
                    {
                        var source = clean.ToSource(at);
                        Assert.Equal(clean.Text[at], text[source]);
                        Assert.Equal(at, clean.ToClean(source));
                        Assert.Equal(at + 1, clean.ToClean(clean.ToSource(at + 1, behindMarkup: false)));
                    }
                    for (var at = 1; at <= text.Length; at++)
                        Assert.True(clean.ToClean(at - 1) <= clean.ToClean(at));
                }
            ),
            cases: 3000
        );

    [Fact]
    public void Positions_convert_both_ways_in_all_three_encodings() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                content =>
                {
                    var text = SourceText.From(content);
                    foreach (var encoding in Enum.GetValues<PositionEncoding>())
                    {
                        for (var offset = 0; offset <= content.Length; offset++)
                        {
                            var isInsidePair =
                                offset > 0 && offset < content.Length && char.IsLowSurrogate(content[offset]);
                            var isInsideLineEnd =
                                offset > 0 && offset < content.Length && content[(offset - 1)..(offset + 1)] == "\r\n";
                            if (isInsidePair || isInsideLineEnd)
                                continue;
                            var position = text.GetPosition(offset, encoding);
                            Assert.True(text.TryGetOffset(position, out var back, encoding));
                            Assert.Equal(offset, back);
                        }
                    }
                }
            ),
            cases: 3000
        );

    [Fact]
    public void Lines_after_an_edit_are_the_lines_of_the_new_text() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Markup,
                RandomMarkup.Edit,
                (content, edit) =>
                {
                    var text = SourceText.From(content);
                    Assert.True(text.Lines.Count > 0);
                    var edited = text.With(ToChange(text, edit));
                    var fresh = SourceText.From(edited.Content);
                    Assert.Equal(
                        Enumerable.Range(0, fresh.Lines.Count).Select(fresh.Lines.GetStart),
                        Enumerable.Range(0, edited.Lines.Count).Select(edited.Lines.GetStart)
                    );
                }
            )
        );

    private static void AssertEditsParseLikeFreshText(
        string text,
        (int From, int To, string Insert) first,
        (int From, int To, string Insert) second
    )
    {
        var tree = SyntaxTree.Parse(text);
        foreach (var edit in new[] { first, second })
        {
            tree = tree.With(ToChange(tree.Text, edit));
            AssertSame(SyntaxTree.Parse(tree.Text.Content), tree);
        }
    }

    private static TextChange ToChange(SourceText text, (int From, int To, string Insert) edit)
    {
        var start = text.Length * edit.From / 1000;
        var end = Math.Min(text.Length, text.Length * Math.Min(edit.To, 1000) / 1000);
        return new TextChange(TextSpan.FromBounds(start, end), edit.Insert);
    }

    private static void AssertSame(SyntaxTree fresh, SyntaxTree edited)
    {
        Assert.Equal(TreePrinter.Print(fresh), TreePrinter.Print(edited));
        Assert.Equal(fresh.GetErrors().ToArray(), edited.GetErrors().ToArray());
        Assert.Equal(fresh.Blocks.Length, edited.Blocks.Length);
        for (var i = 0; i < fresh.Blocks.Length; i++)
        {
            Assert.Equal(fresh.GetBlockStart(i), edited.GetBlockStart(i));
            Assert.Equal(fresh.Blocks[i].Nodes.ToArray(), edited.Blocks[i].Nodes.ToArray());
            Assert.Equal(fresh.Blocks[i].IsBlank, edited.Blocks[i].IsBlank);
        }
    }
}
