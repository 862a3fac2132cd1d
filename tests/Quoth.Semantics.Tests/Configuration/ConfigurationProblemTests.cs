using Quoth.Semantics.Configuration;

namespace Quoth.Semantics.Tests.Configuration;

public class ConfigurationProblemTests
{
    [Theory]
    [InlineData("""{ "rulse": {} }""", "rulse: `rulse` is not a key of quoth.json; did you mean `rules`?")]
    [InlineData(
        """{ "cue_verbs": [] }""",
        "cue_verbs: `cue_verbs` is not a key of quoth.json; did you mean `cueVerbs`?"
    )]
    [InlineData("""{ "schema": { "x": 1 } }""", "x: `x` is not a key of `schema`; it takes `kinds` and `attributes`")]
    [InlineData("""{ "nesting": true }""", "true: `nesting` must be a way to annotate nesting; this is true")]
    [InlineData(
        """{ "nesting": "outer" }""",
        "outer: `outer` is not a way to annotate nesting; did you mean `outermost`?"
    )]
    [InlineData("""{ "include": "a" }""", "a: `include` must be a list of patterns for files, [ ... ]; this is a text")]
    [InlineData("""[1]""", "[: quoth.json must be an object, { ... }; this is a list")]
    [InlineData(
        """{ "language": "de", "language": "en" }""",
        "language: `language` stands here a second time; the later one counts; remove one of them"
    )]
    [InlineData(
        """{ "guidelines": "a.example" }""",
        "a.example: `a.example` is not an address; did you mean `https://a.example`?"
    )]
    [InlineData("""{ "guidelines": "docs/guidelines.md" }""", "")]
    [InlineData("""{ "language": "pt_BR" }""", "pt_BR: `pt_BR` is not a language tag; did you mean `pt-BR`?")]
    [InlineData("""{ "abbreviations": [""] }""", "\"\": `` is empty; write a word, or remove it")]
    public void A_wrong_key_or_value_is_told_in_the_readers_words(string text, string expected) =>
        Assert.Equal(expected, Rules.Show(text));

    [Theory]
    [InlineData(
        """{ "rules": { "undefined-entitty": "off" } }""",
        "undefined-entitty: `undefined-entitty` is not a rule, a code or a pack; did you mean `undefined-entity`?"
    )]
    [InlineData(
        """{ "rules": { "q101": "off" } }""",
        "q101: `q101` is not a rule, a code or a pack; did you mean `Q101`?"
    )]
    [InlineData(
        """{ "rules": { "Q103": "off" } }""",
        "Q103: `Q103` is not a rule, a code or a pack; `quoth rules` lists them all"
    )]
    [InlineData("""{ "rules": { "Q101": "eror" } }""", "eror: `eror` is not a severity; did you mean `error`?")]
    [InlineData(
        """{ "rules": { "Q101": "loud" } }""",
        "loud: `loud` is not a severity; write one of `off`, `hint`, `info`, `warning`, `error` or `on`"
    )]
    [InlineData("""{ "rules": { "Q101": 2 } }""", "2: `Q101` must be a severity; this is the number 2")]
    [InlineData(
        """{ "overrides": [{ "files": ["a"] }] }""",
        "{: an entry of `overrides` needs `rules`; add `\"rules\": ...`"
    )]
    public void A_wrong_rule_or_severity_is_told_with_what_was_meant(string text, string expected) =>
        Assert.Equal(expected, Rules.Show(text));

    [Fact]
    public void A_mistyped_rule_is_a_problem_of_its_own_kind()
    {
        var problem = Assert.Single(ConfigurationReader.Read("""{ "rules": { "Q999": "off" } }""", Rules.All).Problems);

        Assert.Equal(ConfigurationProblemKind.UnknownRule, problem.Kind);
    }

    [Theory]
    [InlineData(
        """{ "include": ["!a"] }""",
        "!a: `!a` begins with `!`, which means nothing here; name the files under `exclude`"
    )]
    [InlineData(
        """{ "include": ["*.{a,b}"] }""",
        "*.{a,b}: `*.{a,b}` holds `{...}`, which means nothing here; write one pattern for each alternative"
    )]
    [InlineData("""{ "include": ["a\\b"] }""", "a\\\\b: `a\\b` holds a backslash; did you mean `a/b`?")]
    [InlineData(
        """{ "exclude": ["../x"] }""",
        "../x: `../x` leaves the folder of this file; write it from the folder of quoth.json, without `.` and `..`"
    )]
    [InlineData("""{ "exclude": ["/"] }""", "/: `/` matches no file; write a pattern such as `articles/**`")]
    public void A_pattern_that_cannot_work_is_told(string text, string expected) =>
        Assert.Equal(expected, Rules.Show(text));

    [Theory]
    [InlineData(
        """{ "kinds": { "ship": { "parent": "organisation" } } }""",
        "organisation: `organisation` is not a kind; did you mean `organization`?"
    )]
    [InlineData(
        """{ "kinds": { "a": { "parent": "b" }, "b": { "parent": "a" } } }""",
        "b: `a` would be a case of itself; name a wider kind\na: `b` would be a case of itself; name a wider kind"
    )]
    [InlineData(
        """{ "kinds": { "a b": {} } }""",
        "a b: `a b` cannot be a word: a tag's head would end it at a blank; did you mean `a-b`?"
    )]
    [InlineData(
        """{ "kinds": { "person": false } }""",
        "false: the kind `person` cannot be left out; the language itself needs it"
    )]
    [InlineData(
        """{ "kinds": { "plaec": false } }""",
        "plaec: there is no kind `plaec` to leave out; did you mean `place`?"
    )]
    [InlineData("""{ "kinds": { "ship": true } }""", "true: `ship` must be an object, { ... }, or false; this is true")]
    [InlineData(
        """{ "attributes": { "rank": {} } }""",
        "rank: `rank` is a new attribute and may stand nowhere yet; add where it may stand, such as `\"on\": [\"claim\"]`"
    )]
    [InlineData(
        """{ "attributes": { "rank": { "on": ["entities"] } } }""",
        "rank: `rank` is a new attribute and may stand nowhere yet; add where it may stand, such as `\"on\": [\"claim\"]`\nentities: `entities` is not a place where an attribute may stand; did you mean `entity`?"
    )]
    [InlineData(
        """{ "attributes": { "rank": { "on": ["entity"], "type": "words" } } }""",
        "rank: `rank` takes one of a set of words, and there is no word; add `\"words\": [\"...\"]`"
    )]
    [InlineData(
        """{ "attributes": { "rank": { "on": ["entity"], "type": "nubmer" } } }""",
        "nubmer: `nubmer` is not a type of value; did you mean `number`?"
    )]
    [InlineData(
        """{ "attributes": { "kind": { "words": ["ship"] } } }""",
        "[: the words of `kind` are the kinds of entity; write them under `kinds`, beside `attributes`"
    )]
    [InlineData(
        """{ "attributes": { "1x": {} } }""",
        "1x: `1x` cannot be an attribute; begin with a letter, then use letters, digits, `-` and `_`"
    )]
    public void A_schema_that_makes_no_sense_is_told(string schema, string expected) =>
        Assert.Equal(expected, Rules.Show($$"""{ "schema": {{schema}} }"""));

    [Theory]
    [InlineData("{ \"a\": 1", "{: this `{` is never closed; add `}` where it ends")]
    [InlineData("{ \"include\": [ \"a\" \n", "[: this `[` is never closed; add `]` where it ends")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", "\": a comma is missing before this; write `,` between two entries")]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", "\": a comma is missing before this; write `,` between two entries")]
    [InlineData("[ 1 2 ]", "2: a comma is missing before this; write `,` between two entries")]
    [InlineData("{ \"a\" 1 }", "1: a colon is missing before this; write `\"key\": value`")]
    [InlineData("{ rules: {} }", "rules: `rules` stands without quotation marks; write `\"rules\"`")]
    [InlineData("{ \"language\": en }", "en: `en` stands without quotation marks; write `\"en\"`")]
    [InlineData("{ \"a\": True }", "True: `True` is written small in JSON; write `true`")]
    [InlineData("{ 'a': 1 }", "': `'` is no quotation mark to JSON; write `\"`")]
    [InlineData("{ “a”: 1 }", "“: `“` is no quotation mark to JSON; write `\"`")]
    [InlineData("{ \"a\": \"b\n}", "\"b: this text has no closing quotation mark; end it with `\"` on the same line")]
    [InlineData("{ \"a\": \"b", "\"b: this text has no closing quotation mark; end it with `\"` on the same line")]
    [InlineData("{ \"a\": \"C:\\dir\" }", "\\d: JSON knows no `\\d`; write `\\\\` for a backslash")]
    [InlineData("{ } }", "}: nothing may stand behind the end of the configuration; remove this")]
    [InlineData("{ \"a\": ] }", "]: `]` cannot stand here; a value is expected")]
    [InlineData("{ \"a\": 1, ; }", ";: `;` cannot stand here; a key or `}` is expected")]
    [InlineData("hello", "hello: `hello` stands without quotation marks; write `\"hello\"`")]
    [InlineData(
        "{ \"a\": \"\\ud83d\" }",
        "\\ud83d: this text escapes half of a character, which no text can hold; write both halves, \\uD83D\\uDE00, or the character itself"
    )]
    public void A_text_that_is_not_json_says_where_and_why(string text, string expected) =>
        Assert.Equal(expected, Rules.Show(text));

    [Fact]
    public void Positions_count_utf16_units_behind_every_script_and_a_byte_order_mark()
    {
        const string Text = "\uFEFF{ /* 💩é中 */ \"language\": \"en\",\r\n  \"rulse💩\": {} }";
        var problem = Assert.Single(ConfigurationReader.Read(Text, Rules.All).Problems);

        Assert.Equal("rulse💩", Text.Substring(problem.Span.Start, problem.Span.Length));
    }

    [Fact]
    public void Brackets_without_end_are_bounded_work()
    {
        var text = "{ \"a\": " + new string('[', 1_000_000);

        Assert.Equal("[: more than 64 brackets are open here; nothing in quoth.json nests so deep", Rules.Show(text));
    }

    [Fact]
    public void A_suggestion_in_place_of_the_squiggle_mends_it()
    {
        const string Text = """{ "rulse": { "undefined-entitty": "eror" } }""";
        var text = Text;
        for (var round = 0; round < 3; round++)
        {
            var problem = ConfigurationReader.Read(text, Rules.All).Problems[0];
            text = text.Remove(problem.Span.Start, problem.Span.Length)
                .Insert(problem.Span.Start, problem.Suggestion ?? "");
        }

        Assert.Equal("""{ "rules": { "undefined-entity": "error" } }""", text);
        Assert.Empty(ConfigurationReader.Read(text, Rules.All).Problems);
    }
}
