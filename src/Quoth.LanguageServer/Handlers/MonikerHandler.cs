using Quoth.Features;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Moniker = Quoth.LanguageServer.Protocol.Moniker;

namespace Quoth.LanguageServer.Handlers;

internal static class MonikerHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature.Request(
            Methods.TextDocumentMoniker,
            Scheduling.LatencySensitive,
            Handle,
            static client => client.TextDocument?.Moniker?.DynamicRegistration,
            static capabilities => capabilities with { MonikerProvider = true }
        );

    public static Moniker[]? Handle(HandlerContext<ServerState> context, MonikerParams parameters)
    {
        var state = context.State;
        if (Places.Find(state, parameters.TextDocument) is not { } requested)
        {
            return null;
        }

        var offset = Places.ToOffset(state, requested.Document, parameters.Position);
        var monikers = Monikers.At(requested.Corpus, requested.Document, offset);
        return monikers.IsEmpty ? null : [.. monikers.Select(ToProtocol)];
    }

    private static Moniker ToProtocol(Features.Moniker moniker) =>
        new()
        {
            Scheme = moniker.Scheme,
            Identifier = moniker.Identifier,
            Unique = moniker.Reach switch
            {
                MonikerReach.World => UniquenessLevel.Global,
                MonikerReach.Corpus => UniquenessLevel.Project,
                _ => UniquenessLevel.Document,
            },
            Kind =
                moniker.Reach is MonikerReach.Document ? MonikerKind.Local
                : moniker.IsDefinedHere ? MonikerKind.Export
                : MonikerKind.Import,
        };
}
