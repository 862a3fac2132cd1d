using System.Text.Json;
using Quoth.LanguageServer.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>What an editor asks for while somebody types, over the wire and as far as the client can take it.</summary>
public sealed class TypingTests : IDisposable
{
    private const string Registry = "---\n@zamir: Dana Zamir\n  role: minister\n---\n";

    private readonly TempFolder folder = new TempFolder()
        .With("quoth.json", """{ "rules": { "undefined-entity": "error", "attribution": "off" } }""")
        .With("probe.quoth", "[@nobody|He] left.\n")
        .With("registry.quoth", Registry);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_plain_client_gets_plain_edits_and_cards_at_once()
    {
        using var editor = Ready("é😀 [@zz|She] left.\n", new ClientCapabilities());
        var list = Complete(editor, 0, 7);
        var item = Assert.Single(list.Items);
        Assert.Equal("Dana Zamir", item.Label);
        Assert.Equal("@zamir · minister · registry.quoth", item.Detail);
        Assert.Contains("Dana Zamir", item.Documentation?.MarkupContent?.Value, StringComparison.Ordinal);
        Assert.Equal("0:6-8", Editor.Show(item.TextEdit?.TextEdit?.Range ?? throw new InvalidOperationException()));
        Assert.Null(item.Data);
        Assert.Null(item.LabelDetails);
        Assert.Null(list.ItemDefaults);
        Assert.Null(editor.Result.Capabilities.CompletionProvider?.ResolveProvider);
    }

    [Fact]
    public void A_rich_client_gets_both_ranges_once_and_the_card_when_it_asks()
    {
        using var editor = Ready("é😀 [@zz|She] left.\n", Rich);
        Assert.Equal(true, editor.Result.Capabilities.CompletionProvider?.ResolveProvider);
        var list = Complete(editor, 0, 7);
        var item = Assert.Single(list.Items);
        var ranges = list.ItemDefaults?.EditRange?.EditRangeWithInsertReplace;
        Assert.NotNull(ranges);
        Assert.Equal("0:6-7", Editor.Show(ranges.Insert));
        Assert.Equal("0:6-8", Editor.Show(ranges.Replace));
        Assert.Equal("zamir", item.TextEditText);
        Assert.Null(item.TextEdit);
        Assert.Null(item.Documentation);
        Assert.Equal("@zamir · minister · registry.quoth", item.LabelDetails?.Description);
        Assert.False(list.IsIncomplete);

        var resolved = editor.Request(Methods.CompletionItemResolve, item);
        Assert.Contains("Corpus: ", resolved.Documentation?.MarkupContent?.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[@|She]\n", 0, 2, "zamir", null)]
    [InlineData("So [@]\n", 0, 5, "zamir|${1:Dana Zamir}", InsertTextFormat.Snippet)]
    public void Snippets_go_to_clients_that_take_them(
        string text,
        int line,
        int character,
        string expected,
        InsertTextFormat? format
    )
    {
        using var editor = Ready(text, Rich);
        var item = Complete(editor, line, character).Items[0];
        Assert.Equal(expected, item.TextEditText);
        Assert.Equal(format, item.InsertTextFormat);
    }

    [Fact]
    public async Task Who_types_on_before_the_answer_is_answered_all_the_same()
    {
        using var editor = Ready("[@z] left.\n", Rich);
        var answers = Enumerable
            .Range(0, 100)
            .Select(round =>
            {
                var answer = editor.RequestAsync(
                    Methods.TextDocumentCompletion,
                    new CompletionParams { TextDocument = editor.Id("a.quoth"), Position = At(0, 3) }
                );
                editor.Replace("a.quoth", round % 2 is 0 ? "[@za] left.\n" : "[@z] left.\n");
                return answer;
            })
            .ToList();
        foreach (var answer in await Task.WhenAll(answers))
        {
            Assert.NotNull(answer?.CompletionList);
        }
    }

    [Fact]
    public void A_name_in_the_text_is_asked_for_again_with_every_letter()
    {
        using var editor = Ready("é😀 Then Zam left.\n", Rich);
        var list = Complete(editor, 0, 12);
        Assert.True(list.IsIncomplete);
        Assert.Equal(["Zamir", "Zamir (source)"], list.Items.Select(item => item.Label));
        Assert.Equal("[^@zamir|Zamir]", list.Items[1].TextEditText);
        Assert.Equal("0:9-12", list.ItemDefaults?.EditRange?.Range is { } range ? Editor.Show(range) : "");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"uri":1,"entity":[]}""")]
    [InlineData("""{"uri":"file:///nowhere.quoth","entity":"zamir"}""")]
    public void An_item_that_is_none_of_ours_comes_back_as_it_was(string data)
    {
        using var editor = Ready("x\n", Rich);
        using var json = JsonDocument.Parse(data);
        var item = new CompletionItem { Label = "a", Data = json.RootElement.Clone() };
        Assert.Null(editor.Request(Methods.CompletionItemResolve, item).Documentation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Signature_help_marks_the_attribute_at_the_cursor(bool takesOffsets)
    {
        var client = new ClientCapabilities
        {
            TextDocument = new TextDocumentClientCapabilities
            {
                SignatureHelp = new SignatureHelpClientCapabilities
                {
                    SignatureInformation = new ClientSignatureInformationOptions
                    {
                        DocumentationFormat = [MarkupKind.PlainText],
                        ParameterInformation = new ClientSignatureParameterInformationOptions
                        {
                            LabelOffsetSupport = takesOffsets,
                        },
                    },
                },
            },
        };
        using var editor = Ready("[!type=\n", client);
        var help = editor.Request(
            Methods.TextDocumentSignatureHelp,
            new SignatureHelpParams { TextDocument = editor.Id("a.quoth"), Position = At(0, 7) }
        );
        var signature = Assert.Single(help?.Signatures ?? []);
        var parameter = (signature.Parameters ?? [])[help?.ActiveParameter ?? -1];
        var label = parameter.Label.IntegerPair is { } pair
            ? signature.Label[pair.First..pair.Second]
            : parameter.Label.String;
        Assert.Equal("type=", label);
        Assert.Equal(takesOffsets, parameter.Label.IntegerPair is not null);
        Assert.DoesNotContain("**", parameter.Documentation?.MarkupContent?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_sends_what_changes_alone()
    {
        using var editor = Ready("---\ntitle:x\n---\né😀 [!c1  type=fact|so]. [@a |A]\n", new ClientCapabilities());
        Assert.Equal(
            ["1:6-6 ' '", "3:9-10 ''", "3:28-29 ''"],
            Show(editor.Request(Methods.TextDocumentFormatting, All(editor)))
        );
        var range = new DocumentRangeFormattingParams
        {
            TextDocument = editor.Id("a.quoth"),
            Range = Editor.RangeOf(3, 4, 3, 9),
            Options = Tabs,
        };
        Assert.Equal(["3:9-10 ''"], Show(editor.Request(Methods.TextDocumentRangeFormatting, range)));
        var ranges = new DocumentRangesFormattingParams
        {
            TextDocument = editor.Id("a.quoth"),
            Ranges = [Editor.RangeOf(3, 27, 3, 28), Editor.RangeOf(0, 0, 1, 1)],
            Options = Tabs,
        };
        Assert.Equal(["1:6-6 ' '", "3:28-29 ''"], Show(editor.Request(Methods.TextDocumentRangesFormatting, ranges)));
    }

    [Fact]
    public void A_new_line_below_a_definition_is_indented()
    {
        using var editor = Ready("---\n@a: A\n\n---\n", new ClientCapabilities());
        var typed = new DocumentOnTypeFormattingParams
        {
            TextDocument = editor.Id("a.quoth"),
            Position = At(2, 0),
            Ch = "\n",
            Options = Tabs,
        };
        Assert.Equal(["2:0-0 '  '"], Show(editor.Request(Methods.TextDocumentOnTypeFormatting, typed)));
        Assert.Null(editor.Request(Methods.TextDocumentOnTypeFormatting, typed with { Position = At(1, 0) }));
        Assert.Null(editor.Request(Methods.TextDocumentOnTypeFormatting, typed with { Ch = "ab" }));
    }

    [Fact]
    public void Nothing_is_formatted_while_the_configuration_is_broken()
    {
        folder.With("quoth.json", "{ \"rules\": ");
        folder.With("a.quoth", "[@a |A]\n");
        using var editor = new Editor(folder);
        editor.Open("quoth.json");
        editor.Expect("quoth.json", "Q910 0:0-1");
        editor.Open("a.quoth");
        Assert.Null(editor.Request(Methods.TextDocumentFormatting, All(editor)));
        Assert.Contains("a.quoth was not formatted", editor.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void The_likely_tag_is_ghost_text_in_place_of_its_words()
    {
        using var editor = Ready("é😀 Then [^Dana Zamir left.\n", new ClientCapabilities());
        var parameters = new InlineCompletionParams
        {
            TextDocument = editor.Id("a.quoth"),
            Position = At(0, 11),
            Context = new InlineCompletionContext { TriggerKind = InlineCompletionTriggerKind.Automatic },
        };
        var found = editor.Request(Methods.TextDocumentInlineCompletion, parameters);
        var item = Assert.Single(found?.InlineCompletionItemArray ?? []);
        Assert.Equal("@zamir|Dana Zamir]", item.InsertText.String);
        Assert.Equal("Dana Zamir", item.FilterText);
        Assert.Equal("0:11-21", item.Range is { } range ? Editor.Show(range) : "");
        Assert.Null(editor.Request(Methods.TextDocumentInlineCompletion, parameters with { Position = At(0, 5) }));
        var chosen = new InlineCompletionContext
        {
            TriggerKind = InlineCompletionTriggerKind.Automatic,
            SelectedCompletionInfo = new SelectedCompletionInfo { Range = Editor.RangeOf(0, 11, 0, 11), Text = "@" },
        };
        Assert.Null(editor.Request(Methods.TextDocumentInlineCompletion, parameters with { Context = chosen }));
    }

    private static FormattingOptions Tabs => new() { TabSize = 8, InsertSpaces = false };

    private static ClientCapabilities Rich =>
        new()
        {
            TextDocument = new TextDocumentClientCapabilities
            {
                Completion = new CompletionClientCapabilities
                {
                    CompletionItem = new ClientCompletionItemOptions
                    {
                        SnippetSupport = true,
                        InsertReplaceSupport = true,
                        LabelDetailsSupport = true,
                        CommitCharactersSupport = true,
                        ResolveSupport = new ClientCompletionItemResolveOptions { Properties = ["documentation"] },
                    },
                    CompletionList = new CompletionListCapabilities { ItemDefaults = ["editRange"] },
                },
            },
        };

    private static DocumentFormattingParams All(Editor editor) =>
        new() { TextDocument = editor.Id("a.quoth"), Options = Tabs };

    private static Position At(int line, int character) => new() { Line = line, Character = character };

    private static IEnumerable<string> Show(TextEdit[]? edits) =>
        (edits ?? []).Select(edit => $"{Editor.Show(edit.Range)} '{edit.NewText}'");

    private static CompletionList Complete(Editor editor, int line, int character) =>
        editor
            .Request(
                Methods.TextDocumentCompletion,
                new CompletionParams { TextDocument = editor.Id("a.quoth"), Position = At(line, character) }
            )
            ?.CompletionList
        ?? throw new InvalidOperationException("No list.");

    // Diagnostics of all rules come when the corpus is read; a person that nobody defines marks them.
    private Editor Ready(string text, ClientCapabilities capabilities)
    {
        folder.With("a.quoth", text);
        var editor = new Editor(folder, capabilities);
        editor.Open("probe.quoth");
        editor.Expect("probe.quoth", "Q101 0:1-8");
        editor.Open("a.quoth");
        return editor;
    }
}
