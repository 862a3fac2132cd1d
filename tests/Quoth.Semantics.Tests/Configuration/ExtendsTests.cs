using Quoth.Semantics.Configuration;
using Quoth.Semantics.Schema;
using Quoth.Testing;

namespace Quoth.Semantics.Tests.Configuration;

/// <summary>Files that extend others; the first file of a text is the <c>quoth.json</c> that is read.</summary>
public class ExtendsTests
{
    [Fact]
    public void The_file_itself_goes_before_what_it_extends_and_later_files_before_earlier_ones()
    {
        var configuration = Clean(
            """
            === quoth.json
            { "extends": ["a.json", "b.json"], "guidelines": "https://own.example", "rules": { "references": "hint" } }
            === a.json
            { "language": "de", "guidelines": "https://a.example", "nesting": "outermost", "rules": { "Q101": "off" } }
            === b.json
            { "language": "fr", "rules": { "attribution": "error" } }
            """
        );
        Assert.Equal(("fr", "https://own.example"), (configuration.Language, configuration.Guidelines));
        Assert.Equal(NestingMode.Outermost, configuration.Schema.Nesting);
        var severities = configuration.SeveritiesFor("x.quoth");
        // The own line goes before the base's, also where the base names the rule and the own line its pack.
        Assert.Equal(RuleSeverity.Hint, severities.Of(Rules.UndefinedEntity));
        Assert.Equal(RuleSeverity.Error, severities.Of(Rules.NoSource));
    }

    [Fact]
    public void An_own_rule_goes_before_an_override_of_the_base()
    {
        var configuration = Clean(
            """
            === quoth.json
            { "extends": "base.json", "rules": { "Q101": "info" } }
            === base.json
            { "overrides": [{ "files": ["old/**"], "rules": { "references": "off" } }] }
            """
        );
        var severities = configuration.SeveritiesFor("old/x.quoth");
        Assert.Equal(RuleSeverity.Info, severities.Of(Rules.UndefinedEntity));
        Assert.Equal(RuleSeverity.Off, severities.Of(Rules.UndefinedClaim));
    }

    [Fact]
    public void A_setting_knows_the_file_that_it_comes_from()
    {
        var configuration = Clean(
            """
            === corpora/a/quoth.json
            { "extends": "../house.json", "overrides": [{ "files": ["old/**"], "rules": { "Q102": "off" } }] }
            === corpora/house.json
            { "rules": { "Q101": "info" } }
            """
        );
        Assert.Equal(
            ["corpora/house.json", "corpora/a/quoth.json"],
            configuration.LayersFor("old/x.quoth").Select(layer => layer.File)
        );
        Assert.Equal(["corpora/house.json"], configuration.LayersFor("x.quoth").Select(layer => layer.File));
    }

    [Fact]
    public void Kinds_and_attributes_build_on_those_of_the_base()
    {
        var configuration = Clean(
            """
            === quoth.json
            {
              "extends": "house.json",
              "schema": {
                "kinds": { "frigate": { "parent": "ship" }, "place": false },
                "attributes": { "flag": { "words": ["ostmere"] }, "wikidata": false }
              }
            }
            === house.json
            {
              "schema": {
                "kinds": { "ship": { "description": "A ship.", "parent": "organization" }, "place": false },
                "attributes": { "flag": { "on": ["entity"], "words": ["halvern"] } }
              }
            }
            """
        );
        Assert.True(configuration.Schema.IsKindOf("frigate", "organization"));
        Assert.Null(configuration.Schema.FindKind("place"));
        Assert.Equal(
            ["halvern", "ostmere"],
            configuration.Schema.Find(AttributePlaces.Entity, "flag")?.Words.Select(word => word.Word)
        );
    }

    [Fact]
    public void Words_add_up_and_patterns_are_replaced()
    {
        var configuration = Clean(
            """
            === quoth.json
            { "extends": "house.json", "include": ["news/**"], "words": { "cueVerbs": ["intone"] }, "abbreviations": ["Cllr."] }
            === house.json
            { "include": ["articles/**"], "exclude": ["drafts"], "cueVerbs": { "en": ["opine"] }, "abbreviations": ["Ald."] }
            """
        );
        Assert.Equal(["news/**"], configuration.Include.ToArray());
        Assert.Equal(["drafts"], configuration.Exclude.ToArray());
        Assert.Equal(["intone", "opine"], configuration.Words.Of("cueVerbs").For("en").ToArray());
        Assert.Equal(["Ald.", "Cllr."], configuration.Abbreviations.For("de").ToArray());
    }

    [Fact]
    public void A_file_that_two_others_share_does_not_undo_what_one_of_them_changes()
    {
        var configuration = Clean(
            """
            === quoth.json
            { "extends": ["a.json", "b.json"] }
            === a.json
            { "extends": "house.json", "language": "de" }
            === b.json
            { "extends": "house.json" }
            === house.json
            { "language": "en" }
            """
        );
        Assert.Equal("de", configuration.Language);
    }

    [Theory]
    [InlineData(
        """
            === quoth.json
            { "extends": "none.json" }
            """,
        "quoth.json none.json: there is no file `none.json` that can be read; a path begins at the folder of this file"
    )]
    [InlineData(
        """
            === quoth.json
            { "extends": ["quoth.json"] }
            """,
        "quoth.json quoth.json: `quoth.json` is this file itself; remove it"
    )]
    [InlineData(
        """
            === a/quoth.json
            { "extends": "../b/house.json" }
            === b/house.json
            { "extends": "../a/quoth.json" }
            """,
        """
            a/quoth.json ../b/house.json: `../b/house.json` does not hold: it is broken itself; mend that file first
            b/house.json ../a/quoth.json: `../a/quoth.json` extends this file in turn: quoth.json → house.json → quoth.json; remove one of them
            """
    )]
    public void What_a_chain_is_missing_is_told_where_it_is_named(string files, string expected)
    {
        var read = Read(files);
        Assert.True(read.IsBroken);
        Assert.Equal(expected.ReplaceLineEndings("\n"), Show(files, read));
    }

    [Fact]
    public void A_base_that_is_no_json_breaks_the_file_that_extends_it()
    {
        const string files = """
            === quoth.json
            { "extends": "house.json" }
            === house.json
            { "language": }
            """;
        var read = Read(files);
        Assert.True(read.IsBroken);
        var told = Show(files, read).Split('\n');
        Assert.Equal(2, told.Length);
        Assert.Equal(
            "quoth.json house.json: `house.json` does not hold: it is broken itself; mend that file first",
            told[0]
        );
        Assert.StartsWith("house.json }: `}` cannot stand here", told[1]);
    }

    [Fact]
    public void A_mistake_in_a_base_is_told_in_the_base_and_the_rest_holds()
    {
        const string files = """
            === quoth.json
            { "extends": "house.json", "guidelines": "https://own.example" }
            === house.json
            { "nestin": "all", "language": "de" }
            """;
        var read = Read(files);
        Assert.False(read.IsBroken);
        Assert.Equal("de", read.Configuration.Language);
        Assert.Equal(
            "house.json nestin: `nestin` is not a key of quoth.json; did you mean `nesting`?",
            Show(files, read)
        );
    }

    [Theory]
    [InlineData("""{ "extends": "https://x.example/a.json" }""", "is an address, and only files are read")]
    [InlineData("""{ "extends": "..\\a.json" }""", "holds a backslash")]
    [InlineData("""{ "extends": "../" }""", "is a folder")]
    [InlineData("""{ "extends": 3 }""", "`extends` must be the path of a file, or a list of files, [ ... ]")]
    public void What_is_no_path_of_a_file_is_refused(string text, string expected) =>
        Assert.Contains(expected, Assert.Single(ConfigurationReader.Read(text, Rules.All).Problems).Message);

    [Fact]
    public void A_chain_of_a_hundred_thousand_files_ends()
    {
        var read = ConfigurationReader.Read(
            """{ "extends": "0.json" }""",
            Rules.All,
            "quoth.json",
            path => $$"""{ "extends": "{{int.Parse(path[..^5], null) + 1}}.json" }"""
        );
        Assert.True(read.IsBroken);
        Assert.Equal(32, read.Bases.Length);
        Assert.Contains("more than 32 files deep", Assert.Single(read.Bases[0].Problems).Message);
    }

    [Fact]
    public void A_web_of_files_that_all_share_each_other_is_read_once_each()
    {
        var count = 0;
        var read = ConfigurationReader.Read(
            """{ "extends": ["0.json"] }""",
            Rules.All,
            "quoth.json",
            path =>
            {
                count++;
                var number = int.Parse(path[..^5], null);
                return number == 30 ? "{}" : $$"""{ "extends": ["{{number + 1}}.json", "./{{number + 1}}.json"] }""";
            }
        );
        Assert.False(read.IsBroken);
        Assert.Equal(31, count);
    }

    [Fact]
    public void A_change_of_the_command_line_goes_before_the_file()
    {
        var configuration = Clean(
            """
            === quoth.json
            { "language": "de", "rules": { "Q101": "off" } }
            """
        );
        var changed = ConfigurationReader.Change(
            configuration,
            """{ "rules": { "references": "error" } }""",
            Rules.All,
            "the command line"
        );
        Assert.Empty(changed.Problems);
        Assert.Equal("de", changed.Configuration.Language);
        Assert.Equal(RuleSeverity.Error, changed.Configuration.SeveritiesFor("x.quoth").Of(Rules.UndefinedEntity));
    }

    static QuothConfiguration Clean(string files)
    {
        var read = Read(files);
        Assert.Equal("", Show(files, read));
        Assert.False(read.IsBroken);
        return read.Configuration;
    }

    static ConfigurationResult Read(string files)
    {
        var all = FileSet.Split(files);
        var texts = all.ToDictionary(file => file.Path, file => file.Text);
        return ConfigurationReader.Read(all[0].Text, Rules.All, all[0].Path, texts.GetValueOrDefault);
    }

    static string Show(string files, ConfigurationResult read)
    {
        var first = FileSet.Split(files)[0];
        IEnumerable<(string Path, string Text, IEnumerable<ConfigurationProblem> Problems)> all =
        [
            (first.Path, first.Text, read.Problems),
            .. read.Bases.Select(file => (file.Path, file.Text ?? "", file.Problems.AsEnumerable())),
        ];
        return string.Join(
            '\n',
            all.SelectMany(file =>
                file.Problems.Select(problem =>
                    $"{file.Path} {file.Text.Substring(problem.Span.Start, problem.Span.Length)}: {problem.Message}; {problem.Hint}"
                )
            )
        );
    }
}
