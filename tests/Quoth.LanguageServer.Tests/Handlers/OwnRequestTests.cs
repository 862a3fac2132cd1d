using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>The requests that the protocol does not know, over the wire: what they give is tested where the features are.</summary>
public sealed class OwnRequestTests : IDisposable
{
    private const string Registry = "---\n@zamir: Dana Zamir\n  role: minister\n  aka: the minister\n---\n";
    private const string Article =
        "é😀 [^@zamir|Zamir] [~|said] [!c1|it rains].\n\n[@zamir|She] left. [!by=none|So].\n";

    private readonly TempFolder folder = new TempFolder()
        .With(
            "quoth.json",
            """{ "rules": { "undefined-entity": "error", "attribution": "off", "structure": "off" } }"""
        )
        .With("registry.quoth", Registry)
        .With("a.quoth", Article);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", "0:7-22 2:0-12", "0:32-46")]
    [InlineData("utf-16", "0:4-19 2:0-12", "0:29-43")]
    [InlineData("utf-32", "0:3-18 2:0-12", "0:28-42")]
    public void Attributions_say_who_said_what_and_where(string encoding, string mentions, string claim)
    {
        using var editor = Ready(encoding);
        var found = editor.Request(Methods.QuothAttributions, Params(editor));
        Assert.NotNull(found);
        Assert.False(found.IsRegistry);
        Assert.Equal(SealState.Unsealed, found.Seal);
        Assert.Equal(
            (2, 0, 0, 0),
            (found.Counts.Claims, found.Counts.Unattributed, found.Counts.Unnamed, found.Counts.UnnamedPercent)
        );
        Assert.Equal((2, 0, 0), (found.Counts.Mentions, found.Counts.Doubts, found.Counts.Orphans));

        var person = Assert.Single(found.People);
        Assert.Equal(("zamir", "Dana Zamir", "person", "minister"), (person.Id, person.Name, person.Kind, person.Role));
        Assert.Equal(["the minister"], person.Aliases);
        Assert.False(person.IsUnnamed);
        Assert.Equal(mentions, string.Join(' ', person.Mentions.Select(Editor.Show)));
        Assert.Equal(editor.UriOf("registry.quoth"), person.Definition?.Uri);
        Assert.Equal("1:1-6", Editor.Show(person.Definition?.Range ?? default));

        Assert.Equal(
            [("c1", "it rains", false), (null, "So", true)],
            found.Claims.Select(each => (each.Id, each.Words, each.SaysNobody))
        );
        Assert.Equal([0], found.Claims[0].Speakers);
        Assert.Empty(found.Claims[0].Relays);
        Assert.Equal(claim, Editor.Show(Assert.Single(found.Claims[0].Pieces)));
        Assert.Equal(
            mentions[..mentions.IndexOf(' ', StringComparison.Ordinal)],
            Editor.Show(Assert.Single(found.Claims[0].Sources))
        );
        Assert.Single(found.Claims[0].Cues);
    }

    [Fact]
    public void Attributions_of_what_is_not_open_are_null()
    {
        using var editor = new Editor(folder);
        Assert.Null(editor.Request(Methods.QuothAttributions, Params(editor)));
    }

    [Fact]
    public void A_text_that_is_no_file_yet_has_attributions_too()
    {
        using var editor = new Editor(folder, hasRoot: false);
        editor.Open("untitled:Untitled-1", "---\n@a: Ann\n---\n[^@a|Ann] [~|said] [!|so].\n");
        var found = editor.Request(
            Methods.QuothAttributions,
            new DocumentPartsParams { TextDocument = editor.Id("untitled:Untitled-1") }
        );
        Assert.Equal("untitled:Untitled-1", Assert.Single(found?.People ?? []).Definition?.Uri);
    }

    [Theory]
    [InlineData("utf-8", "0:7 0:23 0:32 2:0 2:19")]
    [InlineData("utf-16", "0:4 0:20 0:29 2:0 2:19")]
    [InlineData("utf-32", "0:3 0:19 0:28 2:0 2:19")]
    public void A_preview_is_the_clean_text_with_tags_over_it(string encoding, string places)
    {
        using var editor = Ready(encoding);
        var preview = editor.Request(Methods.QuothPreview, Params(editor));
        Assert.NotNull(preview);
        Assert.Equal("é😀 Zamir said it rains.\n\nShe left. So.\n", preview.Text);
        Assert.Equal(
            [(0, 25, 0), (26, 40, 2)],
            preview.Paragraphs.Select(paragraph => (paragraph.Start, paragraph.End, paragraph.Line))
        );
        Assert.Equal(
            ["source Zamir", "cue said", "claim it rains", "mention She", "claim So"],
            preview.Spans.Select(span => $"{span.Kind.Value} {preview.Text[span.Start..span.End]}")
        );
        Assert.Equal(places, string.Join(' ', preview.Spans.Select(span => $"{span.At.Line}:{span.At.Character}")));
        Assert.All(preview.Spans, span => Assert.Null(span.IsUnresolved));
        Assert.Equal([0], preview.Spans[0].People ?? []);
        Assert.Equal([0], preview.Spans[0].Claims ?? []);
        Assert.Null(preview.Spans[3].Claims);
        Assert.Null(preview.Title);
        Assert.Equal("Dana Zamir", Assert.Single(preview.Attributions.People).Name);
    }

    [Fact]
    public void A_preview_of_what_is_not_open_is_null()
    {
        using var editor = new Editor(folder);
        Assert.Null(editor.Request(Methods.QuothPreview, Params(editor)));
    }

    [Fact]
    public void Who_said_what_in_a_long_article_comes_in_parts_that_make_the_whole()
    {
        const int paragraphs = 600;
        folder.With("long.quoth", string.Concat(Enumerable.Repeat("[^@zamir|Zamir] [~|said] [!|so].\n\n", paragraphs)));
        using var editor = Ready();
        editor.Open("long.quoth");
        var inParts = Params(editor, "long.quoth") with { PartialResultToken = "claims" };

        var whole = editor.Request(Methods.QuothAttributions, Params(editor, "long.quoth"));
        Assert.Equal(paragraphs, whole?.Claims.Length);
        Assert.Empty(editor.Progress);
        var rest = editor.Request(Methods.QuothAttributions, inParts);
        Assert.Empty(rest?.Claims ?? []);
        Assert.Equal(Show(whole?.People ?? []), Show(rest?.People ?? []));
        Assert.Equal(
            Show(whole?.Claims ?? []),
            PartsOf(editor, "claims")
                .SelectMany(static part => part.EnumerateArray())
                .Select(static claim => claim.ToString())
        );

        var preview = editor.Request(Methods.QuothPreview, Params(editor, "long.quoth"));
        Assert.Equal(3 * paragraphs, preview?.Spans.Length);
        var left = editor.Request(Methods.QuothPreview, inParts with { PartialResultToken = "preview" });
        Assert.Empty(left?.Spans ?? []);
        Assert.Empty(left?.Attributions.Claims ?? []);
        Assert.Equal(preview?.Text, left?.Text);
        var parts = PartsOf(editor, "preview").ToList();
        Assert.All(parts, static part => Assert.InRange(part.GetRawText().Length, 1, 200_000));
        Assert.Equal(Show(preview?.Spans ?? []), ItemsOf(parts, "spans"));
        Assert.Equal(Show(preview?.Attributions.Claims ?? []), ItemsOf(parts, "claims"));
    }

    [Fact]
    public void Who_said_what_in_a_short_article_comes_at_once_even_where_parts_are_welcome()
    {
        using var editor = Ready();
        var inParts = Params(editor) with { PartialResultToken = "parts" };
        Assert.Equal(2, editor.Request(Methods.QuothAttributions, inParts)?.Claims.Length);
        Assert.Equal(5, editor.Request(Methods.QuothPreview, inParts)?.Spans.Length);
        Assert.Empty(editor.Progress);
    }

    private static IEnumerable<JsonElement> PartsOf(Editor editor, string token) =>
        editor
            .Progress.Select(static text => JsonDocument.Parse(text).RootElement)
            .Where(each => each.GetProperty("token").GetString() == token)
            .Select(static each => each.GetProperty("value"));

    private static IEnumerable<string> ItemsOf(IEnumerable<JsonElement> parts, string name) =>
        parts.SelectMany(part => part.GetProperty(name).EnumerateArray()).Select(static item => item.ToString());

    private static IEnumerable<string> Show<T>(IEnumerable<T> items)
        where T : IJsonValue<T> => items.Select(static item => Json.ToElement(item).ToString());

    [Fact]
    public void People_are_found_by_another_name()
    {
        using var editor = Ready();
        var offer = Assert.Single(People(editor, "minist"));
        Assert.Equal(("zamir", "Dana Zamir", "person", "minister"), (offer.Id, offer.Name, offer.Kind, offer.Role));
        Assert.Equal("the minister", offer.Matched);
        Assert.Equal(["the minister"], offer.Aliases);
        Assert.False(offer.IsLocal);
        Assert.Empty(People(editor, "orlan"));
        Assert.Single(People(editor, ""));
    }

    [Fact]
    public void Nobody_is_found_from_what_is_not_open()
    {
        using var editor = new Editor(folder);
        Assert.Empty(People(editor, ""));
    }

    private static PersonOffer[] People(Editor editor, string query) =>
        editor.Request(
            Methods.QuothPeople,
            new PeopleParams
            {
                TextDocument = editor.Id("a.quoth"),
                Position = new Position { Line = 0, Character = 0 },
                Query = query,
            }
        );

    private Editor Ready(string encoding = "utf-16")
    {
        folder.With("probe.quoth", "[@nobody|He] left.\n");
        var client = new ClientCapabilities
        {
            General = new GeneralClientCapabilities { PositionEncodings = [new(encoding)] },
        };
        var editor = new Editor(folder, Editor.TellingOfFiles(client));
        // What nobody defines is told when the whole corpus is read.
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }

    private static DocumentPartsParams Params(Editor editor, string path = "a.quoth") =>
        new() { TextDocument = editor.Id(path) };
}
