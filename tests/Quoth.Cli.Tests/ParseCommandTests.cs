using System.Text;
using System.Text.Json;

namespace Quoth.Cli.Tests;

public sealed class ParseCommandTests : IDisposable
{
    /// <summary>The document with which the language is introduced.</summary>
    private const string Visit = """
        ---
        title: General makes quiet visit to the capital
        outlet: @herald

        @orlan: Ilan Orlan
          role: chief of the defence staff
          of: @ndf
        @ndf: National Defence Force
          kind: organization
        @herald: The Harbour Herald
          kind: outlet
        @dip: two senior diplomatic sources
          kind: unnamed-group
          count: 2
        @dip2: the second source
          kind: unnamed-person
          of: @dip
        ---
        [!|The talks were held behind closed doors], [~|according to] [^@dip|two senior diplomatic sources] who spoke with [@herald|the Herald].

        [^@dip2|The second source] [~|added] [!|that the talks covered shared contingencies].

        [~|According to] earlier reporting by [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] he believed
        [!type=prediction|an attack was about two weeks to two months away]].

        [!|“We cannot hold the line,” [^@orlan|he] [~|said], “unless [the] reserves are called up.”]

        """;

    private readonly CommandLineWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void The_tree_and_the_attributions_are_printed()
    {
        world.Folder.With("a.quoth", "---\ntitle: x\n---\n[!c1|it [~|said]].");
        Assert.Equal(
            """
            header
              field title = "x"
            claim c1
              text "it "
              cue
                text "said"
            text "."

            attributions
              claim c1 "it"
                cue "said" (inside)
                hole "said"

            """,
            world.Run("parse", "a.quoth").Output
        );
    }

    [Fact]
    public void A_text_without_attributions_is_printed_without_them()
    {
        world.Input = "[@x|A]"u8.ToArray();
        Assert.Equal("mention @x\n  text \"A\"\n", world.Run("parse", "-").Output);
    }

    [Fact]
    public void The_json_says_who_says_what_through_whom()
    {
        world.Folder.With("visit.quoth", Visit);
        using var json = Parse("visit.quoth");
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(
            [
                "dip (two senior diplomatic sources): The talks were held behind closed doors",
                "dip2 (the second source): that the talks covered shared contingencies",
                "herald (The Harbour Herald): Orlan said he believed\nan attack was about two weeks to two months away",
                "orlan (Ilan Orlan), herald (The Harbour Herald): an attack was about two weeks to two months away",
                "orlan (Ilan Orlan): “We cannot hold the line,” … “unless [the] reserves are called up.”",
            ],
            claims.Select(claim => $"{Chain(claim)}: {claim.GetProperty("content").GetProperty("text").GetString()}")
        );
        Assert.Equal([null, null, null, 2, null], claims.Select(claim => Number(claim.GetProperty("within"))));
        Assert.Equal("prediction", claims[3].GetProperty("type").GetString());
        Assert.Equal(["he", "said"], Texts(claims[4].GetProperty("holes")));
        Assert.Equal(["inside", "inside"], Bindings(claims[4]));
        Assert.Equal(["group", "group"], Bindings(claims[0]));
        var entities = json.RootElement.GetProperty("entities").EnumerateArray().ToList();
        Assert.Equal(
            ["orlan", "ndf", "herald", "dip", "dip2"],
            entities.Select(entity => entity.GetProperty("id").GetString())
        );
        Assert.Equal("@dip", entities[4].GetProperty("attributes").GetProperty("of").GetString());
        Assert.Empty(json.RootElement.GetProperty("orphans").EnumerateArray());
    }

    [Fact]
    public void Every_range_of_the_json_points_at_its_words()
    {
        world.Folder.With(
            "visit.quoth",
            Visit.Replace("he believed", "👩‍👩‍👧 he believed", StringComparison.Ordinal)
        );
        using var json = Parse("visit.quoth");
        var text = json.RootElement.GetProperty("text").GetString() ?? "";
        Assert.Equal(Encoding.UTF8.GetString(world.Run("strip", "visit.quoth").Bytes), text);
        foreach (var claim in json.RootElement.GetProperty("claims").EnumerateArray())
        {
            var content = claim.GetProperty("content");
            var ranges = content.GetProperty("ranges").EnumerateArray().Select(range => Slice(text, range));
            Assert.Equal(content.GetProperty("text").GetString(), string.Join(" … ", ranges));
            foreach (var words in Links(claim))
                Assert.Equal(words.GetProperty("text").GetString(), Slice(text, words.GetProperty("range")));
            foreach (var hole in claim.GetProperty("holes").EnumerateArray())
                Assert.Contains(
                    hole.GetProperty("text").GetString() ?? "?",
                    Slice(text, hole.GetProperty("range")),
                    StringComparison.Ordinal
                );
        }
    }

    [Fact]
    public void The_json_tree_nests_as_the_tags_do()
    {
        world.Folder.With(
            "a.quoth",
            "---\ntitle: x\n# c\n---\n[!c1? type=fact about=@a,@b|one \\[ [^c1 @a|two]] [#|no\\]te] [~|open\n"
        );
        using var json = Parse("a.quoth");
        Assert.Equal(
            """[{"kind":"field","key":"title","value":"x","range":[4,12]},{"kind":"comment","value":"#c","range":[13,16]}]""",
            Compact(json.RootElement.GetProperty("header"))
        );
        Assert.Equal(
            """[{"kind":"claim","range":[21,69],"claims":["c1"],"doubt":true,"attributes":{"type":["fact"],"about":["@a","@b"]},"children":[{"kind":"text","text":"one["},{"kind":"source","range":[56,68],"claims":["c1"],"entities":["a"],"children":[{"kind":"text","text":"two"}]}]},{"kind":"text","text":""},{"kind":"note","range":[70,80],"children":[{"kind":"text","text":"no]te"}]},{"kind":"text","text":""},{"kind":"cue","range":[81,88],"unclosed":true,"children":[{"kind":"text","text":"open"}]},{"kind":"text","text":"\n"}]""",
            Compact(json.RootElement.GetProperty("tree"))
        );
    }

    [Fact]
    public void The_json_names_what_found_no_claim()
    {
        world.Folder.With("a.quoth", "[^@x|He] went. [~|Said].\n\n[!c9+|lost]\n");
        using var json = Parse("a.quoth");
        Assert.Equal(
            """[{"kind":"source","text":"He","range":[0,2]},{"kind":"cue","text":"Said","range":[9,13]},{"kind":"piece","text":"lost","range":[16,20]}]""",
            Compact(json.RootElement.GetProperty("orphans"))
        );
    }

    [Fact]
    public void Names_come_from_the_registry_of_the_corpus()
    {
        world
            .Folder.With("quoth.json", "{}")
            .With("people.quoth", "---\n@a: Ada Brill\n---\n")
            .With("deep/a.quoth", "[^@a|She] [~|said] [!|so].");
        using var json = Parse("deep/a.quoth");
        Assert.Equal("a (Ada Brill)", Chain(json.RootElement.GetProperty("claims")[0]));
        Assert.Equal("people.quoth", json.RootElement.GetProperty("entities")[0].GetProperty("definedIn").GetString());
    }

    [Fact]
    public void Tags_nested_as_deep_as_can_be_are_printed()
    {
        world.Folder.With("a.quoth", string.Concat(Enumerable.Repeat("[!|", 300)) + "x" + new string(']', 300));
        var output = world.Run("parse", "a.quoth", "--format", "json").Output;
        using var json = JsonDocument.Parse(output, new JsonDocumentOptions { MaxDepth = 1_000 });
        Assert.Equal(256, json.RootElement.GetProperty("claims").GetArrayLength());
    }

    [Theory]
    [InlineData("nothing.quoth", "no such file")]
    [InlineData(".", "a folder, not a file")]
    public void What_cannot_be_read_is_told(string path, string why)
    {
        var ran = world.Run("parse", path);
        Assert.Equal((2, "", $"error: {path}: {why}\n"), (ran.ExitCode, ran.Output, ran.Error));
    }

    [Fact]
    public void A_broken_configuration_keeps_no_one_from_looking()
    {
        world.Folder.With("quoth.json", "{").With("a.quoth", "[!c1|so]");
        Assert.Contains("claim c1", world.Run("parse", "a.quoth").Output, StringComparison.Ordinal);
    }

    private JsonDocument Parse(string path) => JsonDocument.Parse(world.Run("parse", path, "--format", "json").Output);

    private static string Chain(JsonElement claim) =>
        string.Join(
            ", ",
            claim
                .GetProperty("chain")
                .EnumerateArray()
                .SelectMany(step => step.EnumerateArray())
                .Select(speaker =>
                    $"{speaker.GetProperty("entity").GetString()} ({speaker.GetProperty("name").GetString()})"
                )
        );

    private static int? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : element.GetInt32();

    private static IEnumerable<JsonElement> Links(JsonElement claim) =>
        claim.GetProperty("sources").EnumerateArray().Concat(claim.GetProperty("cues").EnumerateArray());

    private static IEnumerable<string?> Bindings(JsonElement claim) =>
        Links(claim).Select(link => link.GetProperty("binding").GetString());

    private static IEnumerable<string?> Texts(JsonElement list) =>
        list.EnumerateArray().Select(item => item.GetProperty("text").GetString());

    private static string Slice(string text, JsonElement range) => text[range[0].GetInt32()..range[1].GetInt32()];

    private static string Compact(JsonElement element) =>
        element.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
