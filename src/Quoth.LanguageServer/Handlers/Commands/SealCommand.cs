using System.Text.Json;
using Quoth.Analysis;
using Quoth.LanguageServer.Protocol;
using Quoth.LanguageServer.Rpc;
using Quoth.LanguageServer.Workspaces;
using Quoth.Syntax.Tree;

namespace Quoth.LanguageServer.Handlers.Commands;

/// <summary>Writes the seal of an article into its header, as `quoth seal` does.</summary>
internal static class SealCommand
{
    public const string Name = "quoth.seal";

    public static async Task<JsonElement?> RunAsync(CommandCall call)
    {
        var (state, uri) = (call.State, call.Read("uri")[0]);
        var (slot, document) = call.Document(uri);
        if (document.IsRegistry)
        {
            throw Refusal($"{document.Path} is a registry file: it has no article that could be sealed.");
        }

        var seal = Seal.Of(document.Clean.Text);
        var edit = SealEdit.Write(document.Tree, seal);
        if (edit is { } change)
        {
            await ApplyAsync(call, slot, new FixEdit(document.Path, change)).ConfigureAwait(false);
        }

        return CommandCall.Result(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("seal", seal);
            writer.WriteBoolean("changed", edit is not null);
            writer.WriteEndObject();
        });
    }

    private static async Task ApplyAsync(CommandCall call, LoadedCorpus slot, FixEdit edit)
    {
        const string Label = "Seal the text";
        if (call.State.Client.Workspace?.ApplyEdit is not true)
        {
            throw Refusal("This editor takes no edits from the server. `quoth seal` in a terminal writes the seal.");
        }

        if (FilesOnDisk.FindStale(call.State.Workspace, slot, [edit.Path], call.Context.Cancellation) is { } stale)
        {
            throw Refusal(stale.Reason);
        }

        if (WorkspaceEditOf.From(call.State, slot, [edit], Label) is not { } changes)
        {
            return;
        }

        var parameters = new ApplyWorkspaceEditParams { Label = Label, Edit = changes };
        var answer = await call
            .Context.Client.RequestAsync(Methods.WorkspaceApplyEdit, parameters, call.Context.Cancellation)
            .ConfigureAwait(false);
        if (!answer.Applied)
        {
            throw Refusal($"The editor did not write the seal: {answer.FailureReason ?? "it gave no reason"}");
        }
    }

    private static RpcException Refusal(string reason) => new(RpcErrorCode.RequestFailed, reason);
}
