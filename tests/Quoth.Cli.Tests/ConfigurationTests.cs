using System.Text.Json;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;

namespace Quoth.Cli.Tests;

/// <summary>Which settings hold: files that extend others, single keys on the command line, and what shows them.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Broken = "[@aa|She] left.\n";

    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_file_that_is_extended_holds_for_the_folder_of_the_one_that_extends_it()
    {
        world.Folder.With("house.json", """{ "exclude": ["drafts"], "rules": { "undefined-entity": "warning" } }""");
        world.Folder.With("corpus/quoth.json", """{ "extends": "../house.json" }""");
        world.Folder.With("corpus/a.quoth", Broken).With("corpus/drafts/b.quoth", "[!|\n");
        var ran = world.Run("lint", "corpus", "--output-format", "concise");
        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith("corpus/a.quoth:1:2: warning Q101", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("drafts", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_base_is_told_in_itself_and_where_it_is_extended_and_nothing_is_checked()
    {
        world.Folder.With("house.json", "{ \"rules\" }").With("quoth.json", """{ "extends": ["house.json"] }""");
        world.Folder.With("a.quoth", Broken);
        var ran = world.Run("lint", "--output-format", "concise");
        Assert.Equal(2, ran.ExitCode);
        var lines = ran.Output.Split('\n');
        Assert.StartsWith("house.json:1:", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            "quoth.json:1:16: error Q910 broken-configuration: `house.json` does not hold: it is broken itself",
            lines[1]
        );
        Assert.DoesNotContain("a.quoth", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_that_two_corpora_share_is_told_once()
    {
        world.Folder.With("house.json", """{ "nestin": "all" }""");
        world.Folder.With("one/quoth.json", """{ "extends": "../house.json" }""").With("one/a.quoth", "It rained.\n");
        world.Folder.With("two/quoth.json", """{ "extends": "../house.json" }""").With("two/a.quoth", "It rained.\n");
        var ran = world.Run("lint", "--output-format", "concise");
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal(2, ran.Output.Split("house.json").Length);
    }

    [Theory]
    [InlineData("rules.undefined-entity=off")]
    [InlineData("rules.references=\"off\"")]
    [InlineData("rules={\"Q101\": \"off\"}")]
    [InlineData("overrides=[{\"files\": [\"a.*\"], \"rules\": {\"Q101\": \"off\"}}]")]
    [InlineData("exclude=[\"a.quoth\"]")]
    public void One_key_can_be_set_on_the_command_line(string setting)
    {
        world.Folder.With("quoth.json", """{ "rules": { "references": "error" } }""").With("a.quoth", Broken);
        world.Folder.With("b.quoth", "It rained.\n");
        Assert.Equal(1, world.Run("lint").ExitCode);
        Assert.Equal(0, world.Run("lint", "--config", setting).ExitCode);
        Assert.Equal(0, world.Run("lint", "--isolated", "--config", setting).ExitCode);
    }

    [Fact]
    public void Several_keys_and_a_file_hold_together_and_options_go_before_them()
    {
        world
            .Folder.With("other.json", """{ "rules": { "stray-closer": "off" } }""")
            .With("a.quoth", "[@aa|She] ] left.\n");
        string[] line = ["lint", "--config", "other.json", "--config", "rules.Q101=info", "--output-format", "concise"];
        Assert.StartsWith("a.quoth:1:2: info Q101", world.Run(line).Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "a.quoth:1:2: warning Q101",
            world.Run([.. line, "--severity", "Q101=warning"]).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "rules.undefined-entitty=off",
        "`undefined-entitty` is not a rule, a code or a pack\n  hint: did you mean `undefined-entity`?"
    )]
    [InlineData("rules.Q101=of", "`of` is not a severity\n  hint: did you mean `off`?")]
    [InlineData("nestin=all", "`nestin` is not a key of quoth.json\n  hint: did you mean `nesting`?")]
    [InlineData("rules={", "the value begins like JSON and is none\n  hint: quote the whole of it for the shell")]
    [InlineData(
        "rules..Q101=off",
        "a key is missing beside a full stop\n  hint: write keys such as rules.undefined-entity"
    )]
    [InlineData("extends=house.json", "`extends` is not a key of quoth.json")]
    public void A_setting_that_means_nothing_is_told_with_what_was_meant(string setting, string error)
    {
        world.Folder.With("a.quoth", Broken);
        var ran = world.Run("lint", "--config", setting);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith($"error: --config {setting}: {error}", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_a_file_nor_a_setting_is_a_file_that_is_missing()
    {
        world.Folder.With("a.quoth", Broken).With("one.json", "{}").With("two.json", "{}");
        Assert.StartsWith(
            "error: some/where.json: no such file\n",
            world.Run("lint", "--config", "some/where.json").Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "error: --config names two files, one.json and two.json\n",
            world.Run("lint", "--config", "one.json", "--config", "two.json").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_schema_of_the_file_is_printed()
    {
        var ran = world.Run("config", "schema");
        Assert.Equal((0, ConfigurationSchema.Generate(RuleNames.All)), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void The_files_that_would_be_checked_are_shown()
    {
        world.Folder.With("quoth.json", """{ "exclude": ["drafts"] }""");
        world.Folder.With("b.quoth", Broken).With("drafts/c.quoth", Broken).With("a.quoth", Broken);
        Assert.Equal((0, "a.quoth\nb.quoth\n"), Short(world.Run("lint", "--show-files")));
        Assert.Equal(
            (0, "[\n  \"a.quoth\",\n  \"b.quoth\"\n]\n"),
            Short(world.Run("lint", "--show-files", "--output-format", "json"))
        );
        Assert.Equal(2, world.Run("lint", "--show-files", "--show-settings").ExitCode);
    }

    [Fact]
    public void What_holds_for_a_file_is_shown_with_where_it_comes_from()
    {
        world.Folder.With("house.json", """{ "language": "de", "rules": { "structure": "warning" } }""");
        world.Folder.With(
            "quoth.json",
            """{ "extends": "house.json", "exclude": ["old"], "overrides": [{ "files": ["old/**"], "rules": { "Q101": "info" } }] }"""
        );
        world.Folder.With("old/a.quoth", Broken);
        var ran = world.Run("lint", "--show-settings", "old/a.quoth", "--severity", "empty-tag=off");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        string[] expected =
        [
            "file           old/a.quoth (left out by `include` and `exclude`, unless it is named)",
            "configuration  quoth.json",
            "               which extends house.json",
            "exclude        old",
            "language       de, from quoth.json",
        ];
        Assert.All(expected, line => Assert.Contains(line + "\n", ran.Output, StringComparison.Ordinal));
        Assert.Matches(@"\nQ001  unclosed-tag +warning  house\.json, `structure`\n", ran.Output);
        Assert.Matches(@"\nQ005  empty-tag +off      the command line\n", ran.Output);
        Assert.Matches(@"\nQ101  undefined-entity +info     quoth\.json, `Q101` for old/\*\*\n", ran.Output);
        Assert.Matches(@"\nQ102  undefined-claim +error    default\n", ran.Output);
    }

    [Fact]
    public void What_holds_for_a_file_is_data_too()
    {
        world.Folder.With("a.quoth", "---\nlanguage: fr\n---\nIl pleut.\n");
        var ran = world.Run("lint", "--show-settings", "--output-format", "json", "--config", "rules.Q101=hint");
        using var json = JsonDocument.Parse(ran.Bytes);
        var root = json.RootElement;
        Assert.Equal("a.quoth", root.GetProperty("path").GetString());
        Assert.Equal("fr", root.GetProperty("language").GetString());
        Assert.Equal("its header", root.GetProperty("languageFrom").GetString());
        Assert.Empty(root.GetProperty("configuration").EnumerateArray());
        var rule = root.GetProperty("rules")
            .EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "Q101");
        Assert.Equal(
            ("hint", "the command line", "Q101", false),
            (
                rule.GetProperty("severity").GetString(),
                rule.GetProperty("from").GetString(),
                rule.GetProperty("key").GetString(),
                rule.GetProperty("silent").GetBoolean()
            )
        );
    }

    private static (int, string) Short(Ran ran) => (ran.ExitCode, ran.Output);
}
