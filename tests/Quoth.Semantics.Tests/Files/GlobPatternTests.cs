using Quoth.Semantics.Files;

namespace Quoth.Semantics.Tests.Files;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("*.quoth", "a.quoth")]
    [InlineData("*.quoth", "deep/down/a.quoth")]
    [InlineData("a?c", "abc")]
    [InlineData("a[bx-z]c", "ayc")]
    [InlineData("a[!b]c", "axc")]
    [InlineData("a[^b]c", "axc")]
    [InlineData("[]]", "]")]
    [InlineData("a[b", "a[b")]
    [InlineData("\\*", "*")]
    [InlineData("\\!x", "!x")]
    [InlineData("/a.quoth", "a.quoth")]
    [InlineData("drafts/*.quoth", "drafts/a.quoth")]
    [InlineData("**/x.quoth", "x.quoth")]
    [InlineData("**/x.quoth", "a/b/x.quoth")]
    [InlineData("a/**/b", "a/b")]
    [InlineData("a/**/b", "a/x/y/b")]
    [InlineData("a/**", "a/b/c")]
    [InlineData("a/**/c/*.q", "a/c/x/c/y.q")]
    [InlineData("a**b", "axxb")]
    [InlineData("**/a/**/b/c", "x/a/b/y/b/c")]
    [InlineData("新闻*", "新闻一")]
    public void A_pattern_matches(string pattern, string path) =>
        Assert.True(GlobPattern.Parse(pattern).IsMatch(path), $"{pattern} should match {path}");

    [Theory]
    [InlineData("*.quoth", "a.txt")]
    [InlineData("a*c", "a/c")]
    [InlineData("a?c", "a/c")]
    [InlineData("a[bx-z]c", "aac")]
    [InlineData("a[!b]c", "abc")]
    [InlineData("/a.quoth", "deep/a.quoth")]
    [InlineData("drafts/*.quoth", "deep/drafts/a.quoth")]
    [InlineData("drafts/*.quoth", "drafts/deep/a.quoth")]
    [InlineData("a/**", "a")]
    [InlineData("a/**/b", "a/bb")]
    [InlineData("build/", "build")]
    [InlineData("A.quoth", "a.quoth")]
    [InlineData("", "a")]
    [InlineData("/", "a")]
    public void A_pattern_does_not_match(string pattern, string path) =>
        Assert.False(GlobPattern.Parse(pattern).IsMatch(path), $"{pattern} should not match {path}");

    [Fact]
    public void A_slash_at_the_end_means_folders()
    {
        Assert.True(GlobPattern.Parse("build/").IsMatch("deep/build", isFolder: true));
        Assert.True(GlobPattern.Parse("build").IsMatch("deep/build", isFolder: true));
    }

    [Fact]
    public void All_below_a_folder_that_matches_can_be_asked_for()
    {
        Assert.True(GlobPattern.Parse("build/").IsMatchOrBelow("deep/build/a/b.quoth"));
        Assert.False(GlobPattern.Parse("build/").IsMatchOrBelow("deep/builds/a.quoth"));
    }

    [Fact]
    public void An_anchored_pattern_without_a_slash_stays_in_its_folder()
    {
        Assert.True(GlobPattern.Parse("*.quoth", isAnchored: true).IsMatch("a.quoth"));
        Assert.False(GlobPattern.Parse("*.quoth", isAnchored: true).IsMatch("deep/a.quoth"));
    }

    [Fact]
    public void A_hostile_pattern_ends()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        var folders = string.Concat(Enumerable.Repeat("**/a/", 200)) + "b";
        Assert.False(GlobPattern.Parse(stars).IsMatch(new string('a', 5_000)));
        Assert.False(GlobPattern.Parse(folders).IsMatch(string.Concat(Enumerable.Repeat("a/", 5_000)) + "a"));
    }
}
