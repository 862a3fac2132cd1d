using Quoth.Semantics.Configuration;
using Quoth.Semantics.Files;
using Quoth.Syntax.Text;

namespace Quoth.Semantics.Tests.Configuration;

/// <summary>What a configuration says of files is still said of them after they moved.</summary>
public sealed class MovedPathsTests
{
    [Theory]
    // Files that are named, from where the file lies that names them.
    [InlineData(
        """{ "extends": "../house.json" }""",
        "/c/house.json",
        "/c/shared/house.json",
        """{ "extends": "../shared/house.json" }"""
    )]
    [InlineData(
        """{ "extends": ["a.json", "b/c.json"] }""",
        "/c/desk/b",
        "/c/desk/d",
        """{ "extends": ["a.json", "d/c.json"] }"""
    )]
    [InlineData(
        """{ "extends": "/etc/house.json" }""",
        "/etc/house.json",
        "/etc/new.json",
        """{ "extends": "/etc/new.json" }"""
    )]
    [InlineData(
        """{ "extends": "../house.json" }""",
        "/c/desk",
        "/c/desks/one",
        """{ "extends": "../../house.json" }"""
    )]
    [InlineData("""{ "extends": "base.json" }""", "/c/desk", "/c/desks/one", null)]
    [InlineData(
        """{ "baseline": "known.json" }""",
        "/c/desk/known.json",
        "/c/desk/lists/kno\"wn.json",
        """{ "baseline": "lists/kno\"wn.json" }"""
    )]
    [InlineData(
        """{ "guidelines": "how.md" }""",
        "/c/desk/how.md",
        "/c/desk/docs/how.md",
        """{ "guidelines": "docs/how.md" }"""
    )]
    [InlineData("""{ "guidelines": "https://a.example/how.md" }""", "/c/desk", "/c/new", null)]
    // Patterns that begin with what moves.
    [InlineData(
        """{ "include": ["articles/**"] }""",
        "/c/desk/articles",
        "/c/desk/texts",
        """{ "include": ["texts/**"] }"""
    )]
    [InlineData(
        """{ "exclude": ["a/b/*.quoth", "a/c"] }""",
        "/c/desk/a/b",
        "/c/desk/b",
        """{ "exclude": ["b/*.quoth", "a/c"] }"""
    )]
    [InlineData(
        """{ "exclude": ["a/b.quoth"] }""",
        "/c/desk/a/b.quoth",
        "/c/desk/b.quoth",
        """{ "exclude": ["/b.quoth"] }"""
    )]
    [InlineData(
        """{ "exclude": ["/drafts/"] }""",
        "/c/desk/drafts",
        "/c/desk/old [1]",
        """{ "exclude": ["/old \\[1]/"] }"""
    )]
    [InlineData(
        """{ "overrides": [{ "files": ["archive/**"], "rules": {} }] }""",
        "/c/desk/archive",
        "/c/desk/attic",
        """{ "overrides": [{ "files": ["attic/**"], "rules": {} }] }"""
    )]
    // A bare name matches at any depth.
    [InlineData(
        """{ "exclude": ["drafts"] }""",
        "/c/desk/a/drafts",
        "/c/desk/a/sketches",
        """{ "exclude": ["sketches"] }"""
    )]
    [InlineData("""{ "exclude": ["drafts"] }""", "/c/desk/drafts", "/c/desk/a/drafts", null)]
    // What leaves the corpus, moves with it, or was only met by a pattern is not named.
    [InlineData("""{ "include": ["articles/**"] }""", "/c/desk/articles", "/c/other", null)]
    [InlineData("""{ "include": ["articles/**"] }""", "/c/desk", "/c/office", null)]
    [InlineData("""{ "include": ["*/b.quoth", "art*"] }""", "/c/desk/articles", "/c/desk/texts", null)]
    [InlineData("""{ "include": ["articles-old/**"] }""", "/c/desk/articles", "/c/desk/texts", null)]
    [InlineData("""{ "include": "articles", "extends": 7, "baseline": "" }""", "/c/desk/x", "/c/desk/y", null)]
    [InlineData("""{ "include": [""", "/c/desk/x", "/c/desk/y", null)]
    public void A_configuration_keeps_what_it_names(string text, string from, string to, string? expected)
    {
        var moves = new FileMoves([new FileMove(from, to)]);
        var changes = MovedPaths.InConfiguration(text, "/c/desk/quoth.json", "/c/desk", moves, static _ => false);
        Assert.Equal(expected ?? text, Apply(text, changes));
    }

    [Fact]
    public void A_bare_name_that_something_else_has_too_stays_and_the_moved_one_is_added()
    {
        const string Text = """{ "exclude": ["drafts", "x"] }""";
        var moves = new FileMoves([new FileMove("/c/a/drafts", "/c/a/sketches")]);
        var changes = MovedPaths.InConfiguration(Text, "/c/quoth.json", "/c", moves, static _ => true);
        Assert.Equal("""{ "exclude": ["drafts", "/a/sketches", "x"] }""", Apply(Text, changes));
    }

    [Fact]
    public void What_several_corpora_share_keeps_its_patterns()
    {
        const string Text = """{ "exclude": ["drafts/**"], "baseline": "known.json", "extends": "base.json" }""";
        var moves = new FileMoves([new FileMove("/c/drafts", "/c/old"), new FileMove("/c/base.json", "/c/first.json")]);
        var changes = MovedPaths.InConfiguration(Text, "/c/house.json", null, moves, static _ => false);
        Assert.Equal(Text.Replace("base.json", "first.json"), Apply(Text, changes));
    }

    [Fact]
    public void Several_moves_hold_together()
    {
        const string Text = """{ "include": ["a/**", "b/**"], "extends": ["a/one.json", "b/two.json"] }""";
        var moves = new FileMoves([new FileMove("/c/a", "/c/b"), new FileMove("/c/b", "/c/a")]);
        var changes = MovedPaths.InConfiguration(Text, "/c/quoth.json", "/c", moves, static _ => false);
        Assert.Equal(
            """{ "include": ["b/**", "a/**"], "extends": ["b/one.json", "a/two.json"] }""",
            Apply(Text, changes)
        );
    }

    [Fact]
    public void A_baseline_follows_its_articles_and_its_own_place()
    {
        const string Text = """
            { "version": 1, "findings": [
              { "path": "articles/a.quoth", "code": "Q101", "text": "@a" },
              { "path": "b.quoth", "code": "Q101", "text": "articles/a.quoth" } ] }
            """;
        var article = new FileMoves([new FileMove("/c/articles", "/c/texts/new")]);
        Assert.Equal(
            Text.Replace("\"path\": \"articles/a", "\"path\": \"texts/new/a"),
            Apply(Text, MovedPaths.InBaseline(Text, "/c/known.json", article))
        );
        var itself = new FileMoves([new FileMove("/c/known.json", "/c/lists/known.json")]);
        Assert.Equal(
            Text.Replace("\"path\": \"", "\"path\": \"../"),
            Apply(Text, MovedPaths.InBaseline(Text, "/c/known.json", itself))
        );
    }

    [Theory]
    [InlineData("a/b", "a/b", "c/d")]
    [InlineData("/a", "a", "b")]
    [InlineData("a/**", "a", "x/y z")]
    [InlineData("a/b/*.quoth", "a", "[x]*")]
    [InlineData("name", "x/name", "x/other?")]
    [InlineData("a\\*b/c", "a*b", "q")]
    public void A_moved_pattern_takes_the_new_place_and_leaves_the_old(string pattern, string from, string to)
    {
        var moved = GlobPattern.Parse(MovedPattern.Of(pattern, from, to));
        string[] below = ["", "/b", "/c", "/b/one.quoth"];
        Assert.Contains(below, rest => GlobPattern.Parse(pattern).IsMatchOrBelow(from + rest));
        foreach (var rest in below)
        {
            Assert.Equal(GlobPattern.Parse(pattern).IsMatchOrBelow(from + rest), moved.IsMatchOrBelow(to + rest));
            Assert.False(moved.IsMatchOrBelow(from + rest));
        }
    }

    private static string Apply(string text, IEnumerable<TextChange> changes)
    {
        foreach (var change in changes.Reverse())
        {
            text = text[..change.Span.Start] + change.NewText + text[change.Span.End..];
        }

        return text;
    }
}
