using Quoth.Analysis;
using Quoth.LanguageServer.Protocol;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Workspaces;

/// <summary>An article so long that an edit is answered first for its own paragraph, then for the whole.</summary>
public class LongArticleTests
{
    private const string Header = "---\n@orlan: Ilan Orlan\n@toll: Imre Toll\n---\n";

    private static readonly string Body = string.Concat(
        Enumerable
            .Range(1, 300)
            .Select(number => $"[^@orlan|Orlan] [~|said] [!c{number}|the tide would turn by the hour of {number}].\n\n")
    );

    private const string Refresh = "workspace/diagnostic/refresh";

    private static readonly string[] Pieces =
    [
        "[!|so]",
        "]",
        "[^c5 @nobody|he] ",
        "\n",
        "\n\n",
        "“",
        "[@toll|Toll]",
        "[!c7+|and so]",
        "Orlan said. ",
    ];

    private static readonly ClientCapabilities Pulling = new()
    {
        TextDocument = new TextDocumentClientCapabilities { Diagnostic = new DiagnosticClientCapabilities() },
        Workspace = new WorkspaceClientCapabilities
        {
            Diagnostics = new DiagnosticWorkspaceClientCapabilities { RefreshSupport = true },
        },
    };

    [Fact]
    public void What_the_edited_paragraph_has_comes_before_what_the_whole_has()
    {
        // Somebody whom nobody defines is told of only once the whole folder has been read.
        const string Unknown = "Q101 4:1-8";
        using var folder = new TempFolder().With(
            "a.quoth",
            $"{Header}[@nobody|He] left.\n\n{Body}[@toll|Toll] left.\n"
        );
        using var editor = new Editor(folder);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", Unknown);
        editor.Change("a.quoth", Editor.Edit(606, 0, 12, "[@|Toll]"));
        editor.Expect("a.quoth", Unknown, "Q011 606:0-3");
        editor.Expect("a.quoth", "Q104 2:0-5", Unknown, "Q011 606:0-3");
    }

    [Fact]
    public void What_the_whole_has_moves_with_the_lines_above_it()
    {
        using var folder = new TempFolder().With(
            "a.quoth",
            $"{Header}{Body}[!supports=c999|So it was], [^@toll|he] [~|said].\n"
        );
        using var editor = new Editor(folder);
        editor.Open("a.quoth");
        editor.Expect("a.quoth", "Q102 604:11-15");
        editor.Change("a.quoth", Editor.Edit(4, 0, 0, "One more.\n\n"));
        editor.Expect("a.quoth", "Q102 606:11-15");
    }

    [Fact]
    public void What_the_header_no_longer_defines_is_told_where_it_is_used()
    {
        using var folder = new TempFolder().With("a.quoth", $"{Header}{Body}[@toll|Toll] left.\n");
        using var editor = new Editor(folder);
        editor.Open("a.quoth");
        editor.Expect("a.quoth");
        editor.Change("a.quoth", Editor.Edit(2, 5, 5, "s"));
        editor.Expect("a.quoth", "Q104 2:0-6", "Q101 604:1-6");
        editor.Change("a.quoth", Editor.Edit(2, 5, 6, ""));
        editor.Expect("a.quoth");
    }

    [Fact]
    public void After_many_edits_all_is_said_that_is_said_of_the_text_as_it_is()
    {
        var random = new Random(604);
        using var folder = new TempFolder().With("a.quoth", Header + Body);
        using var editor = new Editor(folder);
        editor.Open("a.quoth");
        var text = SourceText.From(Header + Body);
        for (var i = 0; i < 60; i++)
        {
            text = EditAtRandom(editor, text, random);
        }

        editor.Expect("a.quoth", [.. Whole(text)]);
    }

    [Fact]
    public void Who_asks_is_answered_for_the_edited_paragraph_and_told_to_ask_again_when_the_whole_says_more()
    {
        using var folder = new TempFolder().With("a.quoth", $"{Header}{Body}[@toll|Toll] left.\n");
        using var editor = new Editor(folder, Pulling);
        editor.Open("a.quoth");
        // From what is said while the folder is being read nothing is carried over.
        editor.ExpectAsked(Refresh);
        Assert.Equal("", Ask(editor));
        editor.Change("a.quoth", Editor.Edit(604, 0, 12, "[@|Toll]"));
        Assert.Equal("Q011 604:0-3", Ask(editor));
        editor.ExpectAsked(Refresh, times: 2);
        Assert.Equal("Q104 2:0-5 Q011 604:0-3", Ask(editor));
        // Nothing was edited since: all is said again.
        Assert.Equal("Q104 2:0-5 Q011 604:0-3", Ask(editor));
    }

    [Fact]
    public void Who_cannot_be_told_to_ask_again_is_answered_for_the_whole()
    {
        using var folder = new TempFolder().With("a.quoth", $"{Header}{Body}[@toll|Toll] left.\n");
        using var editor = new Editor(folder, Pulling with { Workspace = null });
        editor.Open("a.quoth");
        Assert.Equal("", Ask(editor));
        editor.Change("a.quoth", Editor.Edit(604, 0, 12, "[@|Toll]"));
        Assert.Equal("Q104 2:0-5 Q011 604:0-3", Ask(editor));
    }

    [Fact]
    public void An_article_that_was_closed_is_judged_whole_when_it_is_opened_with_another_text()
    {
        using var folder = new TempFolder().With("a.quoth", $"{Header}{Body}[@toll|Toll] left.\n");
        using var editor = new Editor(folder, Pulling);
        editor.Open("a.quoth");
        editor.ExpectAsked(Refresh);
        Assert.Equal("", Ask(editor));
        editor.Close("a.quoth");
        editor.Open("a.quoth", $"{Header}{Body}[@|Toll] left.\n");
        Assert.Equal("Q104 2:0-5 Q011 604:0-3", Ask(editor));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Whoever_asks_after_edits_knows_in_the_end_all_that_is_said_of_the_text(int seed)
    {
        var random = new Random(seed);
        using var folder = new TempFolder().With("a.quoth", Header + Body);
        using var editor = new Editor(folder, Pulling);
        editor.Open("a.quoth");
        editor.ExpectAsked(Refresh);
        Ask(editor);
        var text = SourceText.From(Header + Body);
        var asked = new List<Task<DocumentDiagnosticReport>>();
        for (var i = 0; i < 40; i++)
        {
            text = EditAtRandom(editor, text, random);
            // Now and then several are under way at once.
            if (random.Next(2) == 0)
            {
                asked.Add(editor.RequestAsync(Methods.TextDocumentDiagnostic, Params(editor)));
            }
            else if (random.Next(2) == 0)
            {
                Ask(editor);
            }
        }

        var whole = string.Join(' ', Whole(text));
        var times = editor.Asked.Count(method => method == Refresh);
        if (Ask(editor) != whole)
        {
            editor.ExpectAsked(Refresh, times + 1);
        }

        Assert.Equal(whole, Ask(editor));
        await Task.WhenAll(asked).WaitAsync(RawClient.Patience);
    }

    private static SourceText EditAtRandom(Editor editor, SourceText text, Random random)
    {
        var line = random.Next(4, text.Lines.Count - 1);
        var span = text.GetLineSpan(line);
        var start = random.Next(span.Length + 1);
        var end = random.Next(3) == 0 ? random.Next(start, span.Length + 1) : start;
        var piece = Pieces[random.Next(Pieces.Length)];
        editor.Change("a.quoth", Editor.Edit(line, start, end, piece));
        return text.With(new TextChange(TextSpan.FromBounds(span.Start + start, span.Start + end), piece));
    }

    private static IEnumerable<string> Whole(SourceText text)
    {
        var corpus = Corpus.Create(QuothConfiguration.Default);
        var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(text), corpus.Settings);
        var found = Analyzer.Analyze(document, corpus.With(document));
        Assert.NotEmpty(found);
        return found.Select(one => $"{one.Rule.Code} {Shown(text, one.Span)}");
    }

    private static DocumentDiagnosticParams Params(Editor editor) => new() { TextDocument = editor.Id("a.quoth") };

    private static string Ask(Editor editor)
    {
        var report = editor.Request(Methods.TextDocumentDiagnostic, Params(editor));
        var items = report.RelatedFullDocumentDiagnosticReport?.Items ?? [];
        return string.Join(' ', items.Select(item => $"{item.Code?.String} {Editor.Show(item.Range)}"));
    }

    private static string Shown(SourceText text, TextSpan span)
    {
        var (start, end) = (text.GetPosition(span.Start), text.GetPosition(span.End));
        return Editor.Show(Editor.RangeOf(start.Line, start.Character, end.Line, end.Character));
    }
}
