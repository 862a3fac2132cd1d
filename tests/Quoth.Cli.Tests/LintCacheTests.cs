namespace Quoth.Cli.Tests;

/// <summary>A run that remembers says what a run says that does not, whatever has changed between.</summary>
public sealed class LintCacheTests : IDisposable
{
    private const string Article = "[^@mayor|Brill] [~|said] [!|the bridge was safe].\n";
    private const string Orphan = "[^@mayor|Brill] was there, and so was [^@clerk|Mott].\n";
    private const string Registry = "---\n@mayor: Ada Brill\n@clerk: Ned Mott\n---\n";
    private const string CacheFile = ".quoth-cache/lint";

    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly CommandLineWorld world = new();

    public LintCacheTests() =>
        Write("quoth.json", "{}").Write("registry.quoth", Registry).Write("a.quoth", Article).Write("b.quoth", Orphan);

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_cache_lies_in_a_folder_that_git_ignores()
    {
        world.Run("lint");
        Assert.Contains(CacheFile, world.Folder.List());
        Assert.Equal("*\n", world.Folder.Read(".quoth-cache/.gitignore"));
    }

    [Fact]
    public void A_second_run_says_the_same_and_writes_nothing()
    {
        var first = world.Run("lint");
        var cache = world.Folder.ReadBytes(CacheFile);
        AssertSame(first, world.Run("lint"));
        Assert.Equal(cache, world.Folder.ReadBytes(CacheFile));
        Assert.Contains("orphan-source", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_looks_unchanged_is_not_read_again()
    {
        world.Run("lint");
        // Nobody can do this but by setting the clock of the file back on purpose.
        Write("a.quoth", Article.Replace("@mayor", "@baker", StringComparison.Ordinal));
        Assert.DoesNotContain("@baker", world.Run("lint").Output, StringComparison.Ordinal);
        Assert.Contains("@baker", world.Run("lint", "--no-cache").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_was_written_shortly_before_the_run_is_read_again()
    {
        var now = DateTime.UtcNow;
        Write("a.quoth", Article, now);
        world.Run("lint");
        Write("a.quoth", Article.Replace("@mayor", "@baker", StringComparison.Ordinal), now);
        Assert.Contains("@baker", AssertRight().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_article_may_use_what_no_other_does()
    {
        Write("b.quoth", Article);
        Assert.Contains(
            "`@clerk` is defined, but nothing refers to it",
            AssertRight().Output,
            StringComparison.Ordinal
        );
        Write("c.quoth", "[@clerk|Mott] slept.\n");
        Assert.DoesNotContain("nothing refers to it", AssertRight().Output, StringComparison.Ordinal);
        File.Delete(world.Folder["c.quoth"]);
        Assert.Contains("nothing refers to it", AssertRight().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_registry_is_seen_in_every_article()
    {
        AssertRight();
        Write("registry.quoth", "---\n@clerk: Ned Mott\n---\n");
        Assert.Contains("a.quoth:1:3: error Q101", AssertRight().Output, StringComparison.Ordinal);
        // An article may become a registry file, and a registry file an article.
        Write("b.quoth", "---\n@mayor: Ada Brill\n---\n").Write("registry.quoth", Article);
        Assert.DoesNotContain("Q101", AssertRight().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_configuration_is_seen_in_every_article()
    {
        Assert.Contains("orphan-source", AssertRight().Output, StringComparison.Ordinal);
        Write("quoth.json", """{ "rules": { "orphan-source": "off" } }""");
        Assert.DoesNotContain("orphan-source", AssertRight().Output, StringComparison.Ordinal);
        Write("quoth.json", """{ "overrides": [{ "files": ["a.quoth"], "rules": { "orphan-source": "off" } }] }""");
        Assert.Contains("orphan-source", AssertRight().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_the_command_line_leaves_out_are_not_forgotten()
    {
        world.Run("lint", "--ignore", "orphan-source");
        Assert.Contains("orphan-source", AssertRight().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_over_some_files_keeps_what_is_known_of_the_others()
    {
        world.Run("lint");
        world.Run("lint", "--ignore", "orphan-source", "b.quoth");
        AssertRight();
        AssertRight("a.quoth");
        AssertRight("registry.quoth");
        AssertRight();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_broken_cache_is_ignored_without_a_word(int length)
    {
        world.Run("lint");
        var bytes = world.Folder.ReadBytes(CacheFile);
        if (length < 0)
            bytes[bytes.Length / 2] ^= 1;
        world.Folder.With(CacheFile, bytes.AsSpan(0, length < 0 ? bytes.Length : length));
        AssertRight();
        Assert.Equal("", world.Run("lint").Error);
    }

    [Fact]
    public void Nothing_is_remembered_where_nobody_wants_it()
    {
        world.Run("lint", "--no-cache");
        world.Run("lint", "--stdin");
        Assert.DoesNotContain(CacheFile, world.Folder.List());
        // A folder without a quoth.json is nobody's corpus.
        File.Delete(world.Folder["quoth.json"]);
        world.Run("lint");
        Assert.DoesNotContain(CacheFile, world.Folder.List());
    }

    [Fact]
    public void What_was_mended_is_seen()
    {
        Write("a.quoth", "[^@mayor|Brill ] [~|said] [!|the bridge was safe].\n");
        AssertRight();
        world.Run("lint", "--fix");
        Assert.DoesNotContain("a.quoth", AssertRight().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_row_of_edits_is_seen(int seed)
    {
        var random = new Random(seed);
        string[] registries =
        [
            Registry,
            "---\n@mayor: Ada Brill\n---\n",
            "---\n@mayor: Ada\n  via: @clerk\n---\n",
            Article,
        ];
        string[] articles = [Article, Orphan, "", "[!|Unclosed.\n", "[@clerk|Mott] slept.\n", Registry];
        string[] configurations =
        [
            "{}",
            """{ "rules": { "references": "off" } }""",
            """{ "exclude": ["x/**"] }""",
            "{",
        ];
        for (var round = 0; round < 40; round++)
        {
            switch (random.Next(6))
            {
                case 0:
                    Write("registry.quoth", registries[random.Next(registries.Length)], LongAgo.AddDays(round));
                    break;
                case 1:
                    Write("quoth.json", configurations[random.Next(configurations.Length)]);
                    break;
                case 2:
                    File.Delete(world.Folder[$"x/{random.Next(3)}.quoth"]);
                    break;
                default:
                    // Some are written just now, some as if long ago.
                    var time = random.Next(2) == 0 ? DateTime.UtcNow : LongAgo.AddDays(round);
                    Write($"x/{random.Next(3)}.quoth", articles[random.Next(articles.Length)], time);
                    break;
            }
            Directory.CreateDirectory(world.Folder["x"]);
            AssertRight();
        }
    }

    private LintCacheTests Write(string name, string text, DateTime? time = null)
    {
        world.Folder.With(name, text);
        File.SetLastWriteTimeUtc(world.Folder[name], time ?? LongAgo);
        return this;
    }

    private Ran AssertRight(params string[] paths)
    {
        var expected = world.Run(["lint", "--no-cache", .. paths]);
        AssertSame(expected, world.Run(["lint", .. paths]));
        // Once more, so that what the first run remembered is held to it as well.
        AssertSame(expected, world.Run(["lint", .. paths]));
        return expected;
    }

    private static void AssertSame(Ran expected, Ran actual) =>
        Assert.Equal(
            (expected.Output, expected.Error, expected.ExitCode),
            (actual.Output, actual.Error, actual.ExitCode)
        );
}
