using System.Text.Json;
using Quoth.LanguageServer.Handlers;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Tests.Protocol;
using Quoth.Testing.Protocol;
using Quoth.Tests;

namespace Quoth.LanguageServer.Tests.Handlers;

/// <summary>What a client is told of the features: once, and only of what is handled.</summary>
public class ServerFeaturesTests
{
    // Every server handles these, and no capability speaks of them.
    private static readonly string[] OfEveryServer =
    [
        Methods.Initialized.Name,
        Methods.SetTrace.Name,
        Methods.WindowWorkDoneProgressCancel.Name,
    ];

    // The protocol has no capability for what these handle: a client sends it, or is asked to.
    private static readonly ServerFeature[] Untold =
    [
        WorkspaceHandler.WatchedFilesFeature,
        ConfigurationHandler.Feature,
    ];

    [Fact]
    public void Every_method_that_is_handled_belongs_to_a_feature_or_to_every_server()
    {
        var ofFeatures = ServerFeatures.All.SelectMany(feature => feature.Methods);
        Assert.Equal(
            ServerFeatures.Table().Methods.Order(StringComparer.Ordinal),
            ofFeatures.Concat(OfEveryServer).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_client_that_registers_nothing_finds_every_feature_among_the_capabilities()
    {
        var client = new ClientCapabilities
        {
            TextDocument = new TextDocumentClientCapabilities { Diagnostic = new DiagnosticClientCapabilities() },
        };
        var nothing = Told(new ServerCapabilities());
        foreach (var feature in ServerFeatures.All.Except(Untold))
        {
            Assert.True(
                Told(feature.Announce(client, new ServerCapabilities())) != nothing,
                $"{feature.Method} is handled, and no client is told of it."
            );
        }
    }

    [Fact]
    public void What_a_client_can_register_is_registered_for_articles_and_not_promised_as_well()
    {
        using var folder = new TempFolder();
        var client = new ClientCapabilities
        {
            TextDocument = new TextDocumentClientCapabilities
            {
                Completion = new CompletionClientCapabilities { DynamicRegistration = true },
                Synchronization = new TextDocumentSyncClientCapabilities { DynamicRegistration = true },
            },
        };
        using var editor = new Editor(folder, client);
        Assert.Null(editor.Result.Capabilities.CompletionProvider);
        Assert.Null(editor.Result.Capabilities.TextDocumentSync);
        Assert.Equal(true, editor.Result.Capabilities.HoverProvider?.Boolean);

        Assert.True(SpinWait.SpinUntil(() => editor.Registered.Count == 5, RawClient.Patience));
        Assert.Equal(
            [
                """textDocument/didOpen {"documentSelector":[{"language":"quoth"},{"pattern":"**/quoth.json"}]}""",
                """textDocument/didChange {"documentSelector":[{"language":"quoth"},{"pattern":"**/quoth.json"}],"syncKind":2}""",
                """textDocument/didSave {"documentSelector":[{"language":"quoth"},{"pattern":"**/quoth.json"}],"includeText":true}""",
                """textDocument/didClose {"documentSelector":[{"language":"quoth"},{"pattern":"**/quoth.json"}]}""",
                """textDocument/completion {"documentSelector":[{"language":"quoth"}],"triggerCharacters":["[","@","^","~","!","|",",","="]}""",
            ],
            editor.Registered.Select(each => $"{each.Method} {each.RegisterOptions}")
        );
    }

    [Fact]
    public void A_client_that_can_register_everything_is_promised_nothing_beside_and_all_that_is_registered_is_handled()
    {
        using var folder = new TempFolder();
        var client = EverythingOf.Type<ClientCapabilities>();
        using var editor = new Editor(folder, client);
        Assert.Equal(
            ["positionEncoding", "workspace", "experimental"],
            Json.ToElement(editor.Result.Capabilities).EnumerateObject().Select(property => property.Name)
        );
        Assert.NotNull(editor.Result.Capabilities.Workspace?.WorkspaceFolders);

        // The protocol knows no registration of our own requests.
        var all = ServerFeatures.All.Count(feature =>
            feature != WorkspaceHandler.FoldersFeature && !IsOwn(feature.Method)
        );
        Assert.True(SpinWait.SpinUntil(() => editor.Registered.Count >= all, RawClient.Patience));
        var handled = ServerFeatures
            .Table()
            .Methods.Select(method => ProtocolModel.Methods[method].RegistrationName ?? method)
            .ToHashSet();
        Assert.All(editor.Registered, each => Assert.Contains(each.Method, handled));
        Assert.Equal(all, editor.Registered.Select(each => each.Id).Distinct().Count());
    }

    [Fact]
    public void Our_own_requests_are_told_of_by_name_as_far_as_they_are_handled()
    {
        var told = ServerFeatures.All.Aggregate(
            new ServerCapabilities(),
            (capabilities, feature) => feature.Announce(new ClientCapabilities(), capabilities)
        );
        Assert.Equal(ServerFeatures.Table().Methods.Where(IsOwn), OwnRequests.Names(told));
        Assert.Contains(Methods.QuothAttributions.Name, OwnRequests.Names(told));
    }

    private static bool IsOwn(string method) => method.StartsWith("quoth/", StringComparison.Ordinal);

    private static string Told(ServerCapabilities capabilities) => Json.ToElement(capabilities).GetRawText();
}
