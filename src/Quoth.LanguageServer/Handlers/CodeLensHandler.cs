using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using CodeLens = Quoth.LanguageServer.Protocol.CodeLens;

namespace Quoth.LanguageServer.Handlers;

internal static class CodeLensHandler
{
    /// <summary>
    /// A command of the client's: to show the references of a place, its one argument. docs/lsp.md says how a client
    /// provides it.
    /// </summary>
    public const string ShowReferences = "quoth.showReferences";

    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentCodeLens,
                Scheduling.Background,
                Handle,
                static client => client.TextDocument?.CodeLens?.DynamicRegistration,
                static _ => new CodeLensOptions { ResolveProvider = true },
                static (capabilities, options) => capabilities with { CodeLensProvider = options }
            )
            .And(static table => table.Request(Methods.CodeLensResolve, Scheduling.LatencySensitive, Resolve));

    public static CodeLens[]? Handle(HandlerContext<ServerState> context, CodeLensParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var (slot, document) = requested;
        return
        [
            .. CodeLenses
                .Of(slot.Corpus, document)
                .Select(lens => new CodeLens
                {
                    Range = Places.ToRange(state, document, lens.Span),
                    Data = Json.ToElement(new SymbolData(slot.Folder, document.Path, lens.Symbol)),
                }),
        ];
    }

    public static CodeLens Resolve(HandlerContext<ServerState> context, CodeLens lens)
    {
        var state = context.State;
        if (
            SymbolData.From(lens.Data) is not { } data
            || data.FindCorpus(state) is not { } slot
            || slot.Corpus.Find(data.Path) is not { } document
        )
        {
            return lens;
        }

        if (data.Symbol is not { } symbol)
        {
            // Without a command there is nothing to click, which clients show as plain words.
            var counts = new Command { Title = CodeLenses.Count(slot.Corpus, document), Identifier = "" };
            return lens with { Command = counts };
        }

        var place = new Location { Uri = state.Workspace.UriOf(slot, data.Path), Range = lens.Range };
        return lens with
        {
            Command = new Command
            {
                Title = CodeLenses.Count(slot.Corpus, symbol, context.Cancellation),
                Identifier = ShowReferences,
                Arguments = [Json.ToElement(place)],
            },
        };
    }
}
