using System.Buffers;
using System.Text.Json;
using Quoth.Features.CodeActions;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;

namespace Quoth.LanguageServer.Handlers;

/// <summary>What can be done at a place; what it changes is found when somebody chooses it, where the client can wait.</summary>
internal static class CodeActionHandler
{
    public static ServerFeature Feature { get; } =
        ServerFeature
            .Request(
                Methods.TextDocumentCodeAction,
                Scheduling.LatencySensitive,
                Handle,
                static client => client.TextDocument?.CodeAction?.DynamicRegistration,
                static client => new CodeActionOptions
                {
                    CodeActionKinds = [.. ActionKinds.All.Select(static kind => new CodeActionKind(kind))],
                    ResolveProvider = Resolves(client) ? true : null,
                },
                static (capabilities, options) => capabilities with { CodeActionProvider = options }
            )
            .And(static table => table.Request(Methods.CodeActionResolve, Scheduling.LatencySensitive, Resolve));

    public static CommandOrCodeAction[]? Handle(HandlerContext<ServerState> context, CodeActionParams parameters)
    {
        var state = context.State;
        var client = state.Client.TextDocument?.CodeAction;
        // A client that knows commands alone has nothing that could be done with an edit.
        if (
            client?.CodeActionLiteralSupport is null
            || Places.Find(state, parameters.TextDocument) is not { } requested
        )
        {
            return null;
        }

        var start = Places.ToOffset(state, requested.Document, parameters.Range.Start);
        var end = Places.ToOffset(state, requested.Document, parameters.Range.End);
        var site = SiteOf(context, requested, TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end)));
        var only = parameters.Context.Only?.Select(static kind => kind.Value).ToArray() ?? [];
        var isAsked = only.Length > 0 || parameters.Context.TriggerKind != CodeActionTriggerKind.Automatic;
        var data = new ActionData(
            parameters.TextDocument.Uri,
            VersionOf(state, parameters.TextDocument),
            site.Selection
        );
        var actions = new List<CommandOrCodeAction>();
        foreach (var offer in OfferedActions.At(site, only))
        {
            var isKnown = offer.Refusal is null || (client.DisabledSupport is true && only.Length > 0);
            var isPossible = !offer.CreatesFile || CanCreate(state, requested);
            // What reads a whole corpus is not done at every step of the cursor.
            var isWorthIt = isAsked || !offer.IsCostly || Resolves(state.Client);
            if (isKnown && isPossible && isWorthIt && ToAction(state, requested, offer, data) is { } action)
            {
                actions.Add(action);
            }
        }

        return [.. actions];
    }

    public static CodeAction Resolve(HandlerContext<ServerState> context, CodeAction action)
    {
        var state = context.State;
        if (ActionData.Read(action.Data) is not { } data)
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"“{action.Title}” is none of this server's actions.");
        }

        var id = new TextDocumentIdentifier { Uri = data.Uri };
        if (Places.Find(state, id) is not { } requested || VersionOf(state, id) != data.Version)
        {
            throw Outdated(action);
        }

        var site = SiteOf(context, requested, data.Selection);
        string[] only = action.Kind is { } kind ? [kind.Value] : [];
        var offer = OfferedActions.At(site, only).FirstOrDefault(offer => offer.Title == action.Title);
        return offer is null ? throw Outdated(action) : action with { Edit = EditOf(state, requested, offer) };
    }

    private static RpcException Outdated(CodeAction action) =>
        new(RpcErrorCode.ContentModified, $"The text has changed since “{action.Title}” was offered.");

    private static bool Resolves(ClientCapabilities client) =>
        client.TextDocument?.CodeAction is { DataSupport: true, ResolveSupport.Properties: { } properties }
        && properties.Contains("edit");

    private static ActionSite SiteOf(HandlerContext<ServerState> context, RequestedDocument requested, TextSpan span)
    {
        var (state, document) = (context.State, requested.Document);
        return new ActionSite(
            requested.Corpus,
            document,
            span,
            () => DiagnosticsOf.Document(requested.Slot, document.Path),
            context.Cancellation
        )
        {
            CanChoose = state.Client.Workspace?.WorkspaceEdit is { DocumentChanges: true, SnippetEditSupport: true },
        };
    }

    private static int? VersionOf(ServerState state, TextDocumentIdentifier identifier) =>
        state.Workspace.Documents.GetValueOrDefault(identifier.Uri)?.Version;

    // A document that is no file yet has no folder for another.
    private static bool CanCreate(ServerState state, RequestedDocument requested) =>
        WorkspaceEditOf.CanCreateFiles(state) && requested.Slot.Folder != requested.Document.Path;

    private static CodeAction? ToAction(
        ServerState state,
        RequestedDocument requested,
        ActionOffer offer,
        ActionData data
    )
    {
        var action = new CodeAction
        {
            Title = offer.Title,
            Kind = new CodeActionKind(offer.Kind),
            IsPreferred =
                offer.IsPreferred && state.Client.TextDocument?.CodeAction?.IsPreferredSupport is true ? true : null,
            Diagnostics = offer.Diagnostics.IsEmpty
                ? null
                : DiagnosticsOf.ToProtocol(state, requested.Slot, requested.Document.Tree.Text, offer.Diagnostics),
        };
        if (offer.Refusal is { } reason)
        {
            return action with { Disabled = new CodeActionDisabled { Reason = reason } };
        }

        if (Resolves(state.Client))
        {
            return action with { Data = data.ToElement() };
        }

        return EditOf(state, requested, offer) is { } edit ? action with { Edit = edit } : null;
    }

    private static WorkspaceEdit? EditOf(ServerState state, RequestedDocument requested, ActionOffer offer)
    {
        var (edits, snippet) = offer.FindEdits();
        if (edits.IsEmpty)
        {
            return null;
        }

        // Of one other file the title speaks; several somebody had better look at.
        var home = requested.Document.Path;
        var others = edits.Select(static edit => edit.Path).Distinct().Count(path => path != home);
        return WorkspaceEditOf.From(state, requested.Slot, edits, offer.Title, others > 1 ? home : null, snippet);
    }

    /// <summary>Where an action was offered: enough to find it again.</summary>
    private sealed record ActionData(string Uri, int? Version, TextSpan Selection)
    {
        public JsonElement ToElement()
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                writer.WriteStartObject();
                writer.WriteString("uri"u8, Uri);
                writer.WriteNumber("version"u8, Version ?? 0);
                writer.WriteNumber("start"u8, Selection.Start);
                writer.WriteNumber("length"u8, Selection.Length);
                writer.WriteEndObject();
            }

            var reader = new Utf8JsonReader(buffer.WrittenSpan);
            return JsonElement.ParseValue(ref reader);
        }

        public static ActionData? Read(JsonElement? data) =>
            data is { ValueKind: JsonValueKind.Object } found
            && found.TryGetProperty("uri"u8, out var uri)
            && uri is { ValueKind: JsonValueKind.String }
            && uri.GetString() is { } address
            && Number(found, "version"u8) is { } version
            && Number(found, "start"u8) is >= 0 and var start
            && Number(found, "length"u8) is >= 0 and var length
                ? new ActionData(address, version, new TextSpan(start, length))
                : null;

        private static int? Number(JsonElement data, ReadOnlySpan<byte> name) =>
            data.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
                ? number
                : null;
    }
}
