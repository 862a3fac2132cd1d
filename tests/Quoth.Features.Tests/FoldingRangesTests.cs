namespace Quoth.Features.Tests;

/// <summary>A range is shown as `kind start-end level: what stays in its place`, in lines from zero.</summary>
public sealed class FoldingRangesTests
{
    [Fact]
    public void The_header_its_definitions_and_its_comments_fold() =>
        Check(
            """
            ---
            title: Quiet visit
            # People met
            # in this article.
            @orlan: Ilan Orlan
              role: chief
              of: @ndf
            @ndf: Force
            # Alone.
            !unsafe: It was unsafe
              status: disputed
            ---
            Text.
            """,
            """
            Header 0-11 0: Quiet visit
            Comment 2-3 1:
            Definition 4-6 1: role, of
            Definition 9-10 1: status
            """
        );

    [Fact]
    public void Claims_and_notes_over_several_lines_fold_to_their_first() =>
        Check(
            """
            [~|According to] [^|her], [!|the talks
            were [!type=fact|held behind
            closed doors]
            ]

            [#|Ask
            again.]

            [!|Alone.] [^|over
            two]
            """,
            """
            Claim 0-3 1: the talks were [!type=fact|held behind closed doors]
            Claim 1-2 2: held behind closed doors
            Comment 5-6 1: Ask again.
            """
        );

    [Fact]
    public void Text_behind_the_bracket_keeps_its_line() =>
        Check(
            "[!|one\ntwo\nthree], he said.\n\n[!|one\ntwo], he said.",
            "Claim 0-1 1: one two three\nClaim 4-4 1: one two"
        );

    [Theory]
    [InlineData("Plain\ntext\n\nover lines.")]
    [InlineData("[!|one\ntwo")]
    [InlineData("---\ntitle: x\nNo end.")]
    [InlineData("[#|a [!|b\nc]]")]
    [InlineData("")]
    public void Elsewhere_nothing_folds(string text) =>
        Check(text, text.StartsWith("[#", StringComparison.Ordinal) ? "Comment 0-1 1: a [!|b c]" : "");

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load("").With(text);
        var shown = FoldingRanges
            .Of(fixture.Document)
            .Select(range => $"{range.Kind} {range.StartLine}-{range.EndLine} {range.Level}: {range.Collapsed}");
        Fixture.AssertSame(expected, string.Join('\n', shown));
    }
}
