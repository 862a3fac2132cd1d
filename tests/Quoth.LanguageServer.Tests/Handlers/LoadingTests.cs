using Microsoft.Extensions.Logging.Abstractions;
using Quoth.Analysis;
using Quoth.LanguageServer.Handlers;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Configuration;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>What is said while a corpus's files are still being read must not be held for the last word.</summary>
public sealed class LoadingTests
{
    private const string Uri = "file:///news/a.quoth";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Offers_are_incomplete_until_the_registry_is_read(bool isLoading)
    {
        var found = CompletionHandler.Handle(
            ContextOf("[@", isLoading),
            new CompletionParams
            {
                TextDocument = new TextDocumentIdentifier { Uri = Uri },
                Position = new Position { Line = 0, Character = 2 },
            }
        );
        Assert.Equal(isLoading, found?.CompletionList?.IsIncomplete);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public void Nobody_is_unresolved_until_the_registry_is_read(bool isLoading, int unresolved)
    {
        var found = SemanticTokensHandler.Range(
            ContextOf("[@zamir|She] left.", isLoading),
            new SemanticTokensRangeParams
            {
                TextDocument = new TextDocumentIdentifier { Uri = Uri },
                Range = Editor.RangeOf(0, 0, 0, 12),
            }
        );
        Assert.Equal(unresolved, found?.Data.Chunk(5).Count(token => token[4] != 0));
    }

    [Theory]
    [InlineData(
        "[@zamir|She] left.",
        3,
        true,
        "`@zamir` is not defined in what has been read so far. Files are still being read."
    )]
    [InlineData(
        "[@zamir|She] left.",
        9,
        true,
        "`@zamir` is not defined in what has been read so far. Files are still being read."
    )]
    [InlineData(
        "He [~c9|said].",
        6,
        true,
        "`!c9` is not defined in what has been read so far. Files are still being read."
    )]
    [InlineData("[@zamir|She] left.", 3, false, "`@zamir` is not defined.")]
    [InlineData("He [~c9|said].", 6, false, "No claim `c9` is defined.")]
    public void A_card_says_that_files_are_still_being_read(
        string article,
        int character,
        bool isLoading,
        string expected
    )
    {
        var card = HoverHandler.Handle(
            ContextOf(article, isLoading),
            new HoverParams
            {
                TextDocument = new TextDocumentIdentifier { Uri = Uri },
                Position = new Position { Line = 0, Character = character },
            }
        );
        Assert.Equal(expected, card?.Contents.MarkupContent?.Value);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Nobody_is_unresolved_in_a_preview_until_the_registry_is_read(bool isLoading, int unresolved)
    {
        var preview = PreviewHandler.Handle(
            ContextOf("[@zamir|She] left.", isLoading),
            new DocumentPartsParams { TextDocument = new TextDocumentIdentifier { Uri = Uri } }
        );
        Assert.Equal(unresolved, preview?.Spans.Count(span => span.IsUnresolved is true));
    }

    private static HandlerContext<ServerState> ContextOf(string article, bool isLoading)
    {
        var configuration = new ConfigurationFile(null, ConfigurationReader.Read("{}", RuleNames.All));
        var document = new OpenDocument(Uri, "/news/a.quoth", "/news", 1, SourceText.From(article));
        var workspace = Workspace
            .Empty.With(LoadedCorpus.Create("/news", configuration, isLoading))
            .With(TextSync.Parse(document));
        return new HandlerContext<ServerState>(
            new ServerState { Workspace = workspace },
            null!,
            null!,
            NullLogger.Instance,
            CancellationToken.None
        );
    }
}
