using Quoth.Cli.Output;

namespace Quoth.Cli.Tests;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``b`", "``` `a``b` ```")]
    [InlineData("a\nb", "`a b`")]
    public void Code_shows_what_it_is_given(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownText.Code(text));

    [Theory]
    [InlineData("`[!|` is never closed", "`[!\\|` is never closed")]
    [InlineData("<b> *x* _y_ [z](q) &amp;", "\\<b\\> \\*x\\* \\_y\\_ \\[z\\](q) \\&amp;")]
    [InlineData("one ` alone | and", "one \\` alone \\| and")]
    [InlineData("``", "\\`\\`")]
    public void Prose_keeps_code_and_loses_all_other_meaning(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownText.Prose(text));
}
