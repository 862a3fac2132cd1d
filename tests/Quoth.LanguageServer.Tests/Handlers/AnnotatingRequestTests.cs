using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>The requests with which an annotator's keys work, over the wire: what they give is tested where the features are.</summary>
public sealed class AnnotatingRequestTests : IDisposable
{
    private const string Article =
        "😀 [^@zamir|Zamir] [~|said] [!c1|it rains]. Now [^?|she] left. The mayor came. [!|So].\n";

    private readonly TempFolder folder = new TempFolder()
        .With(
            "quoth.json",
            """{ "rules": { "undefined-entity": "error", "attribution": "off", "structure": "off" } }"""
        )
        .With("registry.quoth", "---\n@zamir: Dana Zamir\n@brill: Ada Brill\n---\n")
        .With("a.quoth", Article)
        .With("probe.quoth", "[@nobody|He] left.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Words_are_tagged_as_somebodys()
    {
        using var editor = Ready();
        var edit = editor.Request(Methods.QuothTagAs, TagAs(editor, new KnownEntity { Id = "brill" }));
        Assert.Equal(["0:63-63 [^@brill|", "0:72-72 ]"], Show(edit));
    }

    [Fact]
    public void Somebody_new_is_declared_too()
    {
        using var editor = Ready();
        var edit = editor.Request(Methods.QuothTagAs, TagAs(editor, new NewEntity { Name = "Mara Voss" }));
        Assert.Equal(["0:0-0 ---\n@voss: Mara Voss\n---\n", "0:63-63 [^@voss|", "0:72-72 ]"], Show(edit));
    }

    [Fact]
    public void A_tag_stays_what_it_is_where_no_kind_is_asked_for()
    {
        using var editor = Ready();
        var at = new Range { Start = At(13), End = At(13) };
        var anyKind = TagAs(editor, new KnownEntity { Id = "brill" }) with { Kind = null, Range = at };
        Assert.Equal(["0:6-11 brill"], Show(editor.Request(Methods.QuothTagAs, anyKind)));
    }

    [Fact]
    public void Who_is_not_defined_is_refused_with_the_reason()
    {
        using var editor = Ready();
        var error = Assert.Throws<RpcException>(() =>
            editor.Request(Methods.QuothTagAs, TagAs(editor, new KnownEntity { Id = "voss" }))
        );
        Assert.Equal(RpcErrorCode.RequestFailed, error.Error.Code);
        Assert.Equal("`@voss` is not defined. Pick somebody else, or define it first.", error.Message);
    }

    [Fact]
    public void A_claim_is_credited_to_somebody()
    {
        using var editor = Ready();
        var edit = editor.Request(Methods.QuothCredit, Credit(editor, 83, "brill"));
        Assert.Equal(["0:81-81 by=@brill"], Show(edit));
        edit = editor.Request(Methods.QuothCredit, Credit(editor, 40, "brill"));
        Assert.Equal(["0:6-11 brill"], Show(edit));
        var error = Assert.Throws<RpcException>(() => editor.Request(Methods.QuothCredit, Credit(editor, 40, "voss")));
        Assert.StartsWith("`@voss` is not defined", error.Message);
    }

    [Fact]
    public void A_bracket_moves_by_a_word_or_stays()
    {
        using var editor = Ready();
        var edit = editor.Request(Methods.QuothResize, Resize(editor, 36, TagSide.End, ResizeDirection.Shrink));
        Assert.Equal(["0:35-35 ]", "0:41-42 "], Show(edit));
        Assert.Null(editor.Request(Methods.QuothResize, Resize(editor, 83, TagSide.Start, ResizeDirection.Shrink)));
    }

    [Theory]
    [InlineData("doubt", "next", "0:52-55")]
    [InlineData("orphan", "previous", "0:52-55")]
    [InlineData("unattributed", "next", "0:82-84")]
    [InlineData("untagged", "next", "none")]
    public void The_next_landmark_is_found(string landmark, string direction, string expected)
    {
        using var editor = Ready();
        var found = editor.Request(Methods.QuothNext, Next(editor, landmark, direction));
        Assert.Equal(expected, found is { } range ? Editor.Show(range) : "none");
    }

    [Fact]
    public void A_landmark_that_there_is_not_is_refused()
    {
        using var editor = Ready();
        var error = Assert.Throws<RpcException>(() => editor.Request(Methods.QuothNext, Next(editor, "moon", "next")));
        Assert.Equal(RpcErrorCode.InvalidParams, error.Error.Code);
        Assert.Equal("There is no landmark `moon`. There are: doubt, orphan, untagged, unattributed.", error.Message);
    }

    [Fact]
    public void A_claim_leads_to_its_source_and_back()
    {
        using var editor = Ready();
        Assert.Equal(["0:12-17"], Counterparts(editor, 36));
        Assert.Equal(["0:33-41"], Counterparts(editor, 14));
    }

    [Fact]
    public void Marks_are_numbers_of_what_a_range_touches()
    {
        using var editor = Ready();
        var marks = editor.Request(
            Methods.QuothMarks,
            new RangeParams
            {
                TextDocument = editor.Id("a.quoth"),
                Range = new Range { Start = At(0), End = At(1) },
            }
        );
        Assert.Equal([0, 3, 0, 12, 0, 17, 0, 18], marks?.Markup.Take(8) ?? []);
        Assert.Equal([0, 12, 0, 17, 0, 52, 0, 55], marks?.Sources ?? []);
        Assert.Equal([0, 52, 0, 55], marks?.Doubtful ?? []);
        Assert.Empty(marks?.Notes ?? [1]);
    }

    [Fact]
    public void What_is_not_open_has_nothing_to_annotate()
    {
        using var editor = new Editor(folder);
        Assert.Empty(Counterparts(editor, 36));
        var error = Assert.Throws<RpcException>(() => editor.Request(Methods.QuothCredit, Credit(editor, 40, "brill")));
        Assert.EndsWith("is not open as an article, so there is nothing to annotate.", error.Message);
    }

    private Editor Ready()
    {
        var editor = new Editor(folder, Editor.TellingOfFiles(new ClientCapabilities()));
        // What nobody defines is told when the whole corpus is read.
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }

    private static TagAsParams TagAs(Editor editor, TaggedEntity entity) =>
        new()
        {
            TextDocument = editor.Id("a.quoth"),
            Range = new Range { Start = At(63), End = At(72) },
            Kind = EntityTag.Source,
            Entity = entity,
        };

    private static CreditParams Credit(Editor editor, int character, string id) =>
        new()
        {
            TextDocument = editor.Id("a.quoth"),
            Position = At(character),
            Id = id,
        };

    private static ResizeParams Resize(Editor editor, int character, TagSide side, ResizeDirection direction) =>
        new()
        {
            TextDocument = editor.Id("a.quoth"),
            Position = At(character),
            Side = side,
            Direction = direction,
        };

    private static NextParams Next(Editor editor, string landmark, string direction) =>
        new()
        {
            TextDocument = editor.Id("a.quoth"),
            Position = At(0),
            Landmark = new(landmark),
            Direction = new(direction),
        };

    private static IEnumerable<string> Counterparts(Editor editor, int character) =>
        editor
            .Request(
                Methods.QuothCounterparts,
                new PlaceParams { TextDocument = editor.Id("a.quoth"), Position = At(character) }
            )
            .Select(Editor.Show);

    private static Position At(int character) => new() { Line = 0, Character = character };

    private static IEnumerable<string> Show(WorkspaceEdit? edit) =>
        (edit?.Changes ?? [])
            .Values.SelectMany(edits => edits)
            .Select(each => $"{Editor.Show(each.Range)} {each.NewText}");
}
