using Quoth.LanguageServer.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Workspaces;

/// <summary>Configurations that extend others, that break, and that name a baseline, as an editor sees them.</summary>
public class ConfigurationTests
{
    private const string Article = "[@nobody|He] left.\n";
    private const string Quiet = """{ "rules": { "undefined-entity": "off", "attribution": "off" } }""";
    private const string Loud = """{ "rules": { "undefined-entity": "error", "attribution": "off" } }""";

    [Fact]
    public void A_broken_configuration_leaves_the_last_good_one_in_force()
    {
        using var folder = new TempFolder().With("quoth.json", Quiet).With("a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth");
        folder.With("quoth.json", "{ \"rules\": ");
        editor.Touch("quoth.json", FileChangeType.Changed);
        editor.Expect("quoth.json", "Q910 0:0-1");
        // A second article comes from the disk only now, and is judged by what held before as well.
        folder.With("b.quoth", "x\n");
        editor.Open("b.quoth", Article + "a ] b\n");
        editor.Expect("b.quoth", "Q003 1:2-3");
        editor.Replace("a.quoth", Article + "It rained ].\n");
        editor.Expect("a.quoth", "Q003 1:10-11");
        folder.With("quoth.json", Loud);
        editor.Touch("quoth.json", FileChangeType.Changed);
        editor.Expect("quoth.json");
        editor.Expect("a.quoth", "Q101 0:1-8", "Q003 1:10-11");
    }

    [Fact]
    public void What_was_left_out_stays_left_out_while_the_configuration_is_broken()
    {
        const string good = """{ "exclude": ["drafts"], "rules": { "attribution": "off" } }""";
        using var folder = new TempFolder().With("quoth.json", good).With("a.quoth", "[@zamir|She] left.\n");
        folder.With("drafts/registry.quoth", "---\n@zamir: Dana Zamir\n---\n");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q101 0:1-7");
        folder.With("quoth.json", "{ \"exclude\": [");
        editor.Touch("quoth.json", FileChangeType.Changed);
        editor.Expect("quoth.json", "Q910 0:13-14");
        editor.Touch("drafts/registry.quoth", FileChangeType.Changed);
        editor.Replace("a.quoth", "So [@zamir|she] left.\n");
        editor.Expect("a.quoth", "Q101 0:4-10");
    }

    [Fact]
    public void A_file_that_is_extended_shows_when_it_changes_on_the_disk()
    {
        using var folder = new TempFolder().With("corpus/quoth.json", """{ "extends": "../house.json" }""");
        folder.With("house.json", Loud).With("corpus/a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("corpus/a.quoth");
        editor.Expect("corpus/a.quoth", "Q101 0:1-8");
        folder.With("house.json", Quiet);
        editor.Touch("house.json", FileChangeType.Changed);
        editor.Expect("corpus/a.quoth");
        folder.With("house.json", """{ "rulse": {} }""");
        editor.Touch("house.json", FileChangeType.Changed);
        editor.Expect("house.json", "Q910 0:3-8");
        File.Delete(folder["house.json"]);
        editor.Touch("house.json", FileChangeType.Deleted);
        editor.Expect("corpus/quoth.json", "Q910 0:14-27");
        folder.With("house.json", Quiet);
        editor.Touch("house.json", FileChangeType.Created);
        editor.Expect("corpus/quoth.json");
    }

    [Fact]
    public void A_quoth_json_that_another_extends_shows_there_while_it_is_typed()
    {
        using var folder = new TempFolder().With("quoth.json", Loud);
        folder.With("inner/quoth.json", """{ "extends": "../quoth.json" }""").With("inner/a.quoth", Article);
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("inner/a.quoth");
        editor.Expect("inner/a.quoth", "Q101 0:1-8");
        editor.Open("quoth.json");
        editor.Replace("quoth.json", Quiet);
        editor.Expect("inner/a.quoth");
        editor.Close("quoth.json");
        editor.Expect("inner/a.quoth", "Q101 0:1-8");
    }

    [Fact]
    public void What_the_baseline_knows_is_not_shown()
    {
        const string known = """
            {
              "version": 1,
              "findings": [
                { "path": "articles/a.quoth", "code": "Q101", "rule": "undefined-entity", "text": "@nobody" }
              ]
            }
            """;
        using var folder = new TempFolder().With("articles/a.quoth", Article).With("quoth-baseline.json", known);
        folder.With("quoth.json", """{ "baseline": "quoth-baseline.json", "rules": { "attribution": "off" } }""");
        using var editor = new Editor(folder, Editor.Watching);
        editor.Open("articles/a.quoth");
        editor.Expect("articles/a.quoth");
        editor.Replace("articles/a.quoth", "It rained.\n\n" + Article + "[@other|She] came.\n");
        editor.Expect("articles/a.quoth", "Q101 3:1-7");
        folder.With("quoth-baseline.json", """{ "version": 1, "findings": [] }""");
        editor.Touch("quoth-baseline.json", FileChangeType.Changed);
        editor.Expect("articles/a.quoth", "Q101 2:1-8", "Q101 3:1-7");
        folder.With("quoth-baseline.json", "{\n  [");
        editor.Touch("quoth-baseline.json", FileChangeType.Changed);
        editor.Expect("quoth-baseline.json", "Q910 1:2-2");
        folder.With("quoth-baseline.json", known);
        editor.Touch("quoth-baseline.json", FileChangeType.Changed);
        editor.Expect("articles/a.quoth", "Q101 3:1-7");
    }
}
