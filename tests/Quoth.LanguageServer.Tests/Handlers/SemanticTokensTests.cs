using FsCheck;
using FsCheck.Fluent;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Tokens;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Text;
using Quoth.Tests;
using SemanticTokens = Quoth.LanguageServer.Protocol.SemanticTokens;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>Tokens over the wire, shown as `line:start+length type modifiers`.</summary>
public sealed class SemanticTokensTests : IDisposable
{
    private static readonly string[] OurTypes =
    [
        "mention",
        "source",
        "cue",
        "claim",
        "hole",
        "note",
        "entityId",
        "claimId",
        "field",
        "key",
        "word",
        "value",
        "punctuation",
        "comment",
    ];

    private static readonly string[] StandardTypes =
    [
        "type",
        "function",
        "keyword",
        "string",
        "variable",
        "comment",
        "property",
        "enumMember",
        "operator",
    ];

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", "{}")
        .With("registry.quoth", "---\n@zamir: Dana Zamir\n---\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        "utf-8",
        "0:7+2 punctuation, 0:9+1 punctuation, 0:10+5 entityId, 0:15+1 punctuation, 0:16+6 source unresolved, 0:22+1 punctuation"
    )]
    [InlineData(
        "utf-16",
        "0:4+2 punctuation, 0:6+1 punctuation, 0:7+5 entityId, 0:12+1 punctuation, 0:13+4 source unresolved, 0:17+1 punctuation"
    )]
    [InlineData(
        "utf-32",
        "0:3+2 punctuation, 0:5+1 punctuation, 0:6+5 entityId, 0:11+1 punctuation, 0:12+3 source unresolved, 0:15+1 punctuation"
    )]
    public void Tokens_count_in_the_units_of_the_client(string encoding, string expected)
    {
        using var editor = Ready("é😀 [^@zamir|Z😀x]", OurTypes, encoding: encoding);
        Assert.Equal(expected, Show(editor, Full(editor).Data));
    }

    [Fact]
    public void Right_to_left_text_and_line_ends_of_every_kind_are_counted_like_any()
    {
        using var editor = Ready("[^|השר]\r\n[~|אמר]\r[!by=none|לא\nכן]", OurTypes);
        Assert.Equal(
            "0:3+3 source unnamed, 1:3+3 cue, 2:2+2 key, 2:5+4 word, 2:10+2 claim, 3:0+2 claim",
            Show(editor, Full(editor).Data, withPunctuation: false)
        );
    }

    [Fact]
    public void A_client_that_knows_the_standard_types_alone_gets_those()
    {
        using var editor = Ready("[^@zamir|Zamir] [~|said] [!|no].", StandardTypes, augments: false);
        Assert.Equal(
            "0:0+2 operator, 0:2+1 operator, 0:3+5 variable, 0:8+1 operator, 0:9+5 function, 0:14+1 operator, "
                + "0:16+2 operator, 0:18+1 operator, 0:19+4 keyword, 0:23+1 operator, 0:25+2 operator, 0:27+1 operator, "
                + "0:28+2 string, 0:30+1 operator",
            Show(editor, Full(editor).Data)
        );
    }

    [Fact]
    public void What_a_grammar_colours_as_well_is_left_to_it()
    {
        using var editor = Ready("[^@zamir note=x|Zamir] [~|said] [!|no].", StandardTypes, augments: true);
        Assert.Equal(
            "0:3+5 variable, 0:9+4 property, 0:16+5 function, 0:26+4 keyword, 0:35+2 string",
            Show(editor, Full(editor).Data)
        );
    }

    [Fact]
    public void A_client_that_can_overlap_sees_the_claim_reach_over_its_source()
    {
        using var editor = Ready("[!|[^@zamir|She] [~|said] no.]", OurTypes, overlaps: true);
        Assert.Equal(
            "0:3+26 claim, 0:6+5 entityId, 0:12+3 source, 0:20+4 cue",
            Show(editor, Full(editor).Data, withPunctuation: false)
        );
    }

    [Fact]
    public void After_an_edit_only_what_changed_is_sent()
    {
        using var editor = Ready("[^@zamir|Zamir] [~|said] [!|no].\n\n[@zamir|She] left.", OurTypes, delta: true);
        var first = Full(editor);
        Assert.NotNull(first.ResultId);
        editor.Change("a.quoth", Editor.Edit(0, 31, 31, " and [@zamir|so]"));
        var delta = Delta(editor, first.ResultId).SemanticTokensDelta;
        var edit = Assert.Single(delta?.Edits ?? []);
        Assert.Equal(25, edit.Data?.Length);
        Assert.Equal(Full(editor).Data, Apply(first.Data, edit));
        Assert.Equal(Full(editor).ResultId, delta?.ResultId);

        // And back again, from the result of the delta.
        editor.Change("a.quoth", Editor.Edit(0, 31, 47, ""));
        var back = Delta(editor, delta?.ResultId ?? "").SemanticTokensDelta;
        Assert.Equal(first.ResultId, back?.ResultId);
        Assert.Empty(
            Delta(editor, first.ResultId).SemanticTokensDelta?.Edits
                ?? [new SemanticTokensEdit { Start = 0, DeleteCount = 0 }]
        );
    }

    [Fact]
    public void A_result_that_the_server_does_not_hold_is_answered_in_full()
    {
        using var editor = Ready("[@zamir|She] left.", OurTypes, delta: true);
        var full = Full(editor);
        Assert.Equal(full.Data, Delta(editor, "of yesterday").SemanticTokens?.Data);
        editor.Close("a.quoth");
        editor.Open("b.quoth", "[@zamir|She] left.");
        var other = new SemanticTokensDeltaParams
        {
            TextDocument = editor.Id("b.quoth"),
            PreviousResultId = full.ResultId ?? "",
        };
        Assert.NotNull(editor.Request(Methods.TextDocumentSemanticTokensFullDelta, other)?.SemanticTokens);
    }

    [Fact]
    public void A_range_is_answered_with_its_own_tokens()
    {
        using var editor = Ready("[@zamir|She] left.\n\n[@zamir|She] came.\n\n[@zamir|She] won.", OurTypes);
        var found = editor.Request(
            Methods.TextDocumentSemanticTokensRange,
            new SemanticTokensRangeParams { TextDocument = editor.Id("a.quoth"), Range = Editor.RangeOf(2, 5, 2, 18) }
        );
        Assert.Equal(
            "2:2+5 entityId, 2:7+1 punctuation, 2:8+3 mention, 2:11+1 punctuation",
            Show(editor, found?.Data ?? [])
        );
    }

    [Fact]
    public void One_result_is_held_for_each_open_document_and_none_for_others()
    {
        var open = Workspace.Empty.Documents;
        foreach (var uri in new[] { "a", "b" })
        {
            open = open.Add(uri, new OpenDocument(uri, uri, "", 1, SourceText.From("")));
        }

        var results = TokenResults.Empty;
        for (var round = 0; round < 10; round++)
        {
            results = results.With("a", new TokenResult([round]), open).With("b", new TokenResult([round]), open);
        }

        Assert.Equal(2, results.Count);
        Assert.Equal(1, results.With("b", new TokenResult([]), open.Remove("a")).Count);
        Assert.Equal(0, results.With("b", new TokenResult([]), open.Clear()).Count);
    }

    [Fact]
    public void Edits_turn_any_result_into_any_other_and_leave_alone_what_both_begin_and_end_with()
    {
        var numbers = Gen.Choose(0, 2).ListOf().Select(items => items.ToArray()).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000),
            Prop.ForAll(
                numbers,
                numbers,
                (older, newer) =>
                {
                    var edits = new TokenResult(older).EditsTo(newer);
                    var applied = edits.Length == 0 ? older : Apply(older, Assert.Single(edits));
                    Assert.Equal(newer, applied);
                    foreach (var edit in edits)
                    {
                        var data = edit.Data ?? [];
                        Assert.True(edit.DeleteCount + data.Length > 0);
                        if (edit.DeleteCount > 0 && data.Length > 0)
                        {
                            Assert.NotEqual(older[edit.Start], data[0]);
                            Assert.NotEqual(older[edit.Start + edit.DeleteCount - 1], data[^1]);
                        }
                    }
                }
            )
        );
    }

    private static int[] Apply(int[] data, SemanticTokensEdit edit) =>
        [.. data[..edit.Start], .. edit.Data ?? [], .. data[(edit.Start + edit.DeleteCount)..]];

    private static SemanticTokens Full(Editor editor)
    {
        var parameters = new SemanticTokensParams { TextDocument = editor.Id("a.quoth") };
        var found = editor.Request(Methods.TextDocumentSemanticTokensFull, parameters);
        Assert.NotNull(found);
        return found;
    }

    private static SemanticTokensOrSemanticTokensDelta Delta(Editor editor, string previous)
    {
        var parameters = new SemanticTokensDeltaParams
        {
            TextDocument = editor.Id("a.quoth"),
            PreviousResultId = previous,
        };
        var found = editor.Request(Methods.TextDocumentSemanticTokensFullDelta, parameters);
        Assert.NotNull(found);
        return found.Value;
    }

    private static string Show(Editor editor, int[] data, bool withPunctuation = true)
    {
        var legend = editor.Result.Capabilities.SemanticTokensProvider?.SemanticTokensOptions?.Legend;
        Assert.NotNull(legend);
        var shown = new List<string>();
        var (line, start) = (0, 0);
        foreach (var token in data.Chunk(5))
        {
            start = token[0] == 0 ? start + token[1] : token[1];
            line += token[0];
            var type = legend.TokenTypes[token[3]];
            var modifiers = legend.TokenModifiers.Where((_, bit) => (token[4] & (1 << bit)) != 0);
            if (withPunctuation || type != "punctuation")
            {
                shown.Add($"{line}:{start}+{token[2]} {type} {string.Join(",", modifiers)}".TrimEnd());
            }
        }

        return string.Join(", ", shown);
    }

    private Editor Ready(
        string article,
        string[] types,
        string encoding = "utf-16",
        bool overlaps = false,
        bool augments = true,
        bool delta = false
    )
    {
        var capabilities = new ClientCapabilities
        {
            General = new GeneralClientCapabilities { PositionEncodings = [new(encoding)] },
            TextDocument = new TextDocumentClientCapabilities
            {
                SemanticTokens = new SemanticTokensClientCapabilities
                {
                    Requests = new ClientSemanticTokensRequestOptions
                    {
                        Full = new ClientSemanticTokensRequestFullDelta { Delta = delta },
                    },
                    TokenTypes = types,
                    TokenModifiers =
                        types == OurTypes ? ["definition", "unresolved", "unnamed", "doubt"] : ["definition"],
                    Formats = [TokenFormat.Relative],
                    OverlappingTokenSupport = overlaps,
                    AugmentsSyntaxTokens = augments,
                },
            },
        };
        // Diagnostics of all rules come when the corpus is read; a person that nobody defines marks them.
        folder.With("probe.quoth", "[@nobody|He] left.\n").With("a.quoth", article);
        var editor = new Editor(folder, capabilities);
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }
}
